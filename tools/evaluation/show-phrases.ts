import { readFileSync, writeFileSync } from 'node:fs';
import type { Guide } from '../../src/guidance/respond/guide.ts';
import { dropped } from './baseline.ts';
import {
  type JudgedPhrase,
  judgeAnswers,
  judgePhrases,
  type PhraseFigures,
  phraseFigures,
} from './measure-phrases.ts';
import { labelledAnswers, labelledPhrases } from './phrases.ts';
import { table } from './table.ts';

const baselinePath = 'tools/evaluation/phrases-baseline.json';

const columns = ['phrases', 'understood', 'right', 'asked', 'wrong', 'closed'] as const;

/** Shows how what is said to a case is understood, and what is worse than it was; keeps the figures where asked to. */
export const showPhrases = (
  guide: Guide,
  options: { readonly worst: number; readonly keep: boolean },
): void => {
  const judged = [
    ...judgePhrases(guide, labelledPhrases()),
    ...judgeAnswers(guide, labelledAnswers()),
  ];
  const figures = phraseFigures(judged);
  console.log(`\n${judged.length} phrases said to a case, in per cent\n`);
  console.log(table(columns, figures));
  show(
    'Taken for solved, and is not',
    judged.filter(({ closes }) => closes),
  );
  show(
    'Worst of those to tune with: done wrongly, then not done',
    judged
      .filter(({ said, isRight }) => said.split === 'tune' && !isRight)
      .sort((one, two) => Number(two.is === 'sure') - Number(one.is === 'sure'))
      .slice(0, options.worst),
  );
  const before = JSON.parse(readFileSync(baselinePath, 'utf8')) as Record<string, PhraseFigures>;
  const worse = dropped(before, figures);
  if (worse.length > 0) console.log(`\nWorse than the baseline\n  ${worse.join('\n  ')}`);
  if (!options.keep) return;
  writeFileSync(baselinePath, `${JSON.stringify(figures, null, 2)}\n`);
  console.log(`\nwritten: ${baselinePath}`);
};

const show = (title: string, judged: readonly JudgedPhrase[]): void => {
  if (judged.length === 0) return;
  console.log(`\n${title}`);
  for (const { said, meant, got, is } of judged)
    console.log(
      `  ${JSON.stringify(said.say)}${'at' in said ? ` at ${said.at}` : ''}: ${meant}, got ${is === 'maybe' ? `${got}?` : got}`,
    );
};
