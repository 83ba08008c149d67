import type { Content } from '../../content/content.ts';
import { chosen } from '../../guidance/walk/choice.ts';
import { maskEvidence } from '../../redaction/mask-evidence.ts';
import { choiceWording } from '../../wording/choice-wording.ts';
import { asSentence, codeName } from '../../wording/code-name.ts';
import { harmlessOf, logLines, seenText } from '../../wording/log-lines.ts';
import { notesOf } from '../../wording/notes-of.ts';
import { reasonLines } from '../../wording/reason-text.ts';
import type { Shown } from '../../wording/shown.ts';
import type { Speaker } from '../../wording/speaker.ts';
import { backButton } from '../parts/head-of.ts';
import { runs } from '../parts/runs.ts';
import { button, type View } from '../view.ts';

const mostNear = 12;

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
      ...choiceWording(spoken, current),
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
        choose: chosen({ is: 'article', id }),
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
      choose: chosen({ is: 'code', id: one.code }),
    };
  });
