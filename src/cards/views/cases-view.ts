import { isOver } from '../../guidance/walk/case.ts';
import type { CaseList, CaseSnapshot } from '../../wording/case-snapshot.ts';
import { caseTitle } from '../../wording/case-title.ts';
import { asSentence, codeName } from '../../wording/code-name.ts';
import type { Scene, Speaker } from '../../wording/scene.ts';
import { stateLines } from '../../wording/state-lines.ts';
import { utcTime } from '../../wording/utc-time.ts';
import { shortened } from '../fitted.ts';
import { type Button, button, type View } from '../view.ts';

const mostCodes = 4;
/** In bytes: what a line may take, so that all cases have room on the card. */
const mostBytes = 200;

/** A person's cases: what each is about, where it stands, and the buttons to take it up or end it. */
export const casesView = (scene: Scene, { listed, more }: CaseList): View => {
  const { say } = scene;
  return {
    template: 'cases',
    data: {
      locale: scene.locale,
      notice: scene.noticeText,
      title: say('my-cases'),
      text: listed.length === 0 ? say('cases-none') : '',
      cases: listed.map((one, index) => entryOf(scene, one, index + 1)),
      more: more > 0 ? say('cases-more', { count: more }) : '',
      at: 'cases',
      buttons: listed.length === 0 ? [button(say('browse'), 'browse')] : [],
    },
  };
};

const entryOf = (
  scene: Scene,
  { case: current, idle }: CaseList['listed'][number],
  number: number,
): Record<string, unknown> => {
  const { say } = scene;
  const date = utcTime(current.updatedAt ?? '');
  const title = shortened(asSentence(caseTitle(scene, current)), mostBytes);
  const { machine } = current;
  return {
    title: `${number}. ${machine === undefined ? title : say('case-machine', { title, machine })}`,
    lines: [
      ...codesOf(scene, current),
      ...stateLines(scene, current),
      say(idle ? 'case-idle' : 'case-touched', { date }),
    ].map((line) => ({ line: shortened(line, mostBytes) })),
    buttons: buttonsOf(scene, current, current.id, number),
  };
};

const codesOf = (spoken: Speaker, { evidence }: CaseSnapshot): string[] => {
  const codes = [...new Set(evidence.map((one) => codeName(spoken, one)))];
  return codes.length === 0 ? [] : [asSentence(codes.slice(0, mostCodes).join(', '))];
};

const buttonsOf = (
  { say }: Speaker,
  current: CaseSnapshot,
  id: string,
  number: number,
): Button[] =>
  isOver(current)
    ? [button(say('reopen-numbered', { number }), { is: 'listed', does: 'reopen', case: id })]
    : [
        button(say('resume-numbered', { number }), { is: 'listed', does: 'resume', case: id }),
        button(say('close-numbered', { number }), { is: 'listed', does: 'close', case: id }),
      ];
