import { lastTeam } from '../content/content.ts';
import type { Localised } from '../content/localised.ts';
import { teamById } from '../guidance/hand-over/fields-of.ts';
import type { Scene } from './scene.ts';

/** What cards say of a team. */
export interface TeamTexts {
  readonly name: string;
  readonly when: string;
  readonly links: readonly { readonly title: string; readonly url: string }[];
  readonly chat: readonly string[];
  readonly collect: readonly Localised[];
}

/** The texts of a team; where the content no longer has it, a word on that, and the team of last resort. */
export const teamTexts = ({ content, say, text }: Scene, id: string): TeamTexts => {
  const team = teamById(content, id);
  const last = team ?? teamById(content, lastTeam);
  const lastName = last ? text(last.name) : '';
  return {
    name: team ? text(team.name) : say('team-gone'),
    when: team ? text(team.when) : say('team-gone-text'),
    links: last ? [{ title: say('escalation-link', { team: lastName }), url: last.link }] : [],
    chat: team?.chat ?? [],
    collect: last?.collect ?? [],
  };
};
