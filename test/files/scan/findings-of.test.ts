import assert from 'node:assert/strict';
import { read } from '../../../src/diagnosis/reading.ts';
import { findingsOf } from '../../../src/files/scan/findings-of.ts';
import { knowledge } from '../../test-content.ts';
import { logOf } from '../files.ts';

const namesOf = (texts: Readonly<Record<string, string>>): string[] =>
  findingsOf(
    knowledge,
    Object.entries(texts).map(([name, text]) => ({ name, reading: read(knowledge, text) })),
  ).map(({ name }) => name);

describe('the findings of several texts', () => {
  it('begin with an answer, then a question, then an unknown code, then nothing', () => {
    const nothing = '12:00:00 done\n'.repeat(20);

    assert.deepEqual(
      namesOf({
        nothing,
        unknown: 'ErrorID: 91234',
        question: 'exit code 511',
        answer: logOf('95107'),
      }),
      ['answer', 'question', 'unknown', 'nothing'],
    );
  });

  it('stay in their order where they weigh the same', () => {
    assert.deepEqual(namesOf({ b: logOf('95107'), a: logOf('95117') }), ['b', 'a']);
  });
});
