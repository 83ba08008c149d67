import type { Content } from '../content/content.ts';
import type { Step } from '../content/nodes.ts';
import type { Case, NodeRef } from '../guidance/case.ts';
import { articleOf } from '../guidance/places.ts';
import { stepsOf } from '../guidance/steps.ts';
import { headOf, inputsView, navigation } from './head.ts';
import { runView } from './run-view.ts';
import { labelled, runs } from './runs.ts';
import type { Speaker } from './say.ts';
import { button, type View } from './view.ts';

/** One step: what to do, where, with which command, what should come of it, what it risks. */
export const stepView = (
  content: Content,
  spoken: Speaker,
  current: Case,
  node: Step,
  notice: string,
): View => {
  const { say, text } = spoken;
  const commands = `${node.run?.command ?? ''}${node.undo?.run?.command ?? ''}`;
  const [back, escalate] = [
    navigation(spoken, current).slice(0, -1),
    navigation(spoken, current).slice(-1),
  ];
  return {
    template: 'step',
    data: {
      ...headOf(content, spoken, current, notice),
      label: stepLabel(content, spoken, current, node),
      text: runs(text(node.text)),
      run: runView(spoken, node.run, current.values),
      ...inputsView(content, spoken, current, commands),
      ...(node.expect && { expect: labelled(say('expect'), text(node.expect)) }),
      ...(node.risk && { risk: labelled(say('risk'), text(node.risk)) }),
      ...(node.undo && { undo: labelled(say('undo'), text(node.undo.text)) }),
      undoRun: runView(spoken, node.undo?.run, current.values),
      ...(node.correction && { correction: labelled(say('correction'), text(node.correction)) }),
      links: node.link ? [{ title: text(node.link.title), url: node.link.url }] : [],
      buttons: [
        ...(node.purpose === 'continue'
          ? [button(say('done'), 'done', 'positive')]
          : [button(say('worked'), 'worked', 'positive'), button(say('failed'), 'failed')]),
        ...back,
        button(say('all-steps'), 'steps'),
        ...escalate,
      ],
    },
  };
};

const stepLabel = (content: Content, { say, text }: Speaker, current: Case, node: Step): string => {
  const article = articleOf(content, current.place);
  const all = article === undefined ? [] : stepsOf(content, article);
  const ref = topOf(current);
  const step = all.findIndex((one) => one.ref === ref) + 1;
  const where = content.lists.places.find(({ id }) => id === node.where);
  const place = where && text(where.name);
  if (step === 0) return place ?? '';
  const counted = { step, steps: all.length };
  return place ? say('step-of-place', { ...counted, place }) : say('step-of', counted);
};

const topOf = ({ place }: Case): NodeRef | undefined =>
  place.at === 'choice' ? undefined : place.stack.at(-1);
