import type { Content } from '../../content/content.ts';
import type { Question } from '../../content/node.ts';
import type { Shown } from '../../wording/shown.ts';
import type { Speaker } from '../../wording/speaker.ts';
import { backButton, escalateButton, headOf, inputsView } from '../parts/head-of.ts';
import { runView, sendButton } from '../parts/run-view.ts';
import { runs } from '../parts/runs.ts';
import { button, type View } from '../view.ts';

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
    options: node.options.map(({ id, label }) => button(spoken.text(label), { is: 'option', id })),
    buttons: [...backButton(spoken, current), escalateButton(spoken)],
  },
});
