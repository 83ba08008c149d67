import type { Content } from '../content/content.ts';
import type { WordKey } from '../content/words.ts';
import { stackOf, unitOf } from '../guidance/places.ts';
import { stepsOf } from '../guidance/steps.ts';
import { runs } from './runs.ts';
import type { Speaker } from './say.ts';
import type { Shown } from './shown.ts';
import { button, type View } from './view.ts';

/** All steps of the article, with what came of each and where the case stands. */
export const stepsView = (content: Content, spoken: Speaker, current: Shown): View => {
  const { say, text } = spoken;
  const { place } = current;
  const stack = stackOf(place);
  const unit = unitOf(content, place);
  const title = content.units.get(unit)?.title;
  const steps = stepsOf(content, unit).map(({ ref, step }, index) => {
    const tried = current.tried.find(({ node }) => node === ref);
    const status = ref === stack.at(-1) ? 'step-current' : tried && `tried-${tried.choose}`;
    return {
      number: `${index + 1}.`,
      text: runs(text(step.text)),
      status: status ? say(status as WordKey) : '',
    };
  });
  return {
    template: 'steps',
    data: {
      locale: spoken.locale,
      notice: '',
      title: say('steps-title', { title: title ? text(title) : '' }),
      steps,
      at: stack.at(-1) ?? 'choice',
      buttons: [button(say('this-step'), 'here', 'positive'), button(say('escalate'), 'escalate')],
    },
  };
};
