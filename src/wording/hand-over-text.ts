import type { Content } from '../content/content.ts';
import type { WordKey } from '../content/words/words.ts';
import type { Escalation } from '../guidance/hand-over/escalation.ts';
import type { Speaker } from './speaker.ts';
import { teamTexts } from './team-texts.ts';
import { utcTime } from './utc-time.ts';

/** Which team, and how far it is: "With the team: taken by Ada, 2026-11-22 09:00 UTC". Names people. */
export const handOverText = (
  content: Content,
  spoken: Speaker,
  { team, state, at, by, reason }: Escalation,
): string => {
  const key: WordKey = `hand-over-${state === 'preview' ? 'draft' : state}`;
  const { name } = teamTexts(content, spoken, team);
  const said = spoken.say(key, {
    team: name,
    date: utcTime(at),
    name: by?.name || spoken.say('somebody'),
  });
  return reason === undefined || state !== 'resolved'
    ? said
    : spoken.say('hand-over-reason', { said, reason });
};
