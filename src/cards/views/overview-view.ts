import { isOver } from '../../guidance/walk/case.ts';
import { redact } from '../../redaction/redact.ts';
import type { CaseSnapshot } from '../../wording/case-snapshot.ts';
import { caseTitle } from '../../wording/case-title.ts';
import { asSentence } from '../../wording/code-name.ts';
import { fieldLines } from '../../wording/field-lines.ts';
import { handOverText } from '../../wording/hand-over-text.ts';
import type { Scene } from '../../wording/scene.ts';
import { listed, type Section, sectionsOf } from '../../wording/sections-of.ts';
import { stateLines } from '../../wording/state-lines.ts';
import { teamTexts } from '../../wording/team-texts.ts';
import { utcTime } from '../../wording/utc-time.ts';
import { bytesOf } from '../fitted.ts';
import { button, type View } from '../view.ts';

/** All that is known of a case, for whoever takes it up again or over. Log lines in it are redacted. */
export const overviewView = (scene: Scene, current: CaseSnapshot): View => {
  const { say } = scene;
  const { id = '', openedAt = '', updatedAt = '', ticket } = current;
  const isEnded = isOver(current);
  const state = stateLines(scene, current);
  const handOvers = handOversOf(scene, current, state);
  const { sections, isCut } = withRoom([...sectionsOf(scene, current), ...handOvers]);
  return {
    template: 'overview',
    data: {
      locale: scene.locale,
      notice: scene.noticeText,
      label: say('overview-title'),
      title: asSentence(redact(caseTitle(scene, current))),
      lines: [
        ...state,
        say('summary-case', { id, date: utcTime(openedAt) }),
        ...(ticket === undefined ? [] : [say('summary-ticket', { ticket })]),
        say('case-touched', { date: utcTime(updatedAt) }),
      ].map((line) => ({ line })),
      sections: sections.map(({ title, lines }) => ({
        title,
        lines: lines.map((line) => ({ line })),
      })),
      cut: isCut ? say('overview-cut') : '',
      at: 'overview',
      buttons: [
        isEnded
          ? button(say('reopen'), 'reopen', 'positive')
          : button(say('go-on'), 'here', 'positive'),
        ...(isEnded ? [] : [button(say('close'), 'close')]),
        button(say('my-cases'), 'cases'),
        button(say('ticket-summary'), 'send-summary'),
      ],
    },
  };
};

/** What was typed for each team, and what came of it where `said` does not say it yet. */
const handOversOf = (
  scene: Scene,
  { escalations = [] }: CaseSnapshot,
  said: readonly string[],
): Section[] =>
  escalations.flatMap((one) => {
    const { name } = teamTexts(scene, one.team);
    const state = handOverText(scene, one);
    return listed(scene.say('overview-hand-over', { team: name }), [
      ...(said.includes(state) ? [] : [state]),
      ...fieldLines(scene, one),
    ]);
  });

/** In bytes: what the lines may take of the 25 KB of a card, and what draws a line. */
const mostBytes = 19_000;
const bytesOfLine = 85;
const bytesOfSection = 180;

/** The sections as far as a card has room for them. */
const withRoom = (all: readonly Section[]): { sections: readonly Section[]; isCut: boolean } => {
  let left = mostBytes;
  const takes = (bytes: number): boolean => {
    left -= bytes;
    return left >= 0;
  };
  const sections = all
    .filter(({ title }) => takes(bytesOf(title) + bytesOfSection))
    .map(({ title, lines }) => ({
      title,
      lines: lines.filter((line) => takes(bytesOf(line) + bytesOfLine)),
    }));
  return { sections, isCut: left < 0 };
};
