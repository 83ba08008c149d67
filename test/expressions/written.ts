import { join, relative } from 'node:path';
import { type Node, SyntaxKind } from 'typescript/unstable/ast';
import { API } from 'typescript/unstable/sync';

/** What `src/` says of regular expressions, by `path:line`. */
export interface Written {
  /** Those that are written down. */
  readonly literals: readonly (readonly [place: string, expression: RegExp])[];
  /** Where others are made at run time. */
  readonly makers: readonly string[];
}

/** Reads all sources below `src/` with the parser of TypeScript. */
export const writtenIn = (root: string): Written => {
  const literals: (readonly [string, RegExp])[] = [];
  const makers: string[] = [];
  const api = new API({ cwd: root });
  try {
    const config = join(root, 'tsconfig.build.json');
    const program = api.updateSnapshot({ openProjects: [config] }).getProject(config)?.program;
    for (const name of program?.getSourceFileNames() ?? []) {
      const path = relative(root, name).replaceAll('\\', '/');
      const file = path.startsWith('src/') ? program?.getSourceFile(name) : undefined;
      const visit = (node: Node): void => {
        const place = (): string =>
          `${path}:${file?.text.slice(0, node.getStart()).split('\n').length}`;
        if (node.kind === SyntaxKind.RegularExpressionLiteral)
          literals.push([place(), expressionOf(node.getText())]);
        if (isMaker(node)) makers.push(place());
        node.forEachChild(visit);
      };
      file?.forEachChild(visit);
    }
  } finally {
    api.close();
  }
  return { literals, makers };
};

const isMaker = (node: Node): boolean =>
  (node.kind === SyntaxKind.NewExpression || node.kind === SyntaxKind.CallExpression) &&
  /^(?:new\s+)?RegExp\s*\(/.test(node.getText());

const expressionOf = (literal: string): RegExp => {
  const end = literal.lastIndexOf('/');
  return new RegExp(literal.slice(1, end), literal.slice(end + 1));
};
