import type { Outcome } from '../../diagnosis/outcome.ts';
import type { CaseSnapshot } from '../../wording/case-snapshot.ts';
import { codeName } from '../../wording/code-name.ts';
import { codesOfArticle } from '../../wording/codes-of-article.ts';
import { type ReasonLine, reasonLines } from '../../wording/reason-text.ts';
import type { Scene, Speaker } from '../../wording/scene.ts';
import { textRuns } from '../parts/text-runs.ts';
import type { View } from '../view.ts';
import { choiceView } from './choice-view.ts';

/** All articles of a shared code, and then some. */
const mostOffers = 6;
const mostWords = 8;

/** An article whose card can be inserted; the button sends its id alone. */
interface Offer {
  readonly title: string;
  readonly detail: string;
  readonly insert: string;
  readonly article: string;
}

/**
 * What a message was diagnosed as, for the dialog of whoever asked. It says what a card of a case
 * says, and offers the cards of the articles in place of a walk. `quoted`: it was found in what the
 * message quotes.
 */
export const findingsDialogView = (scene: Scene, outcome: Outcome, quoted: boolean): View => {
  const { say } = scene;
  const said = choiceView(scene, outcomeSnapshot(outcome)).data;
  const answered = outcome.kind === 'answer';
  return dialog(scene, {
    ...said,
    title: answered ? say('findings-found') : said.title,
    text: textRuns(answered ? '' : textOf(scene, outcome, String(said.text))),
    reasons: reasonsOf(scene, outcome),
    source: quoted ? say('findings-quoted') : '',
    offers: offersOf(scene, outcome),
  });
};

/** A dialog without findings: a title, and what helps. */
export const plainDialogView = (spoken: Speaker, title: string, text: string): View =>
  dialog(spoken, { title, text: textRuns(text), source: '', reasons: [], notes: [], offers: [] });

const dialog = ({ locale }: Speaker, data: View['data']): View => ({
  template: 'dialog',
  data: { ...data, locale },
});

/** An outcome as a case shows it that has just begun. */
const outcomeSnapshot = ({ articles, near, evidence, reason }: Outcome): CaseSnapshot => ({
  articles,
  near,
  evidence,
  reason,
  place: { at: 'choice' },
  values: {},
  trail: [],
  tried: [],
  interrupted: false,
  typed: {},
});

/** A card of a case speaks to whoever wrote the message; a dialog speaks of the message. */
const textOf = (spoken: Speaker, outcome: Outcome, otherwise: string): string => {
  const { say } = spoken;
  const { reason, near, evidence } = outcome;
  if (reason.kind === 'over') return say('findings-over');
  if (reason.kind === 'succeeded') return say('findings-succeeded');
  if (reason.kind === 'words') return say('findings-words');
  if (reason.kind !== 'none' || near.length > 0) return otherwise;
  const unknown = evidence.find(({ known }) => !known);
  const code = unknown && say('unknown-code', { code: codeName(spoken, unknown) });
  return [code, say('findings-unknown')].filter(Boolean).join(' ');
};

const reasonsOf = (scene: Scene, outcome: Outcome): ReasonLine[] => {
  if (outcome.near.length > 0) return [];
  const words = outcome.reason.words.slice(0, mostWords).join(', ');
  return words === ''
    ? reasonLines(scene, outcome)
    : [{ text: scene.say('findings-matched', { words }), quote: '' }];
};

const offersOf = (scene: Scene, outcome: Outcome): Offer[] => {
  const { near, articles } = outcome;
  const offered =
    near.length > 0
      ? near.flatMap((one) => one.articles.map((id) => ({ id, code: codeName(scene, one) })))
      : articles.map((id) => ({ id, code: undefined }));
  return offered.slice(0, mostOffers).flatMap(({ id, code }): Offer[] => {
    const article = scene.content.articles.get(id);
    if (!article) return [];
    const title = scene.text(article.title);
    return [
      {
        title: code === undefined ? title : scene.say('report-offer', { code, title }),
        detail: code === undefined ? codesOfArticle(scene, article) : '',
        insert: scene.say('insert'),
        article: id,
      },
    ];
  });
};
