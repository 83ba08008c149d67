import type { Content } from '../content/content.ts';
import type { WordKey } from '../content/words.ts';
import { lastArticle, resolve } from '../guidance/places.ts';
import { codeName } from './code-names.ts';
import type { Speaker } from './say.ts';
import type { Shown } from './shown.ts';

/** A case as plain text, for whoever takes it over: what was found, answered and tried. */
export const summary = (content: Content, spoken: Speaker, current: Shown): string => {
  const { say, text } = spoken;
  const { id = '', openedAt = '' } = current.summary ?? {};
  const article = content.articles.get(lastArticle(content, current) ?? current.articles[0] ?? '');
  const sections: string[][] = [
    [
      say('summary-case', { id, date: openedAt.slice(0, 16).replace('T', ' ') }),
      article
        ? say('summary-problem', { title: text(article.title), article: article.id })
        : say('summary-no-problem'),
    ],
    titled(
      say('summary-evidence'),
      current.evidence.map((one) =>
        one.quote === one.written
          ? codeName(spoken, one)
          : say('summary-line', { code: codeName(spoken, one), line: one.line, quote: one.quote }),
      ),
    ),
    titled(
      say('summary-values'),
      content.lists.inputs.flatMap(({ id: input, label }) => {
        const value = current.values[input];
        return value === undefined ? [] : [`${text(label)}: ${value}`];
      }),
    ),
    titled(say('summary-answers'), answers(content, spoken, current.tried)),
    tried(content, spoken, current.tried),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
};

const titled = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `- ${line}`)];

const answers = (content: Content, { text }: Speaker, all: Shown['tried']): string[] =>
  all.flatMap(({ node: ref, choose }) => {
    const node = resolve(content, ref)?.node;
    const option = node?.kind === 'question' && node.options.find(({ id }) => id === choose);
    return option ? [`${plain(text(node.text))} ${plain(text(option.label))}`] : [];
  });

const tried = (content: Content, { say, text }: Speaker, all: Shown['tried']): string[] => {
  const lines = all.flatMap(({ node: ref, choose }) => {
    const node = resolve(content, ref)?.node;
    if (node?.kind !== 'step') return [];
    return [`${plain(text(node.text))} [${say(`tried-${choose}` as WordKey)}]`];
  });
  if (lines.length === 0) return [say('summary-none-tried')];
  return [say('summary-tried'), ...lines.map((line, index) => `${index + 1}. ${line}`)];
};

const plain = (text: string): string => text.replaceAll('`', '');
