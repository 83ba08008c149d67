import type { Step } from '../../content/node.ts';
import { unitOf } from '../../guidance/walk/place.ts';
import { standsAt, stepsOf } from '../../guidance/walk/steps-of.ts';
import type { CaseSnapshot } from '../../wording/case-snapshot.ts';
import type { Scene } from '../../wording/scene.ts';
import { commandView, sendButton } from '../parts/command-view.ts';
import { backButton, handOverButton, headOf, inputsView } from '../parts/head-of.ts';
import { labelled, textRuns } from '../parts/text-runs.ts';
import { button, type View } from '../view.ts';

/** One step: what to do, where, with which command, what should come of it, what it risks. */
export const stepView = (scene: Scene, current: CaseSnapshot, node: Step): View => {
  const { say, text } = scene;
  const commands = `${node.run?.command ?? ''}${node.undo?.run?.command ?? ''}`;
  return {
    template: 'step',
    data: {
      ...headOf(scene, current),
      label: stepLabel(scene, current, node),
      text: textRuns(text(node.text)),
      run: commandView(scene, node.run, current.values),
      sends: node.run ? [sendButton(scene, 'send-command')] : [],
      ...inputsView(scene, current, commands),
      ...(node.expect && { expect: labelled(say('expect'), text(node.expect)) }),
      ...(node.risk && { risk: labelled(say('risk'), text(node.risk)) }),
      ...(node.undo && { undo: labelled(say('undo'), text(node.undo.text)) }),
      undoRun: commandView(scene, node.undo?.run, current.values),
      undoSends: node.undo?.run ? [sendButton(scene, 'send-undo')] : [],
      ...(node.correction && { correction: labelled(say('correction'), text(node.correction)) }),
      links: node.link ? [{ title: text(node.link.title), url: node.link.url }] : [],
      buttons: [
        ...(node.purpose === 'continue'
          ? [button(say('done'), 'done', 'positive')]
          : [button(say('worked'), 'worked', 'positive'), button(say('failed'), 'failed')]),
        ...backButton(scene, current),
        button(say('all-steps'), 'steps'),
        handOverButton(scene),
      ],
    },
  };
};

/** "Step 2 of 3, on the source machine"; where questions branch, nobody knows of how many. */
const stepLabel = ({ content, say, text }: Scene, current: CaseSnapshot, node: Step): string => {
  const unit = unitOf(content, current.place);
  const all = stepsOf(content, unit);
  const index = all.findIndex((one) => standsAt(current.place, one));
  const where = content.lists.places.find(({ id }) => id === node.where);
  const location = where ? text(where.name) : '';
  if (index < 0) return location;
  const branches = content.units
    .get(unit)
    ?.nodes.some(({ kind }) => kind !== 'step' && kind !== 'do');
  const done = current.trail.filter(({ place: before }) =>
    all.some(({ ref }) => before.at === 'node' && ref === before.stack.at(-1)),
  ).length;
  const step = branches
    ? say('step', { step: done + 1 })
    : say('step-of', { step: index + 1, steps: all.length });
  return location === '' ? step : `${step}, ${location}`;
};
