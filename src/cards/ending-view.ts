import type { Content } from '../content/content.ts';
import type { Node } from '../content/nodes.ts';
import { lastArticle, nodeAt, resolve } from '../guidance/places.ts';
import { backButton, headOf } from './head.ts';
import { codeView, runView, sendButton } from './run-view.ts';
import { runs } from './runs.ts';
import type { Speaker } from './say.ts';
import type { Shown } from './shown.ts';
import { summary } from './summary.ts';
import { button, type View } from './view.ts';

/** The end of a walk: solved, or handed over to a team. */
export const endingView = (
  content: Content,
  spoken: Speaker,
  current: Shown,
  notice: string,
): View =>
  current.place.at === 'escalation'
    ? escalationView(content, spoken, current, current.place.team, notice)
    : solvedView(content, spoken, current, notice);

const solvedView = (content: Content, spoken: Speaker, current: Shown, notice: string): View => {
  const { say, text } = spoken;
  const node = nodeAt(content, current.place);
  const undo = current.tried.flatMap((one) => {
    const step = resolve(content, one.node)?.node;
    if (step?.kind !== 'step' || !step.undo || !step.risk) return [];
    return [
      { text: runs(text(step.undo.text)), run: runView(spoken, step.undo.run, current.values) },
    ];
  });
  return {
    template: 'solved',
    data: {
      ...headOf(content, spoken, current, notice),
      label: say('solved-title'),
      text: runs(node?.kind === 'end' ? text(node.text) : say('solved-text')),
      undoTitle: undo.length > 0 ? say('solved-undo') : '',
      undo,
      buttons: [...backButton(spoken, current), button(say('start-over'), 'restart')],
    },
  };
};

const escalationView = (
  content: Content,
  spoken: Speaker,
  current: Shown,
  teamId: string,
  notice: string,
): View => {
  const { say, text } = spoken;
  const team = content.lists.teams.find(({ id }) => id === teamId);
  if (!team) throw new Error(`There is no team ${teamId} in knowledge/lists/teams.yaml`);
  const node = nodeAt(content, current.place);
  const article = content.articles.get(lastArticle(content, current) ?? '');
  const collect = [...team.collect, ...(article?.escalate.collect ?? [])];
  return {
    template: 'escalation',
    data: {
      ...headOf(content, spoken, current, notice),
      label: say('escalation-title', { team: text(team.name) }),
      text: runs(reasonOf(spoken, node, text(team.when))),
      how: say('escalation-text'),
      run: codeView(say('summary'), 'PlainText', summary(content, spoken, current)),
      sends: [sendButton(spoken, 'send-summary')],
      collectTitle: collect.length > 0 ? say('escalation-collect') : '',
      collect: collect.map((item) => ({ text: runs(`• ${text(item)}`) })),
      links: [{ title: say('escalation-link', { team: text(team.name) }), url: team.link }],
      buttons: [
        ...(node?.kind === 'escalate' && node.next
          ? [button(say('continue'), 'continue', 'positive')]
          : []),
        ...(current.trail.length > 0 ? [button(say('worked'), 'worked')] : []),
        ...backButton(spoken, current),
        ...(stackIsEmpty(current) ? [button(say('browse'), 'browse')] : []),
      ],
    },
  };
};

/** A case that was handed over before anything was looked at can still be looked at. */
const stackIsEmpty = ({ place }: Shown): boolean =>
  place.at !== 'choice' && place.stack.length === 0;

const reasonOf = (spoken: Speaker, node: Node | undefined, otherwise: string): string =>
  node?.kind === 'escalate' && node.text ? spoken.text(node.text) : otherwise;
