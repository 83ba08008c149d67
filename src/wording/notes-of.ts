import { uncoveredIn } from '../diagnosis/codes/uncovered-codes.ts';
import type { Case } from '../guidance/walk/case.ts';
import { asSentence, codeName } from './code-name.ts';
import type { Scene } from './scene.ts';

/** What is known of a number that no article covers, and where to look. */
interface Note {
  readonly text: string;
  readonly links: readonly { readonly title: string; readonly url: string }[];
}

const mostNotes = 3;

export const notesOf = (scene: Scene, { evidence }: Pick<Case, 'evidence'>): Note[] =>
  uncoveredIn(
    (kind, code) =>
      scene.content.lists['uncovered-codes'].find(
        (one) => one.kind === kind && one.codes.includes(code),
      ),
    evidence,
  )
    .slice(0, mostNotes)
    .map(({ kind, code, known: { name, look, link } }) => ({
      text: scene.say('uncovered-note', {
        code: asSentence(codeName(scene, { kind, code })),
        name: asSentence(scene.text(name)),
        look: scene.text(look),
      }),
      links: link ? [{ title: scene.text(link.title), url: link.url }] : [],
    }));
