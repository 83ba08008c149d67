import { type Content, lastTeam, startTree } from '../content/content.ts';
import type { Command } from '../content/lists.ts';
import type { Locale } from '../content/localised.ts';
import type { LogSummary } from '../diagnosis/log-summary.ts';
import { diagnose } from '../diagnosis/match.ts';
import { normalise } from '../diagnosis/normalise.ts';
import type { Outcome } from '../diagnosis/outcome.ts';
import { type Case, type CaseLog, type NewCase, newCase } from './case.ts';
import { commandOf } from './commands.ts';
import { factsOf } from './facts.ts';
import type { Guide } from './guide.ts';
import { enter, nodeAt, outermost, stands, unitOf } from './places.ts';
import { stepsOf } from './steps.ts';
import { typedOption } from './typed-option.ts';
import { type Action, type Notice, reanchor, walk } from './walk.ts';

/** What a turn knows before it begins. */
export interface Situation {
  readonly locale: Locale;
  readonly current?: Case | undefined;
  /** The case that the current one interrupted. */
  readonly previous?: Case | undefined;
  readonly now: string;
  readonly newId: () => string;
}

/** A press of a card's button: which case, which version of it, and what was chosen. */
export interface Press extends Action {
  readonly version: number;
}

export type Said =
  | Notice
  | 'not-understood'
  | 'already-open'
  | 'stale'
  | 'resumed'
  | 'kept'
  | 'gone'
  | 'no-pictures'
  | 'no-files-here'
  | 'no-case';

/** A text of the card to post by itself, for clients that cannot copy it from a card. */
export type SentText = 'command' | 'undo' | 'summary';

/** What a turn leads to: what to show, and what to keep. */
export interface Response {
  /** `superseded`: what is left of a card whose case is shown elsewhere now. */
  readonly show: 'help' | 'case' | 'steps' | 'superseded';
  /** The case to show, as it now is; stored when its version is not the one that came in. */
  readonly case?: Case;
  readonly locale: Locale;
  readonly said?: Said;
  readonly sends?: SentText;
  /** The inputs whose values were refused, and what was typed into all of them. */
  readonly refused?: readonly string[];
  readonly typed?: Readonly<Record<string, string>>;
}

/** A typed message: its own text, what it quotes, and what is said of anything with it that is not read. */
export interface Message {
  readonly text: string;
  readonly quoted?: string;
  readonly unread?: 'no-pictures' | 'no-files-here' | undefined;
}

/** What was found in a file, and what else it shows. */
export interface FileFindings {
  readonly outcome: Outcome;
  readonly log: LogSummary;
  /** The other texts of an archive. */
  readonly others: NonNullable<CaseLog['others']>;
}

/** Answers a typed message. Pure, given the situation. */
export const respondToText = (guide: Guide, situation: Situation, message: Message): Response => {
  const { current } = situation;
  if (!current || stands(guide.content, current.place)) return respond(guide, situation, message);
  const anchored = reanchor(guide.content, current, situation.now).case;
  const response = respond(guide, { ...situation, current: anchored }, message);
  return response.case === anchored ? { ...response, said: 're-anchored' } : response;
};

const respond = (guide: Guide, situation: Situation, message: Message): Response => {
  const { content, knowledge, commands } = guide;
  const quoted = normalise(message.quoted ?? '').trim();
  const plain = normalise(message.text).trim();
  const { current, locale } = situation;
  const unread = message.unread && { said: message.unread };
  if (plain === '' && quoted === '')
    return unread && current
      ? { show: 'case', case: current, locale, ...unread }
      : { show: 'help', locale, ...unread };
  const option = current && typedOption(content, current, plain);
  if (current && option !== undefined)
    return moved(content, situation, current, { choose: option });
  const command = commandOf(commands, plain);
  if (command) return respondToCommand(content, situation, command);
  const own = diagnose(knowledge, plain);
  const outcome = isUnknown(own) && quoted !== '' ? diagnose(knowledge, quoted) : own;
  const walking = current && current.place.at !== 'choice' && current.place.at !== 'solved';
  if (walking && isUnknown(outcome))
    return { show: 'case', case: current, locale, said: 'not-understood', ...unread };
  if (walking && isOpen(current, outcome))
    return { show: 'case', case: current, locale, said: 'already-open' };
  const opened = open(content, situation, outcome);
  return isUnknown(outcome) ? { ...opened, ...unread } : opened;
};

const isUnknown = ({ kind, near }: Outcome): boolean => kind === 'unknown' && near.length === 0;

/** Answers a file: shows what was found in it, to pick from. */
export const respondToFile = (
  { content }: Guide,
  situation: Situation,
  { outcome, log, others }: FileFindings,
): Response => {
  const named = others.map(({ name, articles }) => ({ name, articles }));
  return begin(
    situation,
    { at: 'choice' },
    {
      outcome,
      log: { ...log, ...(named.length > 0 && { others: named }) },
      facts: factsOf(content, outcome),
    },
  );
};

/** Answers a press. One of an old card changes nothing and shows where the case stands. */
export const respondToPress = (content: Content, situation: Situation, press: Press): Response => {
  const { current, locale } = situation;
  if (!current) return respondToCommand(content, situation, commandOfHelp(press.choose));
  if (!stands(content, current.place)) return moved(content, situation, current, press);
  if (press.choose === 'here') return { show: 'case', case: current, locale };
  if (press.choose === 'steps') return steps(content, situation, current);
  if (press.choose === 'english' || press.choose === 'french')
    return respondToCommand(content, situation, press.choose);
  if (press.version !== current.version)
    return { show: 'case', case: current, locale, said: 'stale' };
  const sends = sentTexts.get(press.choose);
  if (sends !== undefined) return { show: 'case', case: current, locale, sends };
  return moved(content, situation, current, press);
};

/** The buttons that post a text, and which. */
const sentTexts = new Map<string, SentText>([
  ['send-command', 'command'],
  ['send-undo', 'undo'],
  ['send-summary', 'summary'],
]);

/** What the buttons of a card without a case do. */
const commandOfHelp = (choose: string): Command =>
  commandsOfHelp.find((command) => command === choose) ?? 'help';

const commandsOfHelp = ['browse', 'escalate', 'english', 'french'] as const;

const respondToCommand = (content: Content, situation: Situation, command: Command): Response => {
  const { current, locale } = situation;
  if (command === 'english' || command === 'french') {
    const changed: Locale = command === 'english' ? 'en' : 'fr';
    if (!current) return { show: 'help', locale: changed };
    const { locale: before, version } = current;
    const told = { ...current, locale: changed, version: version + 1, updatedAt: situation.now };
    return { show: 'case', case: before === changed ? current : told, locale: changed };
  }
  if (command === 'browse') return begin(situation, enter(content, startTree, {}));
  if (command === 'escalate' && !current)
    return begin(situation, { at: 'escalation', team: lastTeam, stack: [] });
  if (!current) return { show: 'help', locale, ...(command !== 'help' && { said: 'no-case' }) };
  if (command === 'help') return { show: 'help', case: current, locale };
  if (command === 'steps') return steps(content, situation, current);
  const judges = command === 'worked' || command === 'failed';
  if (judges && nodeAt(content, current.place)?.kind === 'question')
    return { show: 'case', case: current, locale, said: 'not-an-option' };
  const choose = command === 'failed' ? notHelped(content, current) : command;
  return moved(content, situation, current, { choose });
};

/** All steps of what the case stands in; a choice, and a tree of mere questions, has none. */
const steps = (content: Content, { locale }: Situation, current: Case): Response =>
  stepsOf(content, unitOf(content, current.place)).length > 0
    ? { show: 'steps', case: current, locale }
    : { show: 'case', case: current, locale, said: 'not-an-option' };

/** "Next" said at a step that only prepares means that it is done. */
const notHelped = (content: Content, current: Case): string => {
  const node = nodeAt(content, current.place);
  return node?.kind === 'step' && node.purpose === 'continue' ? 'done' : 'failed';
};

const moved = (content: Content, situation: Situation, current: Case, action: Action): Response => {
  const { locale, previous, now } = situation;
  const walked = walk(content, current, action, now);
  if (action.choose === 'back' && walked.notice === 'nothing-before' && previous)
    return resumed(content, situation, previous);
  const { notice, refused } = walked;
  return {
    show: 'case',
    case: walked.case,
    locale,
    ...(notice && { said: notice }),
    ...(refused && { refused, typed: action.values ?? {} }),
  };
};

const resumed = (content: Content, { locale, now }: Situation, previous: Case): Response =>
  stands(content, previous.place)
    ? { show: 'case', case: previous, locale, said: 'resumed' }
    : {
        show: 'case',
        case: reanchor(content, previous, now).case,
        locale,
        said: 're-anchored',
      };

const isOpen = (current: Case, outcome: Outcome): boolean =>
  outcome.kind === 'answer' && outermost(current.place) === outcome.articles[0];

const open = (content: Content, situation: Situation, outcome: Outcome): Response => {
  const unit = outcome.kind === 'answer' ? outcome.articles[0] : outcome.asks;
  const facts = factsOf(content, outcome);
  const place = unit === undefined ? ({ at: 'choice' } as const) : enter(content, unit, facts);
  return begin(situation, place, { outcome, facts });
};

/** A new case. One that a walk stood at is kept, and Back leads to it; a mere choice is replaced. */
const begin = (
  { newId, now, locale, current, previous }: Situation,
  place: Case['place'],
  more: Pick<NewCase, 'outcome' | 'log' | 'facts'> = {},
): Response => {
  const interrupted = current?.place.at === 'choice' ? previous : current;
  const kept = interrupted?.place.at === 'solved' ? undefined : interrupted?.id;
  return {
    show: 'case',
    case: { ...newCase({ id: newId(), locale, now, place, previous: kept, ...more }), version: 1 },
    locale,
    ...(kept !== undefined && { said: 'kept' }),
  };
};
