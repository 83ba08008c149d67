import { type ActionId, isAction } from '../../content/actions.ts';

/**
 * What is chosen: an action of the program, or something that content or a case names. Ids of authors stand
 * behind a word of ours (`option.<id>`), so none of them can collide with an action.
 */
export type Choice =
  | { readonly is: 'action'; readonly id: ActionId }
  | { readonly is: 'option'; readonly id: string }
  | { readonly is: 'article' | 'code'; readonly id: string }
  /** The same problem on another machine, by its name. */
  | { readonly is: 'machine'; readonly id: string }
  /** A button of a list of cases. */
  | { readonly is: 'listed'; readonly does: ListedAction; readonly case: string };

const listedActions = ['resume', 'close', 'reopen'] as const;
type ListedAction = (typeof listedActions)[number];

/**
 * Reads what a button chooses: `back`, `option.yes`, `article.memory-low`, `code.95107`, `resume.case1`. The
 * buttons of cards of before carry the id of an option alone.
 */
export const parseChoice = (text: string): Choice => {
  const dot = text.indexOf('.');
  if (dot < 0) return isAction(text) ? { is: 'action', id: text } : { is: 'option', id: text };
  const [kind, id] = [text.slice(0, dot), text.slice(dot + 1)];
  if (kind === 'option' || kind === 'article' || kind === 'code' || kind === 'machine')
    return { is: kind, id };
  const does = listedActions.find((one) => one === kind);
  return does ? { is: 'listed', does, case: id } : { is: 'option', id: text };
};

/** How a button says what it chooses. */
export const chosen = (choice: Choice): string => {
  if (choice.is === 'action') return choice.id;
  return choice.is === 'listed' ? `${choice.does}.${choice.case}` : `${choice.is}.${choice.id}`;
};
