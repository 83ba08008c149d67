import type { Content } from '../content/content.ts';
import { fieldsOf } from '../guidance/form.ts';
import { longestField } from '../guidance/hand-over.ts';
import { nodeAt } from '../guidance/places.ts';
import { casesView } from './cases-view.ts';
import { choiceView } from './choice-view.ts';
import { endingView } from './ending-view.ts';
import { escalationView } from './escalation-view.ts';
import { forgetView } from './forget-view.ts';
import { helpView } from './help-view.ts';
import { overviewView } from './overview-view.ts';
import { questionView } from './question-view.ts';
import { type Speaker, speaker } from './say.ts';
import type { Shown, ShownResponse } from './shown.ts';
import { stepView } from './step-view.ts';
import { stepsView } from './steps-view.ts';
import { supersededView } from './superseded-view.ts';
import { teamView } from './team-view.ts';
import type { View } from './view.ts';

/** The view of a response: what to show, in the language of the response. */
export const viewOf = (content: Content, response: ShownResponse): View => {
  const spoken = speaker(content, response.locale);
  const notice = noticeOf(content, spoken, response);
  const { show, case: current, cases = { listed: [], more: 0 }, team = '' } = response;
  if (show === 'cases') return casesView(content, spoken, cases, notice);
  if (show === 'forget') return forgetView(spoken);
  if (show === 'help' || !current) return helpView(spoken, notice, current !== undefined);
  switch (show) {
    case 'superseded':
      return supersededView(content, spoken, current);
    case 'steps':
      return stepsView(content, spoken, current);
    case 'overview':
      return overviewView(content, spoken, current, notice);
    case 'team':
      return teamView(content, spoken, current, team, notice);
    default:
      return caseView(content, spoken, current, notice, response.channel ?? false);
  }
};

const caseView = (
  content: Content,
  spoken: Speaker,
  current: Shown,
  notice: string,
  channel: boolean,
): View => {
  const { place } = current;
  if (place.at === 'choice') return choiceView(content, spoken, current, notice);
  if (place.at === 'escalation')
    return escalationView(content, spoken, current, place.team, notice, channel);
  if (place.at !== 'node') return endingView(content, spoken, current, notice);
  const node = nodeAt(content, place);
  if (node?.kind === 'question') return questionView(content, spoken, current, node, notice);
  if (node?.kind === 'step') return stepView(content, spoken, current, node, notice);
  throw new Error(`A case stands at ${place.stack.join(' > ')}, which is no stop`);
};

const noticeOf = (
  content: Content,
  spoken: Speaker,
  { said, refused = [], case: current }: ShownResponse,
): string => {
  if (said === undefined) return '';
  const mend = content.lists.inputs
    .filter(({ id }) => refused.includes(id))
    .map((input) => spoken.text(input.mend))
    .join(' ');
  const team = current?.place.at === 'escalation' ? current.place.team : '';
  const fields = fieldsOf(content, team)
    .filter(({ id }) => refused.includes(id))
    .map(({ label }) => spoken.text(label))
    .join(', ');
  return spoken.say(said, { mend, fields, most: longestField });
};
