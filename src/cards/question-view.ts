import type { Content } from '../content/content.ts';
import type { Question } from '../content/nodes.ts';
import { backButton, escalateButton, headOf, inputsView } from './head.ts';
import { runView, sendButton } from './run-view.ts';
import { runs } from './runs.ts';
import type { Speaker } from './say.ts';
import type { Shown } from './shown.ts';
import { button, type View } from './view.ts';

/** A question of a dialog tree or article, an option a button. */
export const questionView = (
  content: Content,
  spoken: Speaker,
  current: Shown,
  node: Question,
  notice: string,
): View => ({
  template: 'question',
  data: {
    ...headOf(content, spoken, current, notice),
    label: spoken.say('question'),
    text: runs(spoken.text(node.text)),
    ...(node.hint && { hint: runs(spoken.text(node.hint)) }),
    run: runView(spoken, node.run, current.values),
    sends: node.run ? [sendButton(spoken, 'send-command')] : [],
    ...inputsView(content, spoken, current, node.run?.command ?? ''),
    options: node.options.map(({ id, label }) => button(spoken.text(label), id)),
    buttons: [...backButton(spoken, current), escalateButton(spoken)],
  },
});
