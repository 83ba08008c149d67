import { stackOf, unitOf } from '../../guidance/walk/place.ts';
import { type ListedStep, standsAt, stepsOf } from '../../guidance/walk/steps-of.ts';
import type { CaseSnapshot } from '../../wording/case-snapshot.ts';
import type { Scene } from '../../wording/scene.ts';
import { triedWord } from '../../wording/sections-of.ts';
import { textRuns } from '../parts/text-runs.ts';
import { button, type View } from '../view.ts';

/** All steps of the article, with what came of each and where the case stands. */
export const stepsView = (scene: Scene, current: CaseSnapshot): View => {
  const { content, say, text } = scene;
  const { place } = current;
  const stack = stackOf(place);
  const unit = unitOf(content, place);
  const title = content.units.get(unit)?.title;
  const listed = stepsOf(content, unit);
  const steps = listed.map((one, index) => {
    const tried = triedAt(listed, one, current);
    const status = standsAt(place, one) ? 'step-current' : tried && triedWord(tried.choose);
    return {
      number: `${index + 1}.`,
      text: textRuns(text(one.step.text)),
      status: status ? say(status) : '',
    };
  });
  return {
    template: 'steps',
    data: {
      locale: scene.locale,
      notice: '',
      title: say('steps-title', { title: title ? text(title) : '' }),
      steps,
      at: stack.at(-1) ?? 'choice',
      buttons: [button(say('this-step'), 'here', 'positive'), button(say('escalate'), 'escalate')],
    },
  };
};

/**
 * What came of a step. A case keeps one answer for a step, however often it is listed: it is that of the
 * listed step where the case left it last.
 */
const triedAt = (
  listed: readonly ListedStep[],
  one: ListedStep,
  { tried, trail, place }: CaseSnapshot,
): CaseSnapshot['tried'][number] | undefined => {
  const answer = tried.find(({ node }) => node === one.ref);
  if (!answer || listed.filter(({ ref }) => ref === one.ref).length === 1) return answer;
  const left = [...trail.map((before) => before.place), ...(place.at === 'node' ? [] : [place])];
  const last = left.findLast((before) => stackOf(before).at(-1) === one.ref);
  return last && standsAt(last, one) ? answer : undefined;
};
