import { match } from '../../diagnosis/diagnose.ts';
import type { Knowledge } from '../../diagnosis/knowledge.ts';
import type { Outcome } from '../../diagnosis/outcome.ts';
import type { Reading } from '../../diagnosis/reading.ts';
import type { SetAside } from '../../diagnosis/set-aside.ts';
import type { Scene, Speaker } from '../../wording/scene.ts';
import { asideLines } from './aside-lines.ts';
import { evidenceLines } from './evidence-lines.ts';
import { wordLines } from './word-lines.ts';

/** Why a text was diagnosed as it was, for a terminal: what was read, set aside, and what words weigh. */
export const explanation = (
  knowledge: Knowledge,
  scene: Scene,
  reading: Reading,
  aside: readonly SetAside[],
): string => {
  const outcome = match(knowledge, reading);
  const byWords = outcome.reason.kind === 'words' || outcome.reason.kind === 'none';
  const lines = [
    ...evidenceLines({ knowledge, scene, reading, outcome }),
    ...logLines(scene, reading, outcome),
    ...asideLines(scene, reading, aside),
    ...(byWords ? wordLines(knowledge, scene, reading) : []),
  ];
  return [scene.say('explain-title'), ...lines.map((line) => `  ${harmlessly(line)}`)].join('\n');
};

/** Without characters that command a terminal. */
const harmlessly = (line: string): string => line.replace(/\p{Cc}/gu, ' ');

const logLines = (
  { say, text }: Speaker,
  { earlierRuns, harmless }: Reading,
  { reason }: Outcome,
): string[] => [
  ...(reason.line === undefined ? [] : [say('explain-ended', { line: reason.line })]),
  ...(earlierRuns > 0 ? [say('explain-runs', { count: earlierRuns })] : []),
  ...harmless.map(({ text: found, reason: why, line, count }) =>
    say('explain-harmless', { line, count, text: found, reason: text(why) }),
  ),
];
