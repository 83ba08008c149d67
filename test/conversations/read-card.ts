import type { Card } from '../../src/cards/stamp.ts';

type Json = Readonly<Record<string, unknown>>;

export interface Input {
  readonly id: string;
  readonly label: string;
  readonly value: string;
}

/** A card as a person sees it. */
export interface SeenCard {
  readonly template: string;
  readonly lang: string;
  readonly headings: readonly string[];
  /** All its text, a block a line, commands and links included, buttons not. */
  readonly text: string;
  readonly inputs: readonly Input[];
  readonly buttons: readonly Button[];
}

export interface Button {
  readonly title: string;
  readonly verb: string;
  readonly data: Json;
  /** The data of the Action.Submit that older clients show instead. */
  readonly submit: Json;
}

export const readCard = (card: Card): SeenCard => {
  const elements = [...walk(card.body), ...walk(card.actions)];
  return {
    template: text(card.template),
    lang: text(card.lang),
    headings: elements.filter(({ style }) => style === 'heading').map((one) => text(one.text)),
    text: elements.flatMap(textsOf).join('\n'),
    inputs: elements
      .filter(({ type }) => type === 'Input.Text' || type === 'Input.ChoiceSet')
      .map(({ id, label, value }) => ({ id: text(id), label: text(label), value: text(value) })),
    buttons: elements
      .filter(({ type }) => type === 'Action.Execute')
      .map(({ title, verb, data, fallback }) => ({
        title: text(title),
        verb: text(verb),
        data: data as Json,
        submit: (fallback as { data: Json }).data,
      })),
  };
};

/** Every element below a node, fallbacks apart, in reading order. */
const walk = (node: unknown): Json[] => {
  if (Array.isArray(node)) return node.flatMap(walk);
  if (typeof node !== 'object' || node === null) return [];
  const { items, columns, actions } = node as Json;
  return [node as Json, ...[items, columns, actions].flatMap(walk)];
};

const textsOf = (element: Json): string[] => {
  switch (element.type) {
    case 'TextBlock':
      return [text(element.text)];
    case 'RichTextBlock':
      return [(element.inlines as Json[]).map((inline) => text(inline.text)).join('')];
    case 'CodeBlock':
      return [text(element.codeSnippet)];
    case 'Input.Text':
    case 'Input.ChoiceSet':
      return [text(element.label)];
    case 'Action.OpenUrl':
      return [text(element.title), text(element.url)];
    default:
      return [];
  }
};

/** Text as it is read: a space at which no line breaks is a space. */
const text = (value: unknown): string =>
  value === undefined || value === null ? '' : `${value}`.replaceAll('\u00A0', ' ');
