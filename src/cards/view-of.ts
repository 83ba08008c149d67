import type { Content } from '../content/content.ts';
import { fieldsOf } from '../guidance/hand-over/fields-of.ts';
import { longestField } from '../guidance/hand-over/hand-over.ts';
import { nodeAt } from '../guidance/walk/place.ts';
import type { Shown, ShownResponse } from '../wording/shown.ts';
import { type Speaker, speaker } from '../wording/speaker.ts';
import type { View } from './view.ts';
import { casesView } from './views/cases-view.ts';
import { choiceView } from './views/choice-view.ts';
import { endingView } from './views/ending-view.ts';
import { escalationView } from './views/escalation-view.ts';
import { forgetView } from './views/forget-view.ts';
import { helpView } from './views/help-view.ts';
import { overviewView } from './views/overview-view.ts';
import { questionView } from './views/question-view.ts';
import { stepView } from './views/step-view.ts';
import { stepsView } from './views/steps-view.ts';
import { supersededView } from './views/superseded-view.ts';
import { teamView } from './views/team-view.ts';

/** The view of a response: what to show, in the language of the response. */
export const viewOf = (content: Content, response: ShownResponse): View => {
  const spoken = speaker(content, response.locale);
  const notice = noticeOf(content, spoken, response);
  switch (response.show) {
    case 'cases':
      return casesView(content, spoken, response.cases, notice);
    case 'forget':
      return forgetView(spoken);
    case 'help':
      return helpView(spoken, notice, response.case !== undefined);
    case 'superseded':
      return supersededView(content, spoken, response.case);
    case 'steps':
      return stepsView(content, spoken, response.case);
    case 'overview':
      return overviewView(content, spoken, response.case, notice);
    case 'team':
      return teamView(content, spoken, response.case, response.team, notice);
    case 'case':
      return caseView(content, spoken, response.case, notice, response.channel ?? false);
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

const noticeOf = (content: Content, spoken: Speaker, response: ShownResponse): string => {
  const { said, case: current } = response;
  if (said === undefined) return '';
  const { refused = [] } = response.show === 'case' ? response : {};
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
