import type { Content } from '../../content/content.ts';
import type { Case } from '../walk/case.ts';
import { chosen } from '../walk/choice.ts';
import { enter } from '../walk/place.ts';
import { problemsLeft } from '../walk/problems-left.ts';
import { walk } from '../walk/walk.ts';
import { begin } from './begin.ts';
import { resumed } from './moved.ts';
import { openAlready } from './open-already.ts';
import type { CaseResult, Situation } from './turn-result.ts';

/** Another problem of the message that opened a case, as a case of its own, in which the rest of them waits. */
export const beginNext = (
  content: Content,
  situation: Situation,
  current: Case,
  article: string,
): CaseResult => {
  const open = openAlready(situation, article, current.machine);
  if (open) return resumed(content, situation, open);
  const { articles, evidence } = problemsLeft(current);
  const { facts, machine, ticket, message, log, reason } = current;
  const outcome = { articles, evidence, near: [] };
  if (articles.length === 1)
    return begin(situation, enter(content, article, facts), {
      outcome: { ...outcome, kind: 'answer', reason: { kind: 'codes', words: [] } },
      message,
      log,
      facts,
      machine,
      ticket,
    });
  const several = begin(
    situation,
    { at: 'choice' },
    {
      outcome: { ...outcome, kind: 'choose', reason },
      message,
      log,
      facts,
      machine,
      ticket,
    },
  );
  const choose = chosen({ is: 'article', id: article });
  const { case: picked } = walk(content, several.case, { choose }, situation.now);
  return { ...several, case: { ...picked, version: several.case.version } };
};
