import type { ActionOf } from '../content/actions.ts';
import type { Content } from '../content/content.ts';
import type { WordKey } from '../content/words/words.ts';
import { teamById } from '../guidance/hand-over/fields-of.ts';
import type { HandOver } from '../guidance/hand-over/hand-over-state.ts';
import { type Case, handOverTo } from '../guidance/walk/case.ts';
import { type Scene, speaker } from './scene.ts';
import { teamTexts } from './team-texts.ts';
import { utcTime } from './utc-time.ts';

/** Which team, and how far it is: "With the team: taken by Ada, 2026-11-22 09:00 UTC". Names people. */
export const handOverText = (scene: Scene, { team, state, at, by, reason }: HandOver): string => {
  const key: WordKey = `hand-over-${state === 'preview' ? 'draft' : state}`;
  const { name } = teamTexts(scene, team);
  const said = scene.say(key, {
    team: name,
    date: utcTime(at),
    name: by?.name || scene.say('somebody'),
  });
  return reason === undefined || state !== 'resolved'
    ? said
    : scene.say('hand-over-reason', { said, reason });
};

const followKeys = {
  posted: 'follow-posted',
  take: 'follow-taken',
  release: 'follow-released',
  resolve: 'follow-resolved',
} as const satisfies Readonly<Record<'posted' | ActionOf<'team'>, WordKey>>;

/** What the requester is told of their case at a team; `name` is whoever did it. */
export const followLine = (
  content: Content,
  current: Case,
  team: string,
  event: keyof typeof followKeys,
  name: string,
): string => {
  const { say, text } = speaker(content, current.locale);
  const known = teamById(content, team);
  const { reason = '' } = handOverTo(current, team);
  return say(followKeys[event], {
    team: known ? text(known.name) : team,
    name: name || say('somebody'),
    case: current.id,
    reason,
  });
};
