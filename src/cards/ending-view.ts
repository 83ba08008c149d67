import type { Content } from '../content/content.ts';
import { nodeAt, resolve } from '../guidance/places.ts';
import { headOf } from './head.ts';
import { runView } from './run-view.ts';
import { runs } from './runs.ts';
import type { Speaker } from './say.ts';
import type { Shown } from './shown.ts';
import { button, type View } from './view.ts';

/** The end of a case, solved or closed: what is left to put back, and the ways to take it up again. */
export const endingView = (
  content: Content,
  spoken: Speaker,
  current: Shown,
  notice: string,
): View => {
  const { say, text } = spoken;
  const isSolved = current.place.at === 'solved';
  const node = nodeAt(content, current.place);
  const undo = current.tried.flatMap((one) => {
    const step = resolve(content, one.node)?.node;
    if (step?.kind !== 'step' || !step.undo || !step.risk) return [];
    return [
      { text: runs(text(step.undo.text)), run: runView(spoken, step.undo.run, current.values) },
    ];
  });
  const said = isSolved && node?.kind === 'end' ? text(node.text) : undefined;
  return {
    template: 'solved',
    data: {
      ...headOf(content, spoken, current, notice),
      label: say(isSolved ? 'solved-title' : 'closed-title'),
      colour: isSolved ? 'good' : 'default',
      text: runs(said ?? say(isSolved ? 'solved-text' : 'closed-text')),
      undoTitle: undo.length > 0 ? say('solved-undo') : '',
      undo,
      buttons: [
        button(say('reopen'), 'reopen'),
        button(say('start-over'), 'restart'),
        button(say('ticket-summary'), 'send-summary'),
      ],
    },
  };
};
