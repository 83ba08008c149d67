import { type Content, nodesKey } from '../content/content.ts';
import type { Problem } from '../content/problem.ts';
import { fileOf, type YamlFile } from '../content/yaml-file.ts';

/** Steps: whatever is opened or run says where, and a command says what a good result looks like. */
export const checkSteps = (content: Content, files: ReadonlyMap<string, YamlFile>): Problem[] => {
  const problems: Problem[] = [];
  for (const unit of content.units.values()) {
    const file = fileOf(files, unit.id);
    unit.nodes.forEach((node, index) => {
      if (node.kind !== 'step' || !node.run) return;
      const report = (message: string) =>
        problems.push(file.problem([nodesKey(unit), index, 'run'], `of ${node.id} ${message}`));
      if (node.where === undefined) report('does not say where it is run: add where');
      if (node.run.shell !== 'text' && !node.expect)
        report('does not say what a good result looks like: add expect');
    });
  }
  return problems;
};
