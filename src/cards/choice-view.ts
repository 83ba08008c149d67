import type { Content } from '../content/content.ts';
import { maskEvidence } from '../redaction/mask-evidence.ts';
import { asSentence, codeName } from './code-names.ts';
import { backButton } from './head.ts';
import { fileTitle, harmlessOf, logLines, seenText } from './log-lines.ts';
import { notesOf } from './notes.ts';
import { codesOf, listOf, reasonLines } from './reason.ts';
import { runs } from './runs.ts';
import type { Speaker } from './say.ts';
import type { Shown } from './shown.ts';
import { button, type View } from './view.ts';

const mostNear = 12;

interface Title {
  readonly title: string;
  readonly text: string;
}

interface Choice {
  readonly title: string;
  readonly details: readonly { readonly text: string }[];
  /** The line of a log that shows it; else ''. */
  readonly quote: string;
  readonly open: string;
  readonly choose: string;
}

/** Articles to pick from, codes that may have been meant, or an honest "unknown". */
export const choiceView = (
  content: Content,
  spoken: Speaker,
  current: Shown,
  notice: string,
): View => {
  const { say } = spoken;
  const choices =
    current.near.length > 0
      ? nearChoices(content, spoken, current)
      : articleChoices(content, spoken, current);
  const none = choices.length > 1 ? 'none-of-these' : choices.length === 1 ? 'not-this' : 'browse';
  return {
    template: 'choice',
    data: {
      locale: spoken.locale,
      notice,
      ...titleOf(spoken, current),
      reasons: current.near.length > 0 || current.log ? [] : reasonLines(content, spoken, current),
      log: logLines(content, spoken, current),
      notes: notesOf(content, spoken, current).map(({ text, links }) => ({
        text: runs(text),
        links,
      })),
      choices,
      ...harmlessOf(spoken, current),
      at: 'choice',
      buttons: [
        button(say(none), 'none'),
        ...backButton(spoken, current),
        button(say('escalate'), 'escalate'),
      ],
    },
  };
};

/** What a choice is about, in one line. */
export const choiceTitle = (spoken: Speaker, current: Shown): string =>
  titleOf(spoken, current).title;

const titleOf = (spoken: Speaker, current: Shown): Title => {
  const { title, text } = wordingOf(spoken, current);
  return { title: asSentence(title), text };
};

const wordingOf = (spoken: Speaker, current: Shown): Title => {
  const { say } = spoken;
  const { near, articles, reason, evidence } = current;
  if (near.length > 0) {
    const codes = listOf(spoken, [...new Set(near.map(({ code }) => code))]);
    return { title: say('near-title', { code: near[0]?.written ?? '', codes }), text: '' };
  }
  if (reason.kind === 'neighbour') {
    const unknown = evidence.find(({ known }) => !known);
    const code = unknown ? codeName(spoken, unknown) : '';
    const ask = articles.length > 0;
    return {
      title: say(ask ? 'neighbour-ask-title' : 'neighbour-title', { code }),
      text: '',
    };
  }
  const { line = 0 } = reason;
  if (reason.kind === 'over') return { title: say('over-title', { line }), text: say('over-text') };
  if (reason.kind === 'succeeded')
    return { title: say('succeeded-title', { line }), text: say('succeeded-text') };
  const inFile = fileTitle(spoken, current);
  if (inFile) return inFile;
  if (articles.length === 0) {
    const [unknown] = evidence.filter(({ known }) => !known);
    const code = unknown && say('unknown-code', { code: codeName(spoken, unknown) });
    return {
      title: say('unknown-title'),
      text: `${code ?? say('unknown-text')} ${say('unknown-next')}`,
    };
  }
  const code = codesOf(spoken, current);
  switch (reason.kind) {
    case 'several':
      return { title: say('several-title'), text: say('several-text') };
    case 'shared':
      return { title: say('shared-title', { code }), text: '' };
    case 'bare':
      return { title: say('bare-title', { code }), text: say('bare-text') };
    case 'product':
      return { title: say('product-title', { code }), text: say('product-text') };
    default:
      return {
        title: say(articles.length === 1 ? 'words-one-title' : 'words-title'),
        text: say('words-text'),
      };
  }
};

/** Each article with its codes; those that few others have come first, as they tell the most. */
const articleChoices = (content: Content, spoken: Speaker, current: Shown): Choice[] =>
  current.articles.flatMap((id, index): Choice[] => {
    const article = content.articles.get(id);
    if (!article) return [];
    const title = spoken.text(article.title);
    const found = current.evidence
      .filter(({ articles, known }) => known && articles.includes(id))
      .map(maskEvidence)
      .sort((one, other) => one.articles.length - other.articles.length);
    const codes = current.log
      ? found.map((one) => seenText(spoken, one))
      : [found.map((one) => codeName(spoken, one)).join(', ')];
    return [
      {
        title: numbered(index, title),
        details: detailsOf(codes),
        quote: (current.log && found[0]?.quote) ?? '',
        open: spoken.say('open', { what: index + 1 }),
        choose: `article.${id}`,
      },
    ];
  });

const detailsOf = (texts: readonly string[]): Choice['details'] =>
  texts.filter((text) => text !== '').map((text) => ({ text }));

/** Numbers are short to press, whatever the title, and can be typed. */
const numbered = (index: number, title: string): string => `${index + 1}. ${asSentence(title)}`;

const nearChoices = (content: Content, spoken: Speaker, { near }: Shown): Choice[] =>
  near.slice(0, mostNear).map((one, index) => {
    const titles = one.articles.flatMap((id) => {
      const article = content.articles.get(id);
      return article ? [spoken.text(article.title)] : [];
    });
    const name = codeName(spoken, one);
    return {
      title: numbered(index, name),
      details: detailsOf([titles.join(' / ')]),
      quote: '',
      open: spoken.say('open', { what: name }),
      choose: `code.${one.code}`,
    };
  });
