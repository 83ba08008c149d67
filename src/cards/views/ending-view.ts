import { nodeAt, resolve } from '../../guidance/walk/place.ts';
import { problemsLeft } from '../../guidance/walk/problems-left.ts';
import type { CaseSnapshot } from '../../wording/case-snapshot.ts';
import type { Scene } from '../../wording/scene.ts';
import { commandView } from '../parts/command-view.ts';
import { headOf } from '../parts/head-of.ts';
import { textRuns } from '../parts/text-runs.ts';
import { button, type View } from '../view.ts';

/** The end of a case, solved or closed: what is left to put back, and the ways to take it up again. */
export const endingView = (scene: Scene, current: CaseSnapshot): View => {
  const { content, say, text } = scene;
  const isSolved = current.place.at === 'solved';
  const node = nodeAt(content, current.place);
  const undo = current.tried.flatMap((one) => {
    const step = resolve(content, one.node)?.node;
    if (step?.kind !== 'step' || !step.undo || !step.risk) return [];
    return [
      {
        text: textRuns(text(step.undo.text)),
        run: commandView(scene, step.undo.run, current.values),
      },
    ];
  });
  const [next] = problemsLeft(current).articles.flatMap((id) => content.articles.get(id) ?? []);
  const said = isSolved && node?.kind === 'end' ? text(node.text) : undefined;
  return {
    template: 'solved',
    data: {
      ...headOf(scene, current),
      label: say(isSolved ? 'solved-title' : 'closed-title'),
      colour: isSolved ? 'good' : 'default',
      text: textRuns(said ?? say(isSolved ? 'solved-text' : 'closed-text')),
      undoTitle: undo.length > 0 ? say('solved-undo') : '',
      undo,
      buttons: [
        ...(next
          ? [
              button(say('next-problem', { title: text(next.title) }), {
                is: 'article',
                id: next.id,
              }),
            ]
          : []),
        button(say('reopen'), 'reopen'),
        button(say('start-over'), 'restart'),
        button(say('ticket-summary'), 'send-summary'),
      ],
    },
  };
};
