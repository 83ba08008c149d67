import assert from 'node:assert/strict';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { codesOf, listOf, reasonLines, reasonText } from '../../src/wording/reason-text.ts';
import { knowledge, scenes } from '../test-content.ts';

const { en, fr } = scenes;
const diagnosed = (text: string) => diagnose(knowledge, text);

describe('the reason', () => {
  const english: [string, string][] = [
    ['95107', 'Found ErrorID 95107'],
    ['\n\nfailed with 0x800706BE', 'Found 0x800706BE (-2147023170), line 3'],
    ['-2147023170', 'Found 0x800706BE (-2147023170)'],
    ['2147944126', 'Found 0x800706BE (-2147023170) (written 2147944126)'],
    ['erreur n° 95 107', 'Found ErrorID 95107 (written 95 107)'],
    ['ErrorID: 97118', 'Found ErrorID 95118 (written 97118)'],
    ['EP0858', 'Found EP0858 of the process server'],
    ['exit code 806', 'Found exit code 806 (cscript could not run)'],
    ['error 95107\nerror 95107', 'Found ErrorID 95107, 2 times'],
  ];
  for (const [text, reason] of english)
    it(`for ${JSON.stringify(text)} is "${reason}"`, () => {
      assert.equal(reasonText(en, diagnosed(text)), reason);
    });

  it('is said in French', () => {
    assert.equal(
      reasonText(fr, diagnosed('\nerreur n° 95 107\nerreur 95107')),
      'Trouvé : ErrorID 95107, ligne 2 (écrit 95 107), 2 fois',
    );
  });

  const questions: [string, RegExp][] = [
    ['exit code 511', /^Found exit code 511 \(.+\)\. Exit code 511 has several causes/],
    ['95107 and 95117', /^Found ErrorID 95107\. Found ErrorID 95117\. .*more than one problem/],
    ['806', /^Found exit code 806 \(.+\)\. Do you mean exit code 806\? ErrorID 806\. /],
    ['outlook 0x800706BE', /^Found 0x800706BE.*is this about Site Recovery\?/],
    ['95017', /^I do not know 95017\. Did you mean 95107, 95117 or 95517\?$/],
    ['78007', /^ErrorID 78007\. A wrapper: .+ Azure portal/],
    ['hello', /^I do not know this one$/],
  ];
  for (const [text, reason] of questions)
    it(`for ${JSON.stringify(text)} asks as its card does`, () => {
      assert.match(reasonText(en, diagnosed(text)), reason);
    });

  it('names the words that matched', () => {
    const outcome = diagnosed('wmi blocked by firewall');

    assert.deepEqual(reasonLines(en, outcome), [
      { text: `Matched on your words: ${outcome.reason.words.join(', ')}`, quote: '' },
    ]);
  });

  it('says nothing of words where none are named', () => {
    const reason = { kind: 'words', words: [] } as const;

    assert.deepEqual(reasonLines(en, { evidence: [], reason }), []);
  });

  it('quotes the line of a log where it says more than the code', () => {
    const [line] = reasonLines(en, diagnosed('start\nVSS failed: 0x800706BE today'));

    assert.equal(line?.quote, 'VSS failed: 0x800706BE today');
  });

  it('quotes no line of a single one, and none that is the code itself', () => {
    assert.equal(reasonLines(en, diagnosed('VSS failed: 0x800706BE'))[0]?.quote, '');
    assert.equal(reasonLines(en, diagnosed('\n0x800706BE'))[0]?.quote, '');
  });

  it('shows four codes at most', () => {
    const outcome = diagnosed('95107 95117 95521 95522 95572 95103');

    assert.ok(outcome.evidence.length > 4);
    assert.equal(reasonLines(en, outcome).length, 4);
  });

  it('speaks of known codes only', () => {
    const outcome = diagnosed('ErrorID 95107 and 0x80070005');

    assert.deepEqual(
      reasonLines(en, outcome).map(({ text }) => text),
      ['Found ErrorID 95107'],
    );
    assert.equal(codesOf(en, outcome), 'ErrorID 95107');
  });
});

describe('codes in a sentence', () => {
  const lists: [string[], string, string][] = [
    [[], '', ''],
    [['1'], '1', '1'],
    [['1', '2'], '1 or 2', '1 ou 2'],
    [['1', '2', '3'], '1, 2 or 3', '1, 2 ou 3'],
  ];
  for (const [names, english, french] of lists)
    it(`are "${english}" and "${french}"`, () => {
      assert.equal(listOf(en, names), english);
      assert.equal(listOf(fr, names), french);
    });
});
