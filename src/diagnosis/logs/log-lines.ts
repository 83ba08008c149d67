import type { Lists } from '../../content/lists.ts';
import type { Localised } from '../../content/localised.ts';
import { type PhraseFinder, phraseFinder } from '../text/phrase-finder.ts';

/** A text that looks like trouble and is none. */
export interface HarmlessText {
  readonly text: string;
  readonly reason: Localised;
}

/** What lines of logs say of themselves; the finders take folded words. */
export interface LogLines {
  /** The line has a time or a level, as lines of logs have. */
  readonly isLog: (line: string) => boolean;
  /** The line speaks of trouble. */
  readonly isTrouble: (words: string) => boolean;
  readonly marks: PhraseFinder<'runStart' | 'success'>;
  readonly harmless: PhraseFinder<HarmlessText>;
}

export const compileLogLines = (lines: Lists['log-lines']): LogLines => {
  const log = new RegExp(`\\d:\\d\\d|\\b(?:${lines.levels.join('|')})\\b`, 'i');
  const trouble = new RegExp(` (?:${lines.trouble.join('|')})`);
  return {
    isLog: (line) => log.test(line),
    isTrouble: (words) => trouble.test(words),
    marks: phraseFinder([
      ...lines.runStarts.map((text) => [text, 'runStart'] as const),
      ...lines.successes.map((text) => [text, 'success'] as const),
    ]),
    harmless: phraseFinder(lines.harmless.map((one) => [one.text, one] as const)),
  };
};
