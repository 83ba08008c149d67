import { isTypeNode, type Node, type SourceFile, SyntaxKind } from 'typescript/unstable/ast';

/** One small change of a file that its tests should notice. */
export interface Mutant {
  readonly path: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

const operators: Readonly<Record<string, string>> = {
  '&&': '||',
  '||': '&&',
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '-': '+',
  '*': '/',
  '+=': '-=',
};

const methods: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  find: 'findLast',
  findLast: 'find',
  filter: 'map',
  flatMap: 'map',
  min: 'max',
  max: 'min',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  indexOf: 'lastIndexOf',
  lastIndexOf: 'indexOf',
  trim: 'toString',
  toLowerCase: 'toString',
  reverse: 'slice',
  sort: 'slice',
};

/** What stands for a node instead; nothing for most. */
const instead = (node: Node, text: string): readonly string[] => {
  const { parent } = node;
  switch (node.kind) {
    case SyntaxKind.NumericLiteral:
      return [`${Number(text) + 1}`, ...(Number(text) > 0 ? [`${Number(text) - 1}`] : [])];
    case SyntaxKind.StringLiteral:
      return text.length > 2 ? [`''`] : [];
    case SyntaxKind.Identifier:
      return parent.kind === SyntaxKind.PropertyAccessExpression &&
        parent.parent.kind === SyntaxKind.CallExpression &&
        methods[text] !== undefined
        ? [methods[text]]
        : [];
    case SyntaxKind.ReturnStatement:
      return /^return\s+(?!undefined;)/.test(text) ? ['return undefined;'] : [];
    case SyntaxKind.ExpressionStatement:
      return [';'];
    default:
      if (parent.kind === SyntaxKind.BinaryExpression && operators[text] !== undefined)
        return [operators[text]];
      return isCondition(node) ? [`!(${text})`] : [];
  }
};

/** What an `if`, `while` or `? :` goes by. */
const isCondition = ({ parent, pos }: Node): boolean => {
  let first: Node | undefined;
  parent.forEachChild((child) => {
    first ??= child;
  });
  return (
    [SyntaxKind.IfStatement, SyntaxKind.WhileStatement, SyntaxKind.ConditionalExpression].includes(
      parent.kind,
    ) && first?.pos === pos
  );
};

const isLeftOut = (node: Node): boolean =>
  isTypeNode(node) ||
  [
    SyntaxKind.ImportDeclaration,
    SyntaxKind.InterfaceDeclaration,
    SyntaxKind.TypeAliasDeclaration,
  ].includes(node.kind);

/** Every mutant of a file. */
export const mutantsIn = (file: SourceFile, path: string): Mutant[] => {
  const found: Mutant[] = [];
  const visit = (node: Node): void => {
    if (isLeftOut(node)) return;
    const start = node.getStart();
    const before = file.text.slice(start, node.end);
    const line = file.text.slice(0, start).split('\n').length;
    for (const after of instead(node, before))
      found.push({ path, line, start, end: node.end, before, after });
    node.forEachChild(visit);
  };
  file.forEachChild(visit);
  return found;
};
