import { type Content, nodesKey, type Unit } from '../content/content.ts';
import type { Problem } from '../content/problem.ts';
import { type TeamsInTurn, turnsAt, turnsOf } from '../content/teams-in-turn.ts';
import { fileOf, type YamlFile } from '../content/yaml-file.ts';

type Finding = readonly [path: readonly PropertyKey[], message: string];

/**
 * The teams of a unit: each is listed; each later turn begins at a node further on and is another team's;
 * and when a team has had its turn at a node of its own, the case is not its any more.
 */
export const checkTurns = (content: Content, files: ReadonlyMap<string, YamlFile>): Problem[] =>
  [...content.units.values()].flatMap((unit) => {
    const { escalate } = unit;
    const file = fileOf(files, unit.id);
    if (!escalate) return [];
    return [
      ...checkTeams(content, escalate),
      ...checkOrder(unit, escalate),
      ...checkHadTurn(unit, escalate),
    ].map(([path, message]) => file.problem(path, message));
  });

const checkTeams = ({ lists }: Content, escalate: TeamsInTurn): Finding[] =>
  turnsOf(escalate).flatMap(({ team }, turn): Finding[] =>
    lists.teams.some(({ id }) => id === team)
      ? []
      : [[[...pathOf(turn), 'team'], `${team} is not in lists/teams.yaml`]],
  );

const checkOrder = ({ nodes }: Unit, escalate: TeamsInTurn): Finding[] =>
  escalate.later.flatMap(({ from, team }, index): Finding[] => {
    const placeOf = (id: string): number => nodes.findIndex((node) => node.id === id);
    const before = escalate.later[index - 1];
    const path = pathOf(index + 1);
    if (placeOf(from) < 0) return [[[...path, 'from'], `there is no node ${from} in this file`]];
    if (placeOf(from) <= (before ? placeOf(before.from) : 0))
      return [[[...path, 'from'], `${from} does not lie further on than the turn before it`]];
    return (before ?? escalate).team === team
      ? [[[...path, 'team'], `${team} has the turn already: remove this one`]]
      : [];
  });

const checkHadTurn = (unit: Unit, escalate: TeamsInTurn): Finding[] =>
  unit.nodes.flatMap((node, index): Finding[] => {
    if (node.kind !== 'escalate' || node.next === undefined) return [];
    const after = turnsAt(escalate, unit.nodes, node.next).at(-1)?.team;
    return after === node.team
      ? [
          [
            [nodesKey(unit), index, 'next'],
            `${node.team} has had its turn before ${node.next}: add a later team from there on to escalate`,
          ],
        ]
      : [];
  });

const pathOf = (turn: number): readonly PropertyKey[] =>
  turn === 0 ? ['escalate'] : ['escalate', 'later', turn - 1];
