import type { Content } from '../content/content.ts';
import { effectOf, type TurnResult } from '../guidance/respond/turn-result.ts';
import { fillCommand } from '../guidance/walk/fill-command.ts';
import { nodeAt } from '../guidance/walk/place.ts';
import { detailedSnapshot } from '../wording/case-snapshot.ts';
import { sceneOf } from '../wording/scene.ts';
import { summary } from '../wording/summary.ts';

/** The text that a result posts by itself: a command, filled, or the summary. */
export const sentText = (content: Content, result: TurnResult): string | undefined => {
  const { case: current, locale } = result;
  const sends = effectOf(result, 'send-text')?.what;
  if (!current || sends === undefined) return undefined;
  if (sends === 'summary') return summary(sceneOf(content, locale), detailedSnapshot(current));
  const node = nodeAt(content, current.place);
  if (current.place.at !== 'node' || (node?.kind !== 'step' && node?.kind !== 'question'))
    return undefined;
  const undo = node.kind === 'step' ? node.undo : undefined;
  const run = sends === 'undo' ? undo?.run : node.run;
  return run && fillCommand(run, current.values);
};
