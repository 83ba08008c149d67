/** A piece of text in a RichTextBlock. Cards carry prose this way so that nothing in it is markdown. */
export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly fontType?: 'Monospace';
  readonly weight?: 'Bolder';
}

/** Prose with `code` in it, as runs. */
export const textRuns = (text: string): TextRun[] =>
  text
    .split('`')
    .map((piece, index): TextRun => {
      const code = index % 2 === 1;
      return { type: 'TextRun', text: piece, ...(code && { fontType: 'Monospace' as const }) };
    })
    .filter((run) => run.text !== '');

/** Prose with a bold label before it. */
export const labelled = (label: string, text: string): TextRun[] => [
  { type: 'TextRun', text: `${label} `, weight: 'Bolder' },
  ...textRuns(text),
];

/** Words of a user or a log: as they are, monospaced, never read as markup. */
export const quoted = (text: string): TextRun[] => [
  { type: 'TextRun', text, fontType: 'Monospace' },
];
