import assert from 'node:assert/strict';
import { labelled, textRuns } from '../../../src/cards/parts/text-runs.ts';

const text = (value: string) => ({ type: 'TextRun', text: value }) as const;
const code = (value: string) => ({ ...text(value), fontType: 'Monospace' }) as const;

describe('runs of text', () => {
  const cases: [string, ReturnType<typeof textRuns>][] = [
    ['Plain prose.', [text('Plain prose.')]],
    ['Run `net use` now', [text('Run '), code('net use'), text(' now')]],
    ['`net use`', [code('net use')]],
    ['`a` and `b`', [code('a'), text(' and '), code('b')]],
    ['**no** [markdown](x) _here_', [text('**no** [markdown](x) _here_')]],
    ['', []],
  ];
  for (const [prose, expected] of cases)
    it(`are ${expected.length} of ${JSON.stringify(prose)}`, () => {
      assert.deepEqual(textRuns(prose), expected);
    });

  it('have a bold label before them', () => {
    assert.deepEqual(labelled('Risk:', 'loses `data`'), [
      { type: 'TextRun', text: 'Risk: ', weight: 'Bolder' },
      text('loses '),
      code('data'),
    ]);
  });
});
