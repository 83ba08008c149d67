import { type Content, lastTeam } from '../../content/content.ts';
import { type Case, handOverTo } from './case.ts';
import { teamAt } from './place.ts';

/** The team that a case is handed over to. One that is done with it has had its turn: then it is the last team's. */
export const teamInTurn = (content: Content, current: Case): string => {
  const team = teamAt(content, current.place) ?? teamOfCandidates(content, current);
  return handOverTo(current, team).state === 'resolved' ? lastTeam : team;
};

/**
 * Which article it is has not been settled: the team that they all begin with, or the only special one
 * among those that codes point to. Words are too weak for that.
 */
const teamOfCandidates = (content: Content, { articles, reason }: Case): string => {
  const teams = new Set(articles.flatMap((id) => content.articles.get(id)?.escalate.team ?? []));
  if (reason.kind !== 'words') teams.delete(lastTeam);
  const [team = lastTeam, ...others] = teams;
  return others.length === 0 ? team : lastTeam;
};
