import { createHash } from 'node:crypto';

/** Says who or which conversation it is to those alone who know the id: 22 characters of its SHA-256. */
export const pseudonym = (id: string): string =>
  createHash('sha256').update(id).digest('base64url').slice(0, 22);

export const teamCards = 'team-card/';
export const tallies = 'tally/';

/** What is kept under which key. People and conversations are pseudonyms. */
export const keys = {
  user: (person: string) => `user/${person}`,
  conversation: (conversation: string) => `conversation/${conversation}`,
  case: (id: string) => `case/${id}`,
  /** Which cases a person has. */
  owned: (person: string, id = '') => `owned/${person}/${id}`,
  /** The message that shows a case. */
  card: (id: string) => `card/${id}`,
  /** The message that shows a case to a team. */
  teamCard: (id: string, team = '') => `${teamCards}${id}/${team}`,
  /** The channel of a team. */
  channel: (team: string) => `channel/${team}`,
  tally: (day: string, writer = '') => `${tallies}${day}/${writer}`,
} as const;

/** Whether a text of card data can be the id of a case. */
export const isCaseId = (text: string): boolean => /^[A-Za-z0-9-]{1,64}$/.test(text);
