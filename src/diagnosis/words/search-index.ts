import { type Corrector, corrector } from './corrector.ts';
import { wordsOf } from './stem.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a text may speak of: an article, or a topic that is none of ours. */
export interface Subject {
  readonly id: string;
  readonly texts: readonly string[];
}

/** How a word weighs for the subjects that use it; `absent` is its weight for all others. */
export interface Posting {
  readonly subjects: Int32Array;
  /** By how much it weighs more than `absent`. */
  readonly gains: Float32Array;
  readonly absent: number;
  /** What it counts for where texts are compared: less, the more subjects use it. */
  readonly rarity: number;
}

/** Inverted index of subjects by their words, in both languages at once. */
export interface SearchIndex {
  readonly subjects: readonly string[];
  /** So many subjects, the first ones, are articles. */
  readonly articles: number;
  /** The number of each term. */
  readonly terms: ReadonlyMap<string, number>;
  /** By the number of the term. */
  readonly termNames: readonly string[];
  /** The number of the term of each word that some subject uses; -1 for one that means nothing. */
  readonly words: ReadonlyMap<string, number>;
  /** By the number of the term. */
  readonly postings: readonly Posting[];
  /** The numbers of the terms of each text of each subject. */
  readonly texts: readonly (readonly (readonly number[])[])[];
  readonly vocabulary: Vocabulary;
  readonly correct: Corrector;
}

/**
 * Naive Bayes with background classes, as weight of evidence (I. J. Good): how much likelier a text on
 * the subject uses the word than a text on anything else. `few` is added to each count, so that a word
 * seen once is no proof; nothing speaks more than `most` against a subject, for nobody has written all
 * its words yet.
 */
const few = 1;
const many = 20;
const most = -1;
const weightOf = (with_: number, texts: number, others: number, otherTexts: number): number =>
  Math.max(
    most,
    Math.log((with_ + few) / (texts + few * many)) -
      Math.log((others + few) / (otherTexts + few * many)),
  );

/** Builds the index of articles, and of topics that are none of ours. */
export const searchIndex = (
  vocabulary: Vocabulary,
  articles: readonly Subject[],
  offTopic: readonly Subject[],
): SearchIndex => {
  const all = [...articles, ...offTopic];
  const numbers = numberer(vocabulary);
  /** Of each term, the subjects that use it, each followed by how often. */
  const uses: number[][] = [];
  const count = (term: number, subject: number): void => {
    const use = uses[term];
    if (use === undefined) uses[term] = [subject, 1];
    else if (use[use.length - 2] === subject) (use[use.length - 1] as number) += 1;
    else use.push(subject, 1);
  };
  const texts = all.map(({ texts: own }, subject) =>
    own.map((text) => {
      const terms = numbers.of(text);
      for (const term of terms) count(term, subject);
      return terms;
    }),
  );
  const total = texts.reduce((sum, own) => sum + own.length, 0);
  const average = total / Math.max(1, all.length);
  const postings = uses.map((use): Posting => {
    const length = use.length / 2;
    const subjects = new Int32Array(length);
    const gains = new Float32Array(length);
    let used = 0;
    for (let at = 1; at < use.length; at += 2) used += use[at] as number;
    const absent = weightOf(0, average, used, total - average);
    for (let at = 0; at < length; at += 1) {
      const [subject, own] = [use[at * 2] as number, use[at * 2 + 1] as number];
      const size = (texts[subject] as readonly unknown[]).length;
      subjects[at] = subject;
      gains[at] = weightOf(own, size, used - own, total - size) - absent;
    }
    return { subjects, gains, absent, rarity: 1 / Math.log(2 + length) };
  });
  const termNames = [...numbers.terms.keys()];
  return {
    subjects: all.map(({ id }) => id),
    articles: articles.length,
    terms: numbers.terms,
    termNames,
    words: numbers.words,
    postings,
    texts,
    vocabulary,
    correct: lazily(() => corrector([...termNames, ...vocabulary.synonyms()])),
  };
};

/** Most messages have no slip, so what corrects them is made when the first one has. */
const lazily = (make: () => Corrector): Corrector => {
  let made: Corrector | undefined;
  return (word) => {
    made ??= make();
    return made(word);
  };
};

interface Numberer {
  readonly terms: Map<string, number>;
  readonly words: Map<string, number>;
  /** The numbers of the terms of a text, each once; a new term gets the next number. */
  readonly of: (text: string) => number[];
}

const numberer = (vocabulary: Vocabulary): Numberer => {
  const terms = new Map<string, number>();
  const words = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = words.get(word);
    if (known !== undefined) return known;
    const term = vocabulary.term(word);
    const number = term === undefined ? -1 : (terms.get(term) ?? terms.size);
    if (term !== undefined && number === terms.size) terms.set(term, number);
    words.set(word, number);
    return number;
  };
  const of = (text: string): number[] => {
    const found: number[] = [];
    for (const word of wordsOf(text)) {
      const number = numberOf(word);
      if (number >= 0 && !found.includes(number)) found.push(number);
    }
    return found;
  };
  return { terms, words, of };
};
