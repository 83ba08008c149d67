import { isWithTeam } from '../guidance/hand-over/hand-over-state.ts';
import { handOverTo, isOver } from '../guidance/walk/case.ts';
import type { CaseSnapshot } from './case-snapshot.ts';
import { handOverText } from './hand-over-text.ts';
import type { Scene } from './scene.ts';

/** Where a case stands, in words, and which teams have it. Names people. */
export const stateLines = (scene: Scene, current: CaseSnapshot): string[] => {
  const { place, escalations = [] } = current;
  const here = place.at === 'escalation' ? place.team : undefined;
  const elsewhere = escalations.filter((one) => isWithTeam(one) && one.team !== here);
  return [
    here === undefined
      ? scene.say(isOver(current) ? `state-${place.at as 'solved' | 'closed'}` : 'state-open')
      : handOverText(scene, handOverTo(current, here)),
    ...elsewhere.map((one) => handOverText(scene, one)),
  ];
};
