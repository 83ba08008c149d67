import { type Corrector, corrector } from './corrector.ts';
import { wordsOf } from './stem.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a text may speak of: an article, or a topic that lies elsewhere. */
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

/** An index of subjects by their words, in both languages at once. */
export interface SearchIndex {
  readonly subjects: readonly string[];
  /** So many subjects, the first ones, are articles. */
  readonly articles: number;
  /** The number of each term. */
  readonly terms: ReadonlyMap<string, number>;
  /** By the number of the term. */
  readonly postings: readonly Posting[];
  /** The numbers of the terms of each text of each subject. */
  readonly texts: readonly (readonly (readonly number[])[])[];
  readonly vocabulary: Vocabulary;
  readonly correct: Corrector;
}

/**
 * Weight of evidence (I. J. Good): how much likelier a text on the subject uses the word than a text
 * on anything else. `few` is added to each count, so that a word seen once is no proof; nothing
 * speaks more than `most` against a subject, for nobody has written all its words yet.
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
  elsewhere: readonly Subject[],
): SearchIndex => {
  const all = [...articles, ...elsewhere];
  const terms = new Map<string, number>();
  const uses: { subjects: number[]; counts: number[] }[] = [];
  const count = (term: number, subject: number): void => {
    const use = uses[term] ?? { subjects: [], counts: [] };
    uses[term] = use;
    const { subjects, counts } = use;
    const at = subjects.length - 1;
    if (subjects[at] === subject) counts[at] = (counts[at] as number) + 1;
    else {
      subjects.push(subject);
      counts.push(1);
    }
  };
  const texts = all.map(({ texts: own }, subject) =>
    own.map((text) => {
      const numbers = termsOf(vocabulary, terms, text);
      for (const term of numbers) count(term, subject);
      return numbers;
    }),
  );
  const total = texts.reduce((sum, own) => sum + own.length, 0);
  const average = total / Math.max(1, all.length);
  const postings = uses.map(({ subjects, counts }): Posting => {
    const used = counts.reduce((sum, one) => sum + one, 0);
    const absent = weightOf(0, average, used, total - average);
    const gains = counts.map((one, at) => {
      const own = (texts[subjects[at] as number] as readonly unknown[]).length;
      return weightOf(one, own, used - one, total - own) - absent;
    });
    const rarity = 1 / Math.log(2 + subjects.length);
    return {
      subjects: new Int32Array(subjects),
      gains: new Float32Array(gains),
      absent,
      rarity,
    };
  });
  return {
    subjects: all.map(({ id }) => id),
    articles: articles.length,
    terms,
    postings,
    texts,
    vocabulary,
    correct: lazily(() => corrector([...terms.keys(), ...vocabulary.synonyms()])),
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

/** The numbers of the terms of a text, each once; a new term gets the next number. */
const termsOf = (vocabulary: Vocabulary, terms: Map<string, number>, text: string): number[] => {
  const found: number[] = [];
  for (const word of wordsOf(text)) {
    const term = vocabulary.term(word);
    if (term === undefined) continue;
    let number = terms.get(term);
    if (number === undefined) {
      number = terms.size;
      terms.set(term, number);
    }
    if (!found.includes(number)) found.push(number);
  }
  return found;
};
