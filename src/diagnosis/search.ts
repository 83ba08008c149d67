import { type Corrector, corrector } from './corrector.ts';
import { wordsOf } from './stem.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a text may speak of: an article, or a topic that lies elsewhere. */
export interface Subject {
  readonly id: string;
  readonly texts: readonly string[];
}

/** How a word weighs for the subjects that use it; `absent` is its weight for all others. */
interface Posting {
  readonly subjects: Int32Array;
  /** By how much it weighs more than `absent`. */
  readonly gains: Float32Array;
  readonly absent: number;
}

/** An index of subjects by their words, in both languages at once. */
export interface SearchIndex {
  readonly subjects: readonly string[];
  /** So many subjects, the first ones, are articles. */
  readonly articles: number;
  readonly postings: ReadonlyMap<string, Posting>;
  /** The terms of each text of each subject. */
  readonly texts: readonly (readonly (readonly string[])[])[];
  readonly vocabulary: Vocabulary;
  readonly correct: Corrector;
}

/** A word of a message, the term it was read as, and what it weighs for a subject. */
export interface Weighed {
  readonly word: string;
  readonly term: string;
  readonly weight: number;
}

export interface Ranked {
  readonly id: string;
  /** The weight of evidence of all words of the message, in nats: 0 says nothing for or against. */
  readonly score: number;
}

export interface Ranking {
  /** The articles that fit best, best first. */
  readonly articles: readonly Ranked[];
  /** The topic elsewhere that fits best. */
  readonly elsewhere?: Ranked | undefined;
  /** How like the message is to the likest text of the best article, 0 to 1. */
  readonly likeness: number;
  /** The words of the message, as they were said, and their weight for the best article. */
  readonly words: readonly Weighed[];
}

const mostRanked = 5;
const shortestCorrected = 4;
const trustInCorrected = 0.8;

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
  const counts = new Map<string, Map<number, number>>();
  const texts = all.map((subject) => subject.texts.map((text) => termsOf(vocabulary, text)));
  texts.forEach((lists, subject) => {
    for (const terms of lists)
      for (const term of terms) {
        const owners = counts.get(term);
        if (owners) owners.set(subject, (owners.get(subject) ?? 0) + 1);
        else counts.set(term, new Map([[subject, 1]]));
      }
  });
  const total = all.reduce((sum, { texts }) => sum + texts.length, 0);
  const average = total / Math.max(1, all.length);
  const postings = new Map<string, Posting>();
  for (const [term, owners] of counts) {
    const uses = [...owners.values()].reduce((sum, count) => sum + count, 0);
    const absent = weightOf(0, average, uses, total - average);
    const gains = Float32Array.from(owners, ([subject, count]) => {
      const own = (all[subject] as Subject).texts.length;
      return weightOf(count, own, uses - count, total - own) - absent;
    });
    postings.set(term, { subjects: Int32Array.from(owners.keys()), gains, absent });
  }
  return {
    subjects: all.map(({ id }) => id),
    articles: articles.length,
    texts,
    postings,
    vocabulary,
    correct: corrector([...postings.keys(), ...vocabulary.synonyms()]),
  };
};

/** The terms of a text, each once. */
const termsOf = (vocabulary: Vocabulary, text: string): string[] => [
  ...new Set(wordsOf(text).flatMap((word) => vocabulary.term(word) ?? [])),
];

interface Looked {
  readonly word: string;
  readonly term: string;
  readonly trust: number;
  readonly posting: Posting;
}

/** Ranks all subjects, or only some articles, by the words of a text. */
export const rank = (index: SearchIndex, text: string, only?: ReadonlySet<string>): Ranking => {
  const looked = lookUp(index, text);
  const scores = new Float64Array(index.subjects.length);
  let base = 0;
  for (const { trust, posting } of looked) {
    base += trust * posting.absent;
    const { subjects, gains } = posting;
    subjects.forEach((subject, at) => {
      scores[subject] = (scores[subject] as number) + trust * (gains[at] as number);
    });
  }
  const { subjects } = index;
  const fits = (subject: number): boolean => !only || only.has(subjects[subject] as string);
  const best = bestOf(scores, 0, index.articles, mostRanked, fits);
  const [other] = bestOf(scores, index.articles, subjects.length, 1, () => true);
  const ranked = (subject: number): Ranked => ({
    id: subjects[subject] as string,
    score: base + (scores[subject] as number),
  });
  return {
    articles: best.map(ranked),
    ...(other !== undefined && { elsewhere: ranked(other) }),
    likeness: best[0] === undefined ? 0 : likeness(index, looked, best[0]),
    words: best[0] === undefined ? [] : weighed(looked, best[0]),
  };
};

/** The share that the rarest words have in common, of the text where it is the highest. */
const likeness = (
  { texts, postings }: SearchIndex,
  looked: readonly Looked[],
  subject: number,
): number => {
  const said = new Set(looked.map(({ term }) => term));
  const rarity = (term: string): number =>
    1 / Math.log(2 + (postings.get(term)?.subjects.length ?? 0));
  const sum = (terms: Iterable<string>): number => {
    let total = 0;
    for (const term of terms) total += rarity(term);
    return total;
  };
  const all = sum(said);
  return Math.max(
    0,
    ...(texts[subject] ?? []).map((terms) => {
      const common = sum(terms.filter((term) => said.has(term)));
      return common === 0 ? 0 : common / (all + sum(terms) - common);
    }),
  );
};

/** The subjects of a range with the highest scores above zero, best first, equal ones in order. */
const bestOf = (
  scores: Float64Array,
  from: number,
  to: number,
  length: number,
  fits: (subject: number) => boolean,
): number[] => {
  const best: number[] = [];
  for (let subject = from; subject < to; subject += 1) {
    const score = scores[subject] as number;
    const least = best.length < length ? 0 : (scores[best.at(-1) as number] as number);
    if (score <= least || !fits(subject)) continue;
    let at = best.length;
    while (at > 0 && (scores[best[at - 1] as number] as number) < score) at -= 1;
    best.splice(at, 0, subject);
    if (best.length > length) best.pop();
  }
  return best;
};

const weighed = (looked: readonly Looked[], subject: number): Weighed[] =>
  looked.map(({ word, term, trust, posting }) => {
    const at = posting.subjects.indexOf(subject);
    const gain = at < 0 ? 0 : (posting.gains[at] as number);
    return { word, term, weight: trust * (posting.absent + gain) };
  });

/** The words of a text that the index knows, each once; a misspelt one as the word it must mean. */
const lookUp = ({ postings, vocabulary, correct }: SearchIndex, text: string): Looked[] => {
  const found = new Map<string, Looked>();
  for (const word of wordsOf(text)) {
    let term = vocabulary.term(word);
    if (term === undefined) continue;
    let trust = 1;
    if (!postings.has(term) && word.length >= shortestCorrected) {
      const corrected = correct(vocabulary.stem(word));
      if (corrected === undefined) continue;
      term = vocabulary.term(corrected) ?? corrected;
      trust = trustInCorrected;
    }
    const posting = postings.get(term);
    if (posting && !found.has(term)) found.set(term, { word, term, trust, posting });
  }
  return [...found.values()];
};
