import type { Question } from '../../content/node.ts';
import type { CaseSnapshot } from '../../wording/case-snapshot.ts';
import type { Scene } from '../../wording/scene.ts';
import { commandView, sendButton } from '../parts/command-view.ts';
import { backButton, handOverButton, headOf, inputsView } from '../parts/head-of.ts';
import { textRuns } from '../parts/text-runs.ts';
import { button, type View } from '../view.ts';

/** A question of a dialog tree or article, an option a button. */
export const questionView = (scene: Scene, current: CaseSnapshot, node: Question): View => ({
  template: 'question',
  data: {
    ...headOf(scene, current),
    label: scene.say('question'),
    text: textRuns(scene.text(node.text)),
    ...(node.hint && { hint: textRuns(scene.text(node.hint)) }),
    run: commandView(scene, node.run, current.values),
    sends: node.run ? [sendButton(scene, 'send-command')] : [],
    ...inputsView(scene, current, node.run?.command ?? ''),
    options: node.options.map(({ id, label }) => button(scene.text(label), { is: 'option', id })),
    buttons: [...backButton(scene, current), handOverButton(scene)],
  },
});
