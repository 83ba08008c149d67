import { type Evidence, type Finding, quoteOf } from './evidence.ts';
import type { Knowledge } from './knowledge.ts';
import { fold, foldWords, normalise } from './normalise.ts';
import { readCodes } from './read-codes.ts';
import { type Token, tokenise } from './tokens.ts';

/** What was read out of a message or log. */
export interface Reading {
  readonly evidence: readonly Evidence[];
  readonly lines: number;
  /** What is left to search by words: the message, or of a log the lines that speak of errors. */
  readonly words: string;
  /** The message speaks of our product, or of what goes with it. */
  readonly ours: boolean;
  /** The message names another product, and ours nowhere. */
  readonly foreign: boolean;
}

/**
 * From this many lines on, half of them with a time or a level, a text is a log and no letter: a bare
 * number in it means nothing.
 */
const logLines = 6;
const logLine = /\d:\d\d|\b(?:info|debug|trace|warn|error|erreur|avert)\b/i;
/** Of two findings of one code the stronger stays. */
const rank = { strong: 2, bare: 1, weak: 0 } as const;
const longestLine = 4000;
const longestWords = 4000;
const trouble =
  /err(?:or|eur)|fail|echec|echou|warn|avert|denied|refus|unable|cannot|could not|impossible|missing|manquant|not found|introuvable|insuffi|not enough|fatal|exception/;

/** Reads a text line by line; only what was found is kept, so a log may be of any length. */
export class Reader {
  readonly #knowledge: Knowledge;
  readonly #found = new Map<
    string,
    Finding & { line: number; last: number; quote: string; count: number }
  >();
  /** Lines read so far, those of them with text, and those that look like a log's. */
  #lines = 0;
  #written = 0;
  #logged = 0;
  #first: string[] = [];
  #trouble: string[] = [];
  #size = 0;
  #troubleSize = 0;
  readonly #named = new Set<'ours' | 'related' | 'others'>();

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
  }

  /** Takes one line of normalised text, without its line end. */
  line(text: string): void {
    this.#lines += 1;
    if (text.trim() === '') return;
    const line = text.length > longestLine ? text.slice(0, longestLine) : text;
    this.#written += 1;
    if (logLine.test(line)) this.#logged += 1;
    const words = ` ${foldWords(line)} `;
    for (const kind of this.#knowledge.names(words)) this.#named.add(kind);
    this.#keepWords(line, words);
    for (const { text: code, article } of this.#knowledge.signatures(words))
      this.#keep(line, {
        kind: 'signature',
        code,
        written: code,
        start: 0,
        strength: 'strong',
        known: true,
        articles: [article],
      });
    if (!/\d/.test(line)) return;
    const tokens = tokenise(line);
    const { codes, labels } = this.#knowledge;
    const context = { alone: this.#alone(tokens), vss: / vss| inmagevss/.test(words) };
    for (const finding of readCodes(codes, labels, tokens, context)) this.#keep(line, finding);
  }

  end(): Reading {
    const evidence = this.#settle();
    const named = this.#named;
    return {
      evidence,
      lines: this.#lines,
      words: (this.#isLog() ? this.#trouble : this.#first).join('\n'),
      ours: named.has('ours') || (named.has('related') && !named.has('others')),
      foreign: named.has('others') && !named.has('ours'),
    };
  }

  #isLog(): boolean {
    return this.#written >= logLines && this.#logged * 2 >= this.#written;
  }

  #keep(line: string, finding: Finding): void {
    const key = `${finding.kind} ${finding.code}`;
    const before = this.#found.get(key);
    const better = before === undefined || rank[finding.strength] > rank[before.strength];
    this.#found.set(key, {
      ...(better ? finding : before),
      line: better ? this.#lines : before.line,
      quote: better ? quoteOf(line, finding.start) : before.quote,
      last: this.#lines,
      count: before?.last === this.#lines ? before.count : (before?.count ?? 0) + 1,
    });
  }

  #keepWords(line: string, words: string): void {
    if (this.#size < longestWords) {
      this.#first.push(line);
      this.#size += line.length;
    }
    if (this.#troubleSize >= longestWords || !trouble.test(words)) return;
    this.#trouble.push(line);
    this.#troubleSize += line.length;
  }

  /** No word of the line means anything beside its code. */
  #alone(tokens: readonly Token[]): boolean {
    const { empty } = this.#knowledge.labels;
    return tokens.every(
      ({ type, text }) => type !== 'word' || /\d/.test(text) || empty.has(fold(text)),
    );
  }

  /** A bare code counts where the message speaks of trouble or of us, or where two codes agree. */
  #settle(): Evidence[] {
    const found = [...this.#found.values()];
    const log = this.#isLog();
    const bare = found.filter(({ strength }) => strength === 'bare');
    const agree = bare.some((one) =>
      bare.some((two) => one !== two && two.articles.some((id) => one.articles.includes(id))),
    );
    const sure =
      agree || this.#named.has('ours') || this.#named.has('related') || this.#trouble.length > 0;
    return found
      .filter(({ strength, kind }) => strength === 'strong' || !log || kind !== 'errorId')
      .map(({ start: _, last: __, ...finding }) => ({
        ...finding,
        strength: finding.strength === 'bare' ? (sure ? 'strong' : 'weak') : finding.strength,
      }));
  }
}

/** Reads a whole message or text. */
export const read = (knowledge: Knowledge, text: string): Reading => {
  const reader = new Reader(knowledge);
  for (const line of normalise(text).split('\n')) reader.line(line);
  return reader.end();
};
