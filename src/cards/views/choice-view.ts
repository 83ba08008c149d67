import { chosen } from '../../guidance/walk/choice.ts';
import { maskEvidence } from '../../redaction/mask-evidence.ts';
import type { CaseSnapshot } from '../../wording/case-snapshot.ts';
import { choiceWording } from '../../wording/choice-wording.ts';
import { asSentence, codeName } from '../../wording/code-name.ts';
import { harmlessOf, logLines, seenText } from '../../wording/log-lines.ts';
import { notesOf } from '../../wording/notes-of.ts';
import { reasonLines } from '../../wording/reason-text.ts';
import type { Scene } from '../../wording/scene.ts';
import { backButton } from '../parts/head-of.ts';
import { textRuns } from '../parts/text-runs.ts';
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
export const choiceView = (scene: Scene, current: CaseSnapshot): View => {
  const { say } = scene;
  const choices =
    current.near.length > 0 ? nearChoices(scene, current) : articleChoices(scene, current);
  const none = choices.length > 1 ? 'none-of-these' : choices.length === 1 ? 'not-this' : 'browse';
  return {
    template: 'choice',
    data: {
      locale: scene.locale,
      notice: scene.noticeText,
      ...choiceWording(scene, current),
      reasons: current.near.length > 0 || current.log ? [] : reasonLines(scene, current),
      log: logLines(scene, current),
      notes: notesOf(scene, current).map(({ text, links }) => ({
        text: textRuns(text),
        links,
      })),
      choices,
      ...harmlessOf(scene, current),
      at: 'choice',
      buttons: [
        button(say(none), 'none'),
        ...backButton(scene, current),
        button(say('escalate'), 'escalate'),
      ],
    },
  };
};

/** Each article with its codes; those that few others have come first, as they tell the most. */
const articleChoices = (scene: Scene, current: CaseSnapshot): Choice[] =>
  current.articles.flatMap((id, index): Choice[] => {
    const article = scene.content.articles.get(id);
    if (!article) return [];
    const title = scene.text(article.title);
    const found = current.evidence
      .filter(({ articles, known }) => known && articles.includes(id))
      .map(maskEvidence)
      .sort((one, other) => one.articles.length - other.articles.length);
    const codes = current.log
      ? found.map((one) => seenText(scene, one))
      : [found.map((one) => codeName(scene, one)).join(', ')];
    return [
      {
        title: numbered(index, title),
        details: detailsOf(codes),
        quote: (current.log && found[0]?.quote) ?? '',
        open: scene.say('open', { what: index + 1 }),
        choose: chosen({ is: 'article', id }),
      },
    ];
  });

const detailsOf = (texts: readonly string[]): Choice['details'] =>
  texts.filter((text) => text !== '').map((text) => ({ text }));

/** Numbers are short to press, whatever the title, and can be typed. */
const numbered = (index: number, title: string): string => `${index + 1}. ${asSentence(title)}`;

const nearChoices = (scene: Scene, { near }: CaseSnapshot): Choice[] =>
  near.slice(0, mostNear).map((one, index) => {
    const titles = one.articles.flatMap((id) => {
      const article = scene.content.articles.get(id);
      return article ? [scene.text(article.title)] : [];
    });
    const name = codeName(scene, one);
    return {
      title: numbered(index, name),
      details: detailsOf([titles.join(' / ')]),
      quote: '',
      open: scene.say('open', { what: name }),
      choose: chosen({ is: 'code', id: one.code }),
    };
  });
