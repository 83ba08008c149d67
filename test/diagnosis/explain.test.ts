import assert from 'node:assert/strict';
import { explanation } from '../../src/cli/explanation.ts';
import { read } from '../../src/diagnosis/reading.ts';
import { setAside } from '../../src/diagnosis/set-aside.ts';
import { sureness } from '../../src/diagnosis/sureness.ts';
import { knowledge, speakers } from '../test-content.ts';

describe('what is set aside', () => {
  const cases: [string, { is?: string; word?: string }][] = [
    ['95107 at 10:22:33', { is: 'time' }],
    ['build 10.0.95107.1', { is: 'version' }],
    ['6f614b44-433b-431b-9ca1-4dd2f6f74f6b', { is: 'guid' }],
    ['C:\\Temp\\95107.log', { is: 'path' }],
    ['https://example.com/95107', { is: 'url' }],
    ['+33 1 95 10 70 00', { is: 'phone' }],
    ['ticket 95107', { word: 'ticket' }],
    ['95107 rows', { word: 'rows' }],
    ['SRV-95107', { word: 'SRV-' }],
  ];
  for (const [text, why] of cases)
    it(`has a reason in "${text}"`, () => {
      const [aside] = setAside(knowledge, text);

      assert.deepEqual(
        { is: aside?.is, word: aside?.word },
        { is: undefined, word: undefined, ...why },
      );
    });

  it('is nothing that is read as a code', () => {
    assert.deepEqual(setAside(knowledge, 'ErrorID 95107, exit code 511'), []);
  });
});

describe('an explanation', () => {
  const explained = (text: string, locale: 'en' | 'fr' = 'en'): string[] =>
    explanation(
      knowledge,
      speakers[locale],
      read(knowledge, text),
      setAside(knowledge, text),
    ).split('\n');

  it('of codes names each, its line, and whether it is sure', () => {
    assert.deepEqual(explained('x\nErrorID 95107, ticket 95117'), [
      'Why',
      '  Found ErrorID 95107, line 2: sure',
      '  Set aside, line 2: 95117 (after "ticket")',
    ]);
  });

  it('of words says how each weighs, what comes next, and how sure that makes', () => {
    const lines = explained('the firewall blocks wmi on the source machine').join('\n');

    assert.match(lines, /Words for wmi-blocked \(\d+\.\d\): .*wmi \d/);
    assert.match(lines, /Next: /);
    assert.match(
      lines,
      /Probability that the first is right: \d+ % \(\d+ % is enough for an answer\)/,
    );
  });

  it('speaks French', () => {
    assert.match(explained('le pare-feu bloque WMI', 'fr').join('\n'), /Mots pour wmi-blocked/);
  });

  it('knows what decides', () => {
    const { answer, choose } = sureness(knowledge, read(knowledge, 'wmi blocked by the firewall'));

    for (const { probability } of [answer, choose]) assert.ok(probability > 0 && probability < 1);
    assert.ok(answer.enough > choose.enough);
  });
});
