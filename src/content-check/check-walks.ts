import { actions, isAction } from '../content/actions.ts';
import { type Content, nodesKey, type Unit } from '../content/content.ts';
import type { Node } from '../content/node.ts';
import type { Problem } from '../content/problem.ts';
import { fileOf, type YamlFile } from '../content/yaml-file.ts';
import { unitExists } from './unit-exists.ts';

type Path = readonly PropertyKey[];

/**
 * Walks: ids are unique, every target exists and lies further on (so every walk ends), every node
 * is reached, no unit calls itself, however far round, and every option can be chosen.
 */
export const checkWalks = (content: Content, files: ReadonlyMap<string, YamlFile>): Problem[] => {
  const problems: Problem[] = [];
  for (const unit of content.units.values()) {
    const file = fileOf(files, unit.id);
    const report = (path: Path, message: string) =>
      problems.push(file.problem([nodesKey(unit), ...path], message));
    checkUnit(unit, report);
    for (const [index, node] of unit.nodes.entries())
      checkNode(content, files, node, index, report);
    const cycle = cycleFrom(content, unit.id);
    if (cycle) report([], `calls itself: ${cycle.join(' -> ')}`);
  }
  return problems;
};

type Report = (path: Path, message: string) => void;

const checkUnit = (unit: Unit, report: Report): void => {
  const indexes = new Map<string, number>();
  unit.nodes.forEach((node, index) => {
    if (indexes.has(node.id)) report([index, 'id'], `${node.id} is used twice: rename one`);
    indexes.set(node.id, index);
  });
  const reached = new Set([0]);
  const goes = (from: number, target: string | undefined, path: Path): void => {
    if (target === undefined) {
      reached.add(from + 1);
      return;
    }
    const to = indexes.get(target);
    if (to === undefined) report([from, ...path], `there is no node ${target} in this file`);
    else if (to <= from)
      report([from, ...path], `${target} does not lie further on: a walk must end`);
    else reached.add(to);
  };
  unit.nodes.forEach((node, index) => {
    if (!reached.has(index)) report([index], `${node.id} is never reached: no node leads to it`);
    if (node.kind === 'question')
      node.options.forEach((option, at) => {
        goes(index, option.goto, ['options', at, 'goto']);
      });
    else if (node.kind === 'escalate' && node.next === undefined) return;
    else if (node.kind !== 'end') goes(index, node.next, ['next']);
  });
};

const checkNode = (
  content: Content,
  files: ReadonlyMap<string, YamlFile>,
  node: Node,
  index: number,
  report: Report,
): void => {
  const { lists } = content;
  const callee = calleeOf(node);
  if (callee !== undefined && !unitExists(content, files, callee))
    report(
      [index, node.kind === 'do' ? 'procedure' : node.kind],
      `there is no ${callee.kind} ${callee.id}`,
    );
  if (node.kind === 'escalate' && !lists.teams.some(({ id }) => id === node.team))
    report([index, 'team'], `${node.team} is not in lists/teams.yaml`);
  if (node.kind === 'step' && node.where && !lists.places.some(({ id }) => id === node.where))
    report([index, 'where'], `${node.where} is not in lists/places.yaml`);
  if (node.kind === 'question') {
    const ids = node.options.map(({ id }) => id);
    if (new Set(ids).size < ids.length) report([index, 'options'], 'two options share an id');
    ids.forEach((id, at) => {
      if (isAction(id) && 'anywhere' in actions[id])
        report([index, 'options', at, 'id'], takenBy(id));
    });
  }
};

const takenBy = (verb: string): string =>
  `${verb} is what every case can do: give the option another id, such as option-${verb}`;

const calleeOf = (node: Node): { id: string; kind: Unit['kind'] } | undefined => {
  if (node.kind === 'do') return { id: node.procedure, kind: 'procedure' };
  if (node.kind === 'article') return { id: node.article, kind: 'article' };
  if (node.kind === 'tree') return { id: node.tree, kind: 'tree' };
  return undefined;
};

const cycleFrom = (content: Content, start: string): string[] | undefined => {
  const seen = new Set<string>();
  const visit = (id: string, trail: string[]): string[] | undefined => {
    for (const node of content.units.get(id)?.nodes ?? []) {
      const callee = calleeOf(node)?.id;
      if (callee === start) return [...trail, callee];
      if (callee === undefined || seen.has(callee)) continue;
      seen.add(callee);
      const found = visit(callee, [...trail, callee]);
      if (found) return found;
    }
    return undefined;
  };
  return visit(start, [start]);
};
