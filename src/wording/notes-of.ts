import type { Content } from '../content/content.ts';
import { uncoveredIn } from '../diagnosis/codes/uncovered-codes.ts';
import type { Case } from '../guidance/walk/case.ts';
import { asSentence, codeName } from './code-name.ts';
import type { Speaker } from './speaker.ts';

/** What is known of a number that no article covers, and where to look. */
interface Note {
  readonly text: string;
  readonly links: readonly { readonly title: string; readonly url: string }[];
}

const mostNotes = 3;

export const notesOf = (
  content: Content,
  speaker: Speaker,
  { evidence }: Pick<Case, 'evidence'>,
): Note[] =>
  uncoveredIn(
    (kind, code) =>
      content.lists['uncovered-codes'].find((one) => one.kind === kind && one.codes.includes(code)),
    evidence,
  )
    .slice(0, mostNotes)
    .map(({ kind, code, known: { name, look, link } }) => ({
      text: speaker.say('uncovered-note', {
        code: asSentence(codeName(speaker, { kind, code })),
        name: asSentence(speaker.text(name)),
        look: speaker.text(look),
      }),
      links: link ? [{ title: speaker.text(link.title), url: link.url }] : [],
    }));
