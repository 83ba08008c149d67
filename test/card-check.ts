import { createRequire } from 'node:module';
import type { Card } from '../src/cards/stamp.ts';

type Json = Readonly<Record<string, unknown>>;

const mostBytes = 25 * 1024;
const mostActions = 6;
const elements = [
  'TextBlock',
  'RichTextBlock',
  'CodeBlock',
  'Container',
  'ColumnSet',
  'ActionSet',
  'Input.Text',
  'Input.ChoiceSet',
];
/** Those languages of Teams' CodeBlock that Errata has a use for. */
const codeLanguages = ['Dos', 'PowerShell', 'Bash', 'PlainText'];

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly Json[] =>
  Array.isArray(value) ? value.filter(isObject) : [];
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '';
const same = (one: unknown, two: unknown): boolean => JSON.stringify(one) === JSON.stringify(two);

const stringsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
};

/**
 * What is wrong with a card for Teams, as far as we know its rules; empty for a sound one. `data` is
 * what was bound: only a text of it may hold a `${`.
 */
export const cardProblems = (card: Card, data: unknown = {}): string[] => [
  ...rootProblems(card),
  ...listOf(card.body).flatMap((element) => elementProblems(element)),
  ...actionProblems(listOf(card.actions)),
  ...repeated('input id', inputsOf(card.body)),
  ...repeated('choice', choicesOf([card.body, card.actions])),
  ...unboundProblems(card, data),
];

const rootProblems = (card: Card): string[] => {
  const bytes = Buffer.byteLength(JSON.stringify(card));
  return [
    ...(card.type === 'AdaptiveCard' ? [] : ['the type is not AdaptiveCard']),
    ...(card.version === '1.5' ? [] : [`the version is ${card.version}, not 1.5`]),
    ...(card.lang === 'en' || card.lang === 'fr' ? [] : [`the language is ${card.lang}`]),
    ...(isText(card.fallbackText) ? [] : ['there is no fallbackText']),
    ...(listOf(card.body).length > 0 ? [] : ['the body is empty']),
    ...(bytes <= mostBytes ? [] : [`${bytes} bytes: ${mostBytes} at most`]),
  ];
};

const elementProblems = (element: Json): string[] => {
  const type = String(element.type);
  if (!elements.includes(type)) return [`${type} is not an element that we use`];
  const children = [...listOf(element.items), ...listOf(element.columns).flatMap(itemsOf)];
  return [
    ...(type === 'TextBlock' && !isText(element.text) ? ['a TextBlock has no text'] : []),
    ...(type === 'RichTextBlock' ? runProblems(element) : []),
    ...(type === 'CodeBlock' ? codeProblems(element) : []),
    ...(type.startsWith('Input.') ? inputProblems(element) : []),
    ...(type === 'Container' && children.length === 0 ? ['a Container is empty'] : []),
    ...(type === 'ColumnSet' && children.length === 0 ? ['a ColumnSet is empty'] : []),
    ...(type === 'ActionSet' ? actionProblems(listOf(element.actions), 1) : []),
    ...children.flatMap(elementProblems),
  ];
};

const itemsOf = (column: Json): readonly Json[] => listOf(column.items);

const runProblems = ({ inlines }: Json): string[] => {
  const texts = listOf(inlines);
  if (texts.length === 0) return ['a RichTextBlock has no inlines'];
  return texts.flatMap(({ type, text }) =>
    type === 'TextRun' && typeof text === 'string' && text !== '' ? [] : ['a TextRun has no text'],
  );
};

/** Phones have no CodeBlock: its fallback must show the same lines. */
const codeProblems = ({ codeSnippet, language, fallback }: Json): string[] => {
  if (!isObject(fallback)) return ['a CodeBlock has no fallback'];
  const lines = listOf(fallback.items).map(({ inlines }) =>
    listOf(inlines)
      .map(({ text }) => (text === ' ' ? '' : text))
      .join(''),
  );
  const plain = listOf(fallback.items).some(({ inlines }) =>
    listOf(inlines).some(({ fontType }) => fontType !== 'Monospace'),
  );
  return [
    ...(isText(codeSnippet) ? [] : ['a CodeBlock has no code']),
    ...(codeLanguages.includes(String(language)) ? [] : [`${language} is no known language`]),
    ...(lines.join('\n') === codeSnippet ? [] : ['a fallback shows other code than its CodeBlock']),
    ...(plain ? ['a fallback is not monospaced'] : []),
    ...elementProblems(fallback),
  ];
};

const inputProblems = ({ type, id, label, value, choices }: Json): string[] => {
  const values = listOf(choices).map((choice) => choice.value);
  const picks = type === 'Input.ChoiceSet';
  return [
    ...(isText(id) ? [] : ['an input has no id']),
    ...(isText(label) ? [] : [`the input ${id} has no label`]),
    ...(picks && values.length < 2 ? [`the input ${id} has nothing to pick from`] : []),
    ...(picks && value !== '' && !values.includes(value) ? [`${value} is no choice of ${id}`] : []),
  ];
};

const actionProblems = (actions: readonly Json[], fewest = 0): string[] => [
  ...(actions.length >= fewest ? [] : ['an ActionSet is empty']),
  ...(actions.length <= mostActions ? [] : [`${actions.length} actions: ${mostActions} at most`]),
  ...actions.flatMap((action) => [
    ...(isText(action.title) ? [] : ['an action has no title']),
    ...(action.type === 'Action.Execute' ? executeProblems(action) : openProblems(action)),
  ]),
];

const openProblems = ({ type, title, url }: Json): string[] => {
  if (type !== 'Action.OpenUrl') return [`${type} is not an action that we use`];
  return isText(url) && url.startsWith('https://') ? [] : [`${title} opens no https address`];
};

const executeProblems = ({ title, verb, data, fallback }: Json): string[] => {
  if (!isObject(data)) return [`${title} has no data`];
  const stamped =
    typeof data.case === 'string' &&
    Number.isInteger(data.version) &&
    isText(data.at) &&
    isText(data.choose);
  const submits =
    isObject(fallback) &&
    fallback.type === 'Action.Submit' &&
    fallback.title === title &&
    same(sorted(fallback.data), sorted(data));
  return [
    ...(isText(verb) ? [] : [`${title} has no verb`]),
    ...(stamped ? [] : [`${title} lacks case, version, at or choose: ${JSON.stringify(data)}`]),
    ...(submits ? [] : [`${title} has no Action.Submit with the same data to fall back on`]),
  ];
};

const sorted = (data: unknown): unknown => (isObject(data) ? Object.entries(data).sort() : data);

const inputsOf = (part: unknown): string[] => {
  if (Array.isArray(part)) return part.flatMap(inputsOf);
  if (!isObject(part)) return [];
  const own = String(part.type).startsWith('Input.') ? [String(part.id)] : [];
  return [...own, ...Object.values(part).flatMap(inputsOf)];
};

const choicesOf = (part: unknown): string[] => {
  if (Array.isArray(part)) return part.flatMap(choicesOf);
  if (!isObject(part)) return [];
  if (part.type === 'Action.Execute' && isObject(part.data)) return [String(part.data.choose)];
  return Object.values(part).flatMap(choicesOf);
};

const repeated = (what: string, ids: readonly string[]): string[] =>
  ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `two have the ${what} ${id}`);

const unboundProblems = (card: Card, data: unknown): string[] => {
  const given = stringsOf(data).filter((text) => text.includes('${'));
  return stringsOf(card)
    .filter((text) => text.includes('${') && !given.some((one) => text.includes(one)))
    .map((text) => `${text} is not bound`);
};

type AdaptiveCards = typeof import('adaptivecards');
// The package's main file is no module that Node can load; this bundle is, and needs no DOM to parse.
const parser: AdaptiveCards = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.min.js',
);

class CodeBlock extends parser.CardElement {
  override getJsonTypeName(): string {
    return 'CodeBlock';
  }
  protected override internalRender(): undefined {
    return undefined;
  }
}
parser.GlobalRegistry.elements.register('CodeBlock', CodeBlock);

/** What the parser of Adaptive Cards finds wrong with a card. */
export const parserProblems = (card: Card): string[] => {
  const parsed = new parser.AdaptiveCard();
  const context = new parser.SerializationContext();
  // The parser's pattern for languages remembers its last match, and refuses every second card.
  parsed.parse({ ...card, lang: undefined }, context);
  const events = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at));
  return [...events, ...parsed.validateProperties().validationEvents].map(({ message }) => message);
};
