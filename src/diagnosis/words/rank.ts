import type { Posting, SearchIndex } from './search-index.ts';
import { wordsOf } from './stem.ts';

/** A word of a message, the term it was read as, and what it weighs for a subject. */
export interface Weighed {
  readonly word: string;
  readonly term: string;
  readonly weight: number;
  /** It is none of our words: it was read as the one that it must mean. */
  readonly isCorrected: boolean;
}

interface Ranked {
  readonly id: string;
  /** The weight of evidence of all words of the message, in nats: 0 says nothing for or against. */
  readonly score: number;
}

export interface Ranking {
  /** The articles that fit best, best first. */
  readonly articles: readonly Ranked[];
  /** The off-topic subject that fits best. */
  readonly offTopic?: Ranked | undefined;
  /** How like the message is to the likest text of the best article, 0 to 1. */
  readonly likeness: number;
  /** The words of the message, as they were said, and their weight for the best article. */
  readonly words: readonly Weighed[];
}

const mostRanked = 5;
const shortestCorrected = 4;
const trustInCorrected = 0.8;

interface Looked {
  readonly word: string;
  readonly term: string;
  readonly number: number;
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
    offTopic: other === undefined ? undefined : ranked(other),
    likeness: best[0] === undefined ? 0 : likeness(index, looked, best[0]),
    words: best[0] === undefined ? [] : weighed(looked, best[0]),
  };
};

/** The share that words have in common, rare ones first, of the text where it is the highest. */
const likeness = (
  { texts, postings }: SearchIndex,
  looked: readonly Looked[],
  subject: number,
): number => {
  const said = new Set(looked.map(({ number }) => number));
  const all = looked.reduce((sum, { posting }) => sum + posting.rarity, 0);
  let best = 0;
  for (const terms of texts[subject] ?? []) {
    let common = 0;
    let own = 0;
    for (const term of terms) {
      const { rarity } = postings[term] as Posting;
      own += rarity;
      if (said.has(term)) common += rarity;
    }
    if (common > 0) best = Math.max(best, common / (all + own - common));
  }
  return best;
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
    return { word, term, weight: trust * (posting.absent + gain), isCorrected: trust < 1 };
  });

/** The words of a text that the index knows, each once; a misspelt one as the word it must mean. */
const lookUp = (index: SearchIndex, text: string): Looked[] => {
  const found = new Map<number, Looked>();
  for (const word of wordsOf(text)) {
    const known = index.words.get(word);
    const read = known === undefined ? readAs(index, word) : { number: known, trust: 1 };
    if (read === undefined || read.number < 0 || found.has(read.number)) continue;
    const term = index.termNames[read.number] as string;
    found.set(read.number, {
      word,
      term,
      ...read,
      posting: index.postings[read.number] as Posting,
    });
  }
  return [...found.values()];
};

/** What a word is read as that no subject uses as it stands: another form of it, or a correction. */
const readAs = (
  { terms, vocabulary, correct }: SearchIndex,
  word: string,
): { number: number; trust: number } | undefined => {
  const term = vocabulary.term(word);
  if (term === undefined) return undefined;
  const number = terms.get(term);
  if (number !== undefined) return { number, trust: 1 };
  const corrected = word.length < shortestCorrected ? undefined : correct(vocabulary.stem(word));
  if (corrected === undefined) return undefined;
  const meant = terms.get(vocabulary.term(corrected) ?? corrected);
  return meant === undefined ? undefined : { number: meant, trust: trustInCorrected };
};
