import type { Content } from '../content/content.ts';
import { isWithTeam } from '../guidance/hand-over/escalation.ts';
import { escalationTo, isOver } from '../guidance/walk/case.ts';
import { handOverText } from './hand-over-text.ts';
import type { Shown } from './shown.ts';
import type { Speaker } from './speaker.ts';

/** Where a case stands, in words, and which teams have it. Names people. */
export const stateLines = (content: Content, spoken: Speaker, current: Shown): string[] => {
  const { place, escalations = [] } = current;
  const here = place.at === 'escalation' ? place.team : undefined;
  const elsewhere = escalations.filter((one) => isWithTeam(one) && one.team !== here);
  return [
    here === undefined
      ? spoken.say(isOver(current) ? `state-${place.at as 'solved' | 'closed'}` : 'state-open')
      : handOverText(content, spoken, escalationTo(current, here)),
    ...elsewhere.map((one) => handOverText(content, spoken, one)),
  ];
};
