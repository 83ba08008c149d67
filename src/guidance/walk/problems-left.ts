import type { Evidence } from '../../diagnosis/evidence.ts';
import type { Case, Stop } from './case.ts';
import { unitsAt } from './place.ts';

type Opened = Pick<Case, 'articles' | 'evidence' | 'reason' | 'place'> & {
  readonly trail: readonly Pick<Stop, 'place'>[];
};

interface ProblemsLeft {
  readonly articles: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** What else the message that opened a case reported, once one of its problems was picked: codes of which no article was walked. */
export const problemsLeft = ({
  articles,
  evidence,
  reason,
  place,
  trail,
}: Opened): ProblemsLeft => {
  const walked = new Set([...trail.map((stop) => stop.place), place].flatMap(unitsAt));
  if (reason.kind !== 'several' || walked.size === 0) return { articles: [], evidence: [] };
  const left = evidence.filter((one) => one.known && !one.articles.some((id) => walked.has(id)));
  return {
    articles: articles.filter((id) => left.some((one) => one.articles.includes(id))),
    evidence: left,
  };
};
