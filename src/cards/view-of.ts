import type { Content } from '../content/content.ts';
import { fieldsOf } from '../guidance/hand-over/fields-of.ts';
import { longestField } from '../guidance/hand-over/hand-over.ts';
import { nodeAt } from '../guidance/walk/place.ts';
import type { CardInput, CaseSnapshot } from '../wording/case-snapshot.ts';
import { type Scene, sceneOf } from '../wording/scene.ts';
import type { View } from './view.ts';
import { casesView } from './views/cases-view.ts';
import { choiceView } from './views/choice-view.ts';
import { endingView } from './views/ending-view.ts';
import { forgetView } from './views/forget-view.ts';
import { handOverView } from './views/hand-over-view.ts';
import { helpView } from './views/help-view.ts';
import { noteView } from './views/note-view.ts';
import { overviewView } from './views/overview-view.ts';
import { questionView } from './views/question-view.ts';
import { stepView } from './views/step-view.ts';
import { stepsView } from './views/steps-view.ts';
import { supersededView } from './views/superseded-view.ts';
import { teamView } from './views/team-view.ts';

/** The view of a result: what to show, in the language of the result. */
export const viewOf = (content: Content, result: CardInput): View => {
  const bare = sceneOf(content, result.locale);
  const scene = { ...bare, noticeText: noticeTextOf(bare, result) };
  switch (result.view) {
    case 'cases':
      return casesView(scene, result.cases);
    case 'forget':
      return forgetView(scene);
    case 'help':
      return helpView(scene, result.case !== undefined);
    case 'note':
      return noteView(scene, result.note);
    case 'superseded':
      return supersededView(scene, result.case);
    case 'steps':
      return stepsView(scene, result.case);
    case 'overview':
      return overviewView(scene, result.case);
    case 'team':
      return teamView(scene, result.case, result.team);
    case 'case':
      return caseView(scene, result.case, result.channel ?? false);
  }
};

const caseView = (scene: Scene, current: CaseSnapshot, channel: boolean): View => {
  const { place } = current;
  if (place.at === 'choice') return choiceView(scene, current);
  if (place.at === 'escalation') return handOverView(scene, current, place.team, channel);
  if (place.at !== 'node') return endingView(scene, current);
  const node = nodeAt(scene.content, place);
  if (node?.kind === 'question') return questionView(scene, current, node);
  if (node?.kind === 'step') return stepView(scene, current, node);
  throw new Error(`A case stands at ${place.stack.join(' > ')}, which is no stop`);
};

const noticeTextOf = (scene: Scene, result: CardInput): string => {
  const { notice, case: current } = result;
  if (notice === undefined) return '';
  const { refused = [] } = result.view === 'case' ? result : {};
  const mend = scene.content.lists.inputs
    .filter(({ id }) => refused.includes(id))
    .map((input) => scene.text(input.mend))
    .join(' ');
  const team = current?.place.at === 'escalation' ? current.place.team : '';
  const fields = fieldsOf(scene.content, team)
    .filter(({ id }) => refused.includes(id))
    .map(({ label }) => scene.text(label))
    .join(', ');
  return scene.say(notice, { mend, fields, most: longestField, ticket: current?.ticket ?? '' });
};
