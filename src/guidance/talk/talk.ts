import type { Article } from '../../content/article.ts';
import type { Content } from '../../content/content.ts';
import type { ActId } from '../../content/words/act.ts';
import type { Outcome } from '../../diagnosis/outcome.ts';
import type { Note, Situation, TurnResult, Unclear } from '../respond/turn-result.ts';
import { type Case, isOver } from '../walk/case.ts';
import { isOther } from '../walk/is-machine.ts';
import { type Facts, unitsAt } from '../walk/place.ts';
import type { Judgement } from './judge-act.ts';
import { noted, respondToAct } from './respond-to-act.ts';
import type { Told } from './told-by.ts';

/**
 * Answers what is said to a case; undefined where it reports a problem of its own. Codes speak louder than words:
 * those of another article begin a case, those of this one are no news. What a message does is then done. A guess by
 * words is offered at most.
 */
export const talk = (
  content: Content,
  situation: Situation,
  current: Case,
  outcome: Outcome,
  judgement: Judgement,
  { facts: said, machine, ticket }: Told,
): TurnResult | undefined => {
  const codes = codesIn(current, outcome);
  if (codes === 'other') return undefined;
  const isWalking = current.place.at !== 'choice' && !isOver(current);
  const other = articleBeside(content, current, outcome);
  const isNews = Object.entries(said).some(([fact, value]) => current.facts[fact] !== value);
  const isHere = machine !== undefined && !isOther(machine, current.machine);
  const elsewhere = isHere ? undefined : machine;
  const isSure = judgement.is === 'sure' && !(judgement.act === 'another-machine' && isHere);
  const act = isSure ? judgement.act : undefined;
  const isMere = act === undefined || isIdle(act);
  const isReported = act !== undefined && isReport(act, isWalking, outcome, other);
  if (
    ticket !== undefined &&
    ticket !== current.ticket &&
    (isWalking || outcome.kind === 'unknown')
  )
    return ticketed(content, situation, { ...current, ticket }, isMere ? undefined : act);
  const isTold = codes === 'same' || current.machine !== undefined;
  if (elsewhere && !isReported && (act === 'another-machine' || (isWalking && isMere && isTold)))
    return noted(situation, current, anotherMachine(elsewhere));
  if (isWalking && codes === 'none' && isNews && isMere && !other)
    return learnt(situation, current, said);
  if (act !== undefined && !isReported) return respondToAct(content, situation, current, act);
  if (!isWalking) return undefined;
  if (codes === 'same')
    return { view: 'case', case: current, locale: situation.locale, notice: 'already-open' };
  const unclear = (was: Unclear['was'], note: Note): TurnResult => ({
    view: 'note',
    case: current,
    note,
    locale: situation.locale,
    unclear: { was, act: judgement.act, article: outcome.articles[0] },
  });
  if (other) return unclear('asked', suggestion(other));
  if (Object.keys(said).length > 0)
    return noted(situation, current, { lines: [{ say: 'note-remark' }] });
  return judgement.is === 'maybe' && asked.has(judgement.act)
    ? unclear('asked', questions[judgement.act] ?? helped)
    : unclear('missed', { lines: [{ say: 'note-not-understood' }] });
};

/** A case that knows more of its machine: questions that this answers are asked no more. */
const learnt = ({ locale, now }: Situation, current: Case, said: Facts): TurnResult => ({
  view: 'case',
  case: {
    ...current,
    facts: { ...current.facts, ...said },
    version: current.version + 1,
    updatedAt: now,
  },
  locale,
  notice: 'fact-noted',
});

/** A case that has the number of its ticket. What was said besides is done where it moves the case. */
const ticketed = (
  content: Content,
  situation: Situation,
  current: Case,
  act: ActId | undefined,
): TurnResult => {
  const { locale, now } = situation;
  const answer = act && respondToAct(content, situation, current, act);
  if (answer?.case && answer.case.version !== current.version) return answer;
  const noted = { ...current, version: current.version + 1, updatedAt: now };
  return { view: 'case', case: noted, locale, notice: 'ticket-noted' };
};

/** What sounds like a remark and speaks of a problem is read for that, most of all where none is open. */
const isReport = (
  act: ActId,
  isWalking: boolean,
  { kind }: Outcome,
  other: Article | undefined,
): boolean => {
  if (!isWalking && kind === 'answer') return true;
  return isIdle(act) && (isWalking ? other !== undefined : kind !== 'unknown');
};

/** Whether a message holds codes, or texts of the product, of this case or of another problem. */
const codesIn = (
  current: Case,
  { evidence, near, reason, kind }: Outcome,
): 'same' | 'other' | 'none' => {
  const known = evidence.filter((one) => one.known && one.strength === 'strong');
  const here = unitsOf(current);
  const isSame = known.some(
    ({ code, articles }) =>
      current.evidence.some((one) => one.code === code) || articles.some((id) => here.has(id)),
  );
  if (
    isSame &&
    known.every(
      ({ articles, code }) =>
        articles.some((id) => here.has(id)) || current.evidence.some((one) => one.code === code),
    )
  )
    return 'same';
  if (known.length > 0 || near.length > 0) return 'other';
  return reason.kind === 'neighbour' && kind === 'choose' ? 'other' : 'none';
};

/** The articles that a case stands in, or may be about. */
const unitsOf = ({ articles, place }: Case): ReadonlySet<string> =>
  new Set([...articles, ...unitsAt(place)]);

/** The article that words surely speak of, where the case is about another one. */
const articleBeside = (
  content: Content,
  current: Case,
  { kind, articles }: Outcome,
): Article | undefined =>
  kind === 'answer' && !articles.some((id) => unitsOf(current).has(id))
    ? content.articles.get(articles[0] ?? '')
    : undefined;

/** Acts that do nothing. */
const isIdle = (act: ActId): boolean => act === 'remark' || act === 'noise' || act === 'off-topic';

/** What is worth a question where it is not certain. */
const asked: ReadonlySet<ActId> = new Set([
  'worked',
  'failed',
  'next',
  'done',
  'hand-over',
  'back',
  'reopen',
  'not-this',
]);

const helped: Note = {
  lines: [{ say: 'note-did-it-help' }],
  choices: [
    { title: 'worked', choose: 'worked' },
    { title: 'failed', choose: 'failed' },
  ],
};

const questions: Partial<Record<ActId, Note>> = {
  'hand-over': {
    lines: [{ say: 'note-hand-over' }],
    choices: [
      { title: 'escalate', choose: 'escalate' },
      { title: 'this-step', choose: 'here' },
    ],
  },
  back: {
    lines: [{ say: 'note-back' }],
    choices: [
      { title: 'back', choose: 'back' },
      { title: 'this-step', choose: 'here' },
    ],
  },
};

const anotherMachine = (machine: string): Note => ({
  lines: [{ say: 'note-machine', values: { machine } }],
  choices: [{ title: 'another', choose: { is: 'machine', id: machine } }],
});

const suggestion = ({ id, title }: Article): Note => ({
  lines: [{ label: 'note-maybe', text: title }],
  choices: [{ title: 'open-it', choose: { is: 'article', id } }],
});
