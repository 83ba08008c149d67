import type { Content } from '../../content/content.ts';
import { locales } from '../../content/localised.ts';
import type { Step } from '../../content/node.ts';
import type { ActId } from '../../content/words/act.ts';
import type { Note, NoteLine } from '../respond/turn-result.ts';
import type { Case } from '../walk/case.ts';
import { articleOf, nodeAt } from '../walk/place.ts';

/** What is asked about the open step. */
export type StepQuestion = Extract<
  ActId,
  'why' | 'how' | 'risk' | 'undo' | 'reboot' | 'duration' | 'where' | 'expected' | 'link'
>;

/** What the content knows of the open step, in answer to a question; where it knows nothing, it says so. */
export const stepNote = (content: Content, { place }: Case, asked: StepQuestion): Note => {
  const node = nodeAt(content, place);
  const article = content.articles.get(articleOf(content, place) ?? '');
  if (asked === 'link')
    return linkNote(node?.kind === 'step' ? node : undefined, article?.references ?? []);
  if (asked === 'why' && article) return { lines: [{ label: 'meaning', text: article.meaning }] };
  if (node?.kind === 'question')
    return {
      lines: [
        { say: 'note-question' },
        ...(node.hint ? [{ label: 'note-hint', text: node.hint } as const] : []),
      ],
    };
  return {
    lines: node?.kind === 'step' ? answers[asked](content, node) : [{ say: 'note-no-step' }],
  };
};

type Answer = (content: Content, step: Step) => readonly NoteLine[];

const orElse = (known: NoteLine | undefined | false, otherwise: NoteLine): readonly NoteLine[] => [
  known || otherwise,
];

const answers: Readonly<Record<Exclude<StepQuestion, 'link'>, Answer>> = {
  why: () => [{ say: 'note-no-why' }],
  how: (content, step) => [
    { label: 'note-step', text: step.text },
    ...(step.run ? whereLines(content, step) : []),
  ],
  risk: (_, { risk, undo }) => [
    ...orElse(risk && { label: 'risk', text: risk }, { say: 'note-no-risk' }),
    ...(undo ? [{ label: 'undo', text: undo.text } as const] : []),
  ],
  undo: (_, { undo }) =>
    orElse(undo && { label: 'undo', text: undo.text }, { say: 'note-no-undo' }),
  reboot: (_, { text, risk, expect }) => {
    const told = [risk, text, expect].find(
      (one) => one && locales.some((locale) => /\b(?:restart|reboot|redémarr)/i.test(one[locale])),
    );
    return orElse(told && { label: 'note-step', text: told }, { say: 'note-no-reboot' });
  },
  duration: () => [{ say: 'note-no-duration' }],
  where: (content, step) => whereLines(content, step),
  expected: (_, { expect }) =>
    orElse(expect && { label: 'expect', text: expect }, { say: 'note-no-expected' }),
};

const whereLines = ({ lists }: Content, { where, run }: Step): readonly NoteLine[] => {
  const location = lists.places.find(({ id }) => id === where);
  const lines: NoteLine[] = [];
  if (location) lines.push({ label: 'note-where', text: location.name });
  if (run) lines.push({ say: run.elevated === 'yes' ? `${run.shell}-elevated` : run.shell });
  return lines.length > 0 ? lines : [{ say: 'note-no-where' }];
};

const linkNote = (
  step: Step | undefined,
  references: readonly NonNullable<Note['links']>[number][],
): Note => {
  const links = [...(step?.link ? [step.link] : []), ...references.slice(0, 2)];
  return links.length > 0
    ? { lines: [{ say: 'note-links' }], links }
    : { lines: [{ say: 'note-no-link' }] };
};
