import type { Platform } from '../content/localised.ts';
import { piecesOf } from './codes/piece.ts';
import { readCodes } from './codes/read-codes.ts';
import { beginningOf, type Evidence, type Finding } from './evidence.ts';
import { Findings } from './findings.ts';
import type { Knowledge, NameKind } from './knowledge.ts';
import type { HarmlessText } from './logs/log-lines.ts';
import { fold, foldWords, normalise } from './text/normalise.ts';
import { type Token, tokenise } from './text/token.ts';

/** A line that looks like trouble and is none: where first, and how often. */
interface Harmless extends HarmlessText {
  readonly line: number;
  readonly count: number;
}

/** What was read out of a message or log. */
export interface Reading {
  /** Of a log with several runs, what the last one shows. */
  readonly evidence: readonly Evidence[];
  readonly lines: number;
  /** It has the form of a log, and is no letter. */
  readonly log: boolean;
  /** Runs before the last one in which something was found. */
  readonly earlierRuns: number;
  /** The line that says that the run ended well, where nothing is found after it. */
  readonly succeeded?: number | undefined;
  readonly harmless: readonly Harmless[];
  /** The beginning of the text, as it was read. */
  readonly head: string;
  /** What is left to search by words: the message, or of a log the lines that speak of errors. */
  readonly words: string;
  /** The message speaks of our product, or of what goes with it. */
  readonly ours: boolean;
  /** The message names another product, and ours nowhere. */
  readonly foreign: boolean;
  /** The platform that it names, where it names one alone. */
  readonly platform?: Platform | undefined;
}

/**
 * From this many lines on, half of them with a time or a level, a text is a log and no letter: a bare
 * number in it means nothing.
 */
const logLines = 6;
const longestLine = 4000;
const longestWords = 4000;

/** The folded words of a line without names of machines: CITRIX-07 is no Citrix. */
const withoutHosts = (line: string): string =>
  ` ${foldWords(line.replace(/(?<![A-Za-z0-9-])[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*(?:-[A-Z0-9]+|\d)\b/g, ' '))} `;

/** What one run of a log shows; a message is one run. */
class LogRun {
  readonly findings = new Findings();
  readonly harmless = new Map<HarmlessText, { line: number; count: number }>();
  readonly trouble: string[] = [];
  troubleSize = 0;
  succeeded: number | undefined;
}

/** Reads a text line by line; only what was found is kept, so a log may be of any length. */
export class Reader {
  readonly #knowledge: Knowledge;
  #run = new LogRun();
  /** The last run before this one in which something was sure. */
  #before: LogRun | undefined;
  #earlierRuns = 0;
  /** Lines so far, those that were read and have text, and those of them that look like a log's. */
  #lines = 0;
  #written = 0;
  #logged = 0;
  #first: string[] = [];
  #size = 0;
  readonly #named = new Set<NameKind>();

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
  }

  /** No more words are taken: lines that only speak of trouble add nothing. */
  get full(): boolean {
    return this.#size >= longestWords && this.#run.troubleSize >= longestWords;
  }

  /** Counts lines in which nothing can be found. */
  skip(lines: number): void {
    this.#lines += lines;
  }

  /** Takes one line of normalised text, without its line end. */
  line(text: string): void {
    this.#lines += 1;
    if (text.trim() === '') {
      this.#keepBlank();
      return;
    }
    const line = beginningOf(text, longestLine);
    const words = ` ${foldWords(line)} `;
    const { logLines: kinds } = this.#knowledge;
    this.#written += 1;
    if (kinds.isLog(line)) this.#logged += 1;
    this.#keepNames(line, words);
    this.#keepMarks(words);
    const [harmless] = kinds.harmless(words);
    this.#keepWords(line, words, harmless !== undefined);
    const found = this.#findingsOf(line, words);
    const meant = harmless
      ? found.filter(({ kind, known }) => known && kind !== 'signature')
      : found;
    if (harmless && meant.length === 0) this.#keepHarmless(harmless);
    for (const finding of meant) this.#keep(finding, line);
  }

  end(): Reading {
    const named = this.#named;
    const log = this.#written >= logLines && this.#logged * 2 >= this.#written;
    const foreign = named.has('others') && !named.has('ours');
    const silent = !this.#run.findings.sure && this.#run.succeeded === undefined;
    const run = silent && this.#before ? this.#before : this.#run;
    return {
      evidence: run.findings.settle(log, foreign),
      lines: this.#lines,
      log,
      earlierRuns: this.#earlierRuns - (run === this.#before ? 1 : 0),
      succeeded: run.succeeded,
      harmless: [...run.harmless].map(([text, place]) => ({ ...text, ...place })),
      head: this.#first.join('\n'),
      words: (log ? run.trouble : this.#first).join('\n'),
      ours: named.has('ours') || (named.has('related') && !named.has('others')),
      foreign,
      platform: this.#platform(),
    };
  }

  #platform(): Platform | undefined {
    const [windows, linux] = [this.#named.has('windows'), this.#named.has('linux')];
    if (windows === linux) return undefined;
    return windows ? 'windows' : 'linux';
  }

  #findingsOf(line: string, words: string): Finding[] {
    const { codes, labels, signatures } = this.#knowledge;
    const found = signatures(words).map(
      ({ text, article }): Finding => ({
        kind: 'signature',
        code: text,
        written: text,
        start: 0,
        strength: 'strong',
        known: true,
        articles: [article],
      }),
    );
    if (!/\d/.test(line)) return found;
    const tokens = tokenise(line);
    const vss = tokens.some(({ text }) => labels.kinds.get(fold(text)) === 'vss');
    const context = { alone: this.#alone(tokens), vss: vss || words.includes(' vss') };
    return [...found, ...readCodes(codes, piecesOf(labels, tokens), context)];
  }

  #keep(finding: Finding, line: string): void {
    this.#run.findings.add(finding, this.#lines, line);
    if (finding.strength === 'strong') this.#run.succeeded = undefined;
  }

  #keepHarmless(text: HarmlessText): void {
    const { harmless } = this.#run;
    const before = harmless.get(text);
    harmless.set(text, { line: before?.line ?? this.#lines, count: (before?.count ?? 0) + 1 });
  }

  #keepNames(line: string, words: string): void {
    const { names } = this.#knowledge;
    const named = names(words);
    const apart = named.includes('others') ? names(withoutHosts(line)) : named;
    for (const kind of named) if (kind !== 'others' || apart.includes(kind)) this.#named.add(kind);
  }

  /** A new run puts aside what was found before it; a success is one until something is found. */
  #keepMarks(words: string): void {
    for (const mark of this.#knowledge.logLines.marks(words)) {
      if (mark === 'success') this.#run.succeeded = this.#lines;
      else this.#startRun();
    }
  }

  #startRun(): void {
    if (this.#run.findings.sure) {
      this.#before = this.#run;
      this.#earlierRuns += 1;
    }
    this.#run = new LogRun();
  }

  /** A blank line keeps the line numbers of `head` right, and counts as one character. */
  #keepBlank(): void {
    if (this.#size >= longestWords) return;
    this.#first.push('');
    this.#size += 1;
  }

  #keepWords(line: string, words: string, harmless: boolean): void {
    if (this.#size < longestWords) {
      this.#first.push(line);
      this.#size += line.length;
    }
    const run = this.#run;
    if (harmless || run.troubleSize >= longestWords) return;
    if (!this.#knowledge.logLines.isTrouble(words)) return;
    run.trouble.push(line);
    run.troubleSize += line.length;
  }

  /** No word of the line means anything beside its code. */
  #alone(tokens: readonly Token[]): boolean {
    const { empty } = this.#knowledge.labels;
    return tokens.every(
      ({ type, text }) => type !== 'word' || /\d/.test(text) || empty.has(fold(text)),
    );
  }
}

/** Reads a whole message or text. */
export const read = (knowledge: Knowledge, text: string): Reading => {
  const reader = new Reader(knowledge);
  for (const line of normalise(text).split('\n')) reader.line(line);
  return reader.end();
};
