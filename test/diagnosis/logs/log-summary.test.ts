import assert from 'node:assert/strict';
import { logSummary } from '../../../src/diagnosis/logs/log-summary.ts';
import { read } from '../../../src/diagnosis/reading.ts';
import { content, knowledge } from '../../test-content.ts';

const { harmless, runStarts, successes } = content.lists['log-lines'];
const log = (lines: readonly (string | undefined)[]): string =>
  lines.map((line) => `12:00:00 ${line}`).join('\n');

describe('the summary of a log', () => {
  it('says how long it is, how many runs came before the last, and where that ended well', () => {
    const text = log(['ErrorID: 95107', runStarts[0], 'x', 'x', 'x', 'x', successes[0], 'bye']);

    assert.deepEqual(logSummary('a.log', read(knowledge, text)), {
      name: 'a.log',
      lines: 8,
      earlierRuns: 1,
      succeeded: 7,
      harmless: [],
      moreHarmless: 0,
    });
  });

  it('names at most five harmless texts with their reasons, and counts the others', () => {
    const lines = harmless.flatMap(({ text }) => [text, text]);

    const summary = logSummary('a.log', read(knowledge, log(lines)));

    assert.ok(!('succeeded' in summary));
    assert.equal(summary.harmless.length, Math.min(5, harmless.length));
    assert.equal(summary.harmless.length + summary.moreHarmless, harmless.length);
    const [first] = harmless;
    assert.deepEqual(summary.harmless[0], { ...first, line: 1, count: 2 });
    assert.deepEqual(structuredClone(summary), summary);
  });
});
