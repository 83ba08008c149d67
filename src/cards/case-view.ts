import type { Content } from '../content/content.ts';
import { nodeAt } from '../guidance/places.ts';
import { choiceView } from './choice-view.ts';
import { endingView } from './ending-view.ts';
import { helpView } from './help-view.ts';
import { questionView } from './question-view.ts';
import { type Speaker, speaker } from './say.ts';
import type { Shown, ShownResponse } from './shown.ts';
import { stepView } from './step-view.ts';
import { stepsView } from './steps-view.ts';
import { supersededView } from './superseded-view.ts';
import type { View } from './view.ts';

/** The view of a response: what to show, in the language of the response. */
export const viewOf = (content: Content, response: ShownResponse): View => {
  const spoken = speaker(content, response.locale);
  const notice = noticeOf(content, spoken, response);
  const { case: current } = response;
  if (response.show === 'help' || !current) return helpView(spoken, notice, current !== undefined);
  if (response.show === 'superseded') return supersededView(content, spoken, current);
  if (response.show === 'steps') return stepsView(content, spoken, current);
  return caseView(content, spoken, current, notice);
};

const caseView = (content: Content, spoken: Speaker, current: Shown, notice: string): View => {
  const { place } = current;
  if (place.at === 'choice') return choiceView(content, spoken, current, notice);
  if (place.at !== 'node') return endingView(content, spoken, current, notice);
  const node = nodeAt(content, place);
  if (node?.kind === 'question') return questionView(content, spoken, current, node, notice);
  if (node?.kind === 'step') return stepView(content, spoken, current, node, notice);
  throw new Error(`A case stands at ${place.stack.join(' > ')}, which is no stop`);
};

const noticeOf = (
  content: Content,
  spoken: Speaker,
  { said, refused = [] }: ShownResponse,
): string => {
  if (said === undefined) return '';
  const mend = content.lists.inputs
    .filter(({ id }) => refused.includes(id))
    .map((input) => spoken.text(input.mend))
    .join(' ');
  return spoken.say(said, { mend });
};
