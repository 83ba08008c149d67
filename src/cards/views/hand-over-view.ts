import type { Content } from '../../content/content.ts';
import type { Node } from '../../content/node.ts';
import { turnsOf } from '../../content/teams-in-turn.ts';
import type { HandOver } from '../../guidance/hand-over/hand-over-state.ts';
import { handOverTo } from '../../guidance/walk/case.ts';
import { articleOf, lastArticle, nodeAt, turnsBegun } from '../../guidance/walk/place.ts';
import type { CaseSnapshot } from '../../wording/case-snapshot.ts';
import { handOverText } from '../../wording/hand-over-text.ts';
import type { Scene, Speaker } from '../../wording/scene.ts';
import { summary } from '../../wording/summary.ts';
import { type TeamTexts, teamTexts } from '../../wording/team-texts.ts';
import { fitted } from '../fitted.ts';
import { chatLink } from '../parts/chat-link.ts';
import { codeView, sendButton } from '../parts/command-view.ts';
import { formView } from '../parts/form-view.ts';
import { handOverButtons } from '../parts/hand-over-buttons.ts';
import { headOf } from '../parts/head-of.ts';
import { textRuns } from '../parts/text-runs.ts';
import type { View } from '../view.ts';

/** A hand-over to a team, as far as it is: the form, what goes out and the ways on, or what came of it. */
export const handOverView = (
  scene: Scene,
  current: CaseSnapshot,
  teamId: string,
  channel: boolean,
): View => {
  const { content, say, text } = scene;
  const handOver = handOverTo(current, teamId);
  const { state } = handOver;
  const team = teamTexts(scene, teamId);
  const node = nodeAt(content, current.place);
  const isForm = state === 'draft';
  const isLeaving = state === 'preview' || state === 'undelivered';
  const isGone = state === 'sent' || state === 'taken' || state === 'resolved';
  const collect = isForm ? collectOf(content, current, teamId, team) : [];
  const whole = isLeaving ? summary(scene, current, teamId) : '';
  const out = fitted(whole);
  return {
    template: 'hand-over',
    data: {
      ...headOf({ ...scene, noticeText: noticeTextOf(scene, handOver) }, current),
      label: say(isGone ? 'handed-title' : 'escalation-title', { team: team.name }),
      state: isForm || isLeaving ? '' : handOverText(scene, handOver),
      text: isForm ? textRuns(reasonOf(scene, node, team.when)) : [],
      how: howOf(scene, handOver, channel, team),
      fields: isForm ? formView(scene, current, teamId) : [],
      ...(isLeaving && { run: codeView(say('escalation-out'), 'PlainText', out.text) }),
      cut: out.isCut ? say('escalation-cut') : '',
      sends: isLeaving ? [sendButton(scene, 'send-summary')] : [],
      links: isLeaving ? linksOf(scene, team, whole) : isForm ? team.links : [],
      collectTitle: collect.length > 0 ? say('escalation-collect') : '',
      collect: collect.map((item) => ({ text: textRuns(`• ${text(item)}`) })),
      buttons: handOverButtons(scene, current, handOver, channel),
    },
  };
};

const reasonOf = (spoken: Speaker, node: Node | undefined, otherwise: string): string =>
  node?.kind === 'escalate' && node.text ? spoken.text(node.text) : otherwise;

const noticeTextOf = ({ say, noticeText }: Scene, { state, problem }: HandOver): string =>
  state === 'undelivered' && problem !== undefined
    ? `${noticeText} ${say(`undelivered-${problem}`)}`.trim()
    : noticeText;

/** What to do now, in a sentence: of the ways on, the one that is best here. */
const howOf = (
  { say }: Speaker,
  { state, via }: HandOver,
  channel: boolean,
  { chat }: TeamTexts,
): string => {
  if (state === 'sent') return say(via === 'channel' ? 'escalation-sent' : 'escalation-handed');
  if (state !== 'preview' && state !== 'undelivered') return say(`escalation-${state}`);
  if (channel && state === 'preview') return say('escalation-channel');
  return say(chat.length > 0 ? 'escalation-chat' : 'escalation-text');
};

const linksOf = (
  { say }: Speaker,
  { chat, links }: TeamTexts,
  text: string,
): TeamTexts['links'] => {
  const url = chatLink(chat, text);
  return [...(url === undefined ? [] : [{ title: say('chat-with-team'), url }]), ...links];
};

/** What the team wants to see, and what the article adds for the team that it hands over to. */
const collectOf = (
  content: Content,
  current: CaseSnapshot,
  teamId: string,
  { collect }: TeamTexts,
): TeamTexts['collect'] => {
  const { escalate } = content.articles.get(lastArticle(content, current) ?? '') ?? {};
  const isThere = articleOf(content, current.place) !== undefined;
  const begun = isThere ? turnsBegun(content, current.place) : escalate && turnsOf(escalate);
  const turns = (begun ?? []).filter(({ team }) => team === teamId);
  return [...collect, ...turns.flatMap((turn) => turn.collect)];
};
