import type { Content } from '../../content/content.ts';
import type { FormField, Team } from '../../content/lists.ts';

/** A team of lists/teams.yaml; undefined when the content no longer has it. */
export const teamById = ({ lists }: Content, id: string): Team | undefined =>
  lists.teams.find((team) => team.id === id);

/** The fields of the form for a team: what every team asks, and what this one asks besides. */
export const fieldsOf = (content: Content, team: string): readonly FormField[] => [
  ...content.lists.form,
  ...(teamById(content, team)?.intake ?? []),
];
