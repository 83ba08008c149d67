import { type ActionOf, type Command, isOf } from '../../content/actions.ts';
import { type Content, lastTeam, startTree } from '../../content/content.ts';
import type { Locale } from '../../content/localised.ts';
import { maskEvidence } from '../../redaction/mask-evidence.ts';
import { type Case, isOver } from '../walk/case.ts';
import { enter, nodeAt, unitOf } from '../walk/place.ts';
import { stepsOf } from '../walk/steps-of.ts';
import { begin } from './begin.ts';
import { cameBack, moved } from './moved.ts';
import type { Person, Situation, TurnResult } from './turn-result.ts';

/** Answers a command; `mentions` is somebody whom the message names. */
export const respondToCommand = (
  content: Content,
  situation: Situation,
  command: Command,
  mentions?: Person | undefined,
): TurnResult => {
  const { current } = situation;
  if (isOf('person', command)) return personal[command](content, situation, mentions);
  if (command === 'browse') return begin(situation, enter(content, startTree, {}));
  if (command === 'escalate' && !current)
    return begin(situation, { at: 'escalation', team: lastTeam, stack: [] });
  if (command === 'steps' && current) return steps(content, situation, current);
  return judged(content, situation, command);
};

type Personal = (content: Content, situation: Situation, mentions?: Person) => TurnResult;

/** What needs no case, or asks which person is meant. */
export const personal: Readonly<Record<ActionOf<'person'>, Personal>> = {
  yes: (content, situation) => judged(content, situation, 'yes'),
  pass: (_, situation, mentions) =>
    situation.current ? pass(situation, situation.current, mentions) : noCase(situation),
  help: (_, { current, locale }) => ({ view: 'help', ...(current && { case: current }), locale }),
  cases: (_, { locale }) => ({ view: 'cases', locale }),
  english: (_, situation) => spokenIn(situation, 'en'),
  french: (_, situation) => spokenIn(situation, 'fr'),
  forget: (_, situation) => askToForget(situation),
  'forget-confirmed': (_, situation) =>
    situation.isShared
      ? askToForget(situation)
      : {
          view: 'help',
          locale: situation.locale,
          notice: 'forgotten',
          effects: [{ is: 'forget-person' }],
        },
};

const noCase = ({ locale }: Situation): TurnResult => ({ view: 'help', locale, notice: 'no-case' });

const judged = (content: Content, situation: Situation, command: Command): TurnResult => {
  const { current, locale } = situation;
  if (!current) return noCase(situation);
  const back = command === 'reopen' && cameBack(content, situation, current);
  if (back) return back;
  const choose = chosenBy(content, current, command);
  return choose === undefined
    ? { view: 'case', case: current, locale, notice: 'not-an-option' }
    : moved(content, situation, current, { choose });
};

/**
 * What a command chooses where a case stands; undefined for a judgement where there is nothing to judge.
 * At a step that only prepares the next one, yes and no alike mean that it is done.
 */
const chosenBy = (content: Content, current: Case, command: Command): string | undefined => {
  if (command !== 'failed' && command !== 'yes') return command;
  const node = nodeAt(content, current.place);
  if (node?.kind === 'question') return undefined;
  if (current.place.at === 'node' && node?.kind === 'step' && node.purpose === 'continue')
    return 'done';
  if (command !== 'yes') return command;
  return asksWhetherItWorked(current) ? 'worked' : undefined;
};

/** A bare yes means nothing to a form, or to what waits for a team. */
const asksWhetherItWorked = ({ place, escalations = [] }: Case): boolean =>
  place.at === 'node' ||
  (place.at === 'escalation' &&
    escalations.some(({ team, state }) => team === place.team && state === 'resolved'));

const spokenIn = ({ current, now }: Situation, locale: Locale): TurnResult =>
  current
    ? { view: 'case', case: inLocale(current, locale, now), locale }
    : { view: 'help', locale };

/** A case whose cards speak a language from now on. */
export const inLocale = (current: Case, locale: Locale, now: string): Case =>
  current.locale === locale
    ? current
    : { ...current, locale, version: current.version + 1, updatedAt: now };

/** In a shared conversation anybody could press, and would lose what is theirs. */
const askToForget = ({ current, locale, isShared }: Situation): TurnResult => {
  if (!isShared) return { view: 'forget', locale };
  const notice = 'forget-in-personal';
  return current
    ? { view: 'case', case: current, locale, notice }
    : { view: 'help', locale, notice };
};

const pass = (
  { locale, isForeign }: Situation,
  current: Case,
  person: Person | undefined,
): TurnResult => {
  if (isForeign) return { view: 'case', case: current, locale, notice: 'not-yours' };
  return person
    ? {
        view: 'overview',
        case: masked(current),
        locale,
        notice: 'passed',
        effects: [{ is: 'pass-to', person }],
      }
    : { view: 'case', case: current, locale, notice: 'pass-to-whom' };
};

/** What was pasted in confidence goes to nobody else as it was. */
const masked = (current: Case): Case =>
  current.evidence.every((one) => one.masked)
    ? current
    : { ...current, evidence: current.evidence.map(maskEvidence) };

/** All steps of what the case stands in; a choice, and a tree of mere questions, has none. */
export const steps = (content: Content, { locale }: Situation, current: Case): TurnResult =>
  stepsOf(content, unitOf(content, current.place)).length > 0 && !isOver(current)
    ? { view: 'steps', case: current, locale }
    : { view: 'case', case: current, locale, notice: 'not-an-option' };
