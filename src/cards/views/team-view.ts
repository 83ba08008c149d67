import { longestReason } from '../../guidance/hand-over/hand-over.ts';
import type { HandOver } from '../../guidance/hand-over/hand-over-state.ts';
import { handOverTo } from '../../guidance/walk/case.ts';
import { redact } from '../../redaction/redact.ts';
import type { CaseSnapshot } from '../../wording/case-snapshot.ts';
import { caseTitle } from '../../wording/case-title.ts';
import { asSentence } from '../../wording/code-name.ts';
import type { Scene, Speaker } from '../../wording/scene.ts';
import { summary } from '../../wording/summary.ts';
import { teamTexts } from '../../wording/team-texts.ts';
import { utcTime } from '../../wording/utc-time.ts';
import { fitted } from '../fitted.ts';
import { codeView } from '../parts/command-view.ts';
import { type Button, button, type View } from '../view.ts';

/** The card of a case in its team's channel. */
export const teamView = (scene: Scene, current: CaseSnapshot, team: string): View => {
  const { say } = scene;
  const handOver = handOverTo(current, team);
  const state = stateOf(handOver);
  const { name } = teamTexts(scene, team);
  const out = fitted(summary(scene, current, team));
  const buttons = buttonsOf(scene, state);
  return {
    template: 'team',
    data: {
      locale: scene.locale,
      notice: scene.noticeText,
      label: say('team-title', { team: name }),
      title: asSentence(redact(caseTitle(scene, current))),
      state: stateText(scene, handOver),
      reason: state === 'resolved' ? (handOver.reason ?? '') : '',
      run: codeView(say('summary'), 'PlainText', out.text),
      cut: out.isCut ? say('team-cut') : '',
      reasons: buttons.length > 0 ? [reasonField(scene, current)] : [],
      team,
      at: state,
      buttons,
    },
  };
};

/** What was typed there and could not be used stands there still. */
const reasonField = ({ say }: Speaker, { typed }: CaseSnapshot): Record<string, unknown> => ({
  label: say('team-reason'),
  longest: longestReason,
  value: typed.reason ?? '',
});

/** A case on its way into the channel is shown there as what it then is. */
const stateOf = ({ state }: HandOver): HandOver['state'] => (state === 'sending' ? 'sent' : state);

const stateText = ({ say }: Speaker, handOver: HandOver): string => {
  const state = stateOf(handOver);
  const values = { date: utcTime(handOver.at), name: handOver.by?.name || say('somebody') };
  if (state === 'sent' || state === 'taken' || state === 'resolved' || state === 'withdrawn')
    return say(`team-${state}`, values);
  return say('team-revised');
};

const buttonsOf = ({ say }: Speaker, state: HandOver['state']): Button[] => {
  if (state === 'sent')
    return [button(say('team-take'), 'take', 'positive'), button(say('team-resolve'), 'resolve')];
  return state === 'taken'
    ? [
        button(say('team-resolve'), 'resolve', 'positive'),
        button(say('team-release'), 'release'),
        button(say('team-take-over'), 'take'),
      ]
    : [];
};
