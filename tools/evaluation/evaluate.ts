import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadContent } from '../../src/content-check/load-content.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { compileGuide, type Guide } from '../../src/guidance/respond/guide.ts';
import { baselinePath, keptFigures } from './baseline.ts';
import { calibrate } from './calibrate.ts';
import { byGroup, figures, groupOf, type Judged, judge } from './measure.ts';
import { labelledMessages } from './messages.ts';
import { showPhrases } from './show-phrases.ts';
import { table } from './table.ts';

/**
 * `npm run evaluate`: how well all labelled messages are diagnosed, and what is said to a case is understood, in per
 * cent. With --calibrate it first learns from half of the messages when words are enough.
 */

const { values } = parseArgs({
  options: {
    part: { type: 'string', default: 'all' },
    worst: { type: 'string', default: '20' },
    calibrate: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});

const root = fileURLToPath(new URL('../..', import.meta.url));
const freshGuide = (): Guide => compileGuide(loadContent(root).content);

if (values.calibrate) calibrate(freshGuide().knowledge);
const guide = freshGuide();
const judged = labelledMessages()
  .filter(({ part }) => values.part === 'all' || part === values.part)
  .map((message) => judge(message, diagnose(guide.knowledge, message.text)));

const columns = ['messages', 'first', 'three', 'direct', 'wrong', 'bothered'] as const;
const tableBy = (group: (one: Judged) => string): string => {
  const groups = [...byGroup(judged, group)].sort(([one], [two]) => one.localeCompare(two));
  return table(columns, Object.fromEntries(groups.map(([name, all]) => [name, figures(all)])));
};

console.log(`${judged.length} messages (${values.part}), in per cent\n`);
console.log(tableBy(({ message }) => groupOf(message)));
console.log(`\n${tableBy(({ message }) => `${message.kind} ${message.locale}`)}`);

const worst = judged
  .filter(({ wrong, first, message }) => wrong || (message.want !== 'none' && !first))
  .sort((one, two) => Number(two.wrong) - Number(one.wrong))
  .slice(0, Number(values.worst));
console.log('\nWorst: answered wrongly, then not first');
for (const { message, outcome, shown } of worst)
  console.log(
    [
      `\n${message.id} (${message.kind}) ${JSON.stringify(message.text.slice(0, 160))}`,
      `  wanted ${message.want} ${message.expect.slice(0, 3).join(', ')}`,
      `  got ${outcome.kind} ${shown.slice(0, 3).join(', ')}, by ${outcome.reason?.kind} ${outcome.reason?.words.slice(0, 8).join(' ')}`,
    ].join('\n'),
  );

if (values.keep) {
  writeFileSync(baselinePath, `${JSON.stringify(keptFigures(judged), null, 2)}\n`);
  console.log(`\nwritten: ${baselinePath}`);
}

showPhrases(guide, { worst: Number(values.worst), keep: values.keep });
