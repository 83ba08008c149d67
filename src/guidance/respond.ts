import { type Content, lastTeam, startTree } from '../content/content.ts';
import type { Command } from '../content/lists.ts';
import type { Locale, Localised } from '../content/localised.ts';
import { diagnose } from '../diagnosis/match.ts';
import { foldWords, normalise } from '../diagnosis/normalise.ts';
import type { Outcome } from '../diagnosis/outcome.ts';
import { type Case, type NewCase, newCase } from './case.ts';
import { commandOf } from './commands.ts';
import { factsOf } from './facts.ts';
import type { Guide } from './guide.ts';
import { enter, nodeAt, outermost, stands, unitOf } from './places.ts';
import { stepsOf } from './steps.ts';
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
  | 'gone';

/** What a turn leads to: what to show, and what to keep. */
export interface Response {
  readonly show: 'help' | 'case' | 'steps';
  /** The case to show, as it now is; stored when its version is not the one that came in. */
  readonly case?: Case;
  readonly locale: Locale;
  readonly said?: Said;
  /** The inputs whose values were refused, and what was typed into all of them. */
  readonly refused?: readonly string[];
  readonly typed?: Readonly<Record<string, string>>;
}

/** Answers a typed message. Pure, given the situation. */
export const respondToText = (guide: Guide, situation: Situation, text: string): Response => {
  const { current } = situation;
  if (!current || stands(guide.content, current.place)) return respond(guide, situation, text);
  const anchored = reanchor(guide.content, current, situation.now).case;
  const response = respond(guide, { ...situation, current: anchored }, text);
  return response.case === anchored ? { ...response, said: 're-anchored' } : response;
};

const respond = (guide: Guide, situation: Situation, text: string): Response => {
  const { content, knowledge, commands } = guide;
  const plain = normalise(text).trim();
  const { current, locale } = situation;
  const option = current && typedOption(content, current, plain);
  if (current && option !== undefined)
    return moved(content, situation, current, { choose: option });
  const command = commandOf(commands, plain);
  if (command) return respondToCommand(content, situation, command);
  if (plain === '') return { show: 'help', locale };
  const outcome = diagnose(knowledge, plain);
  const walking = current && current.place.at !== 'choice' && current.place.at !== 'solved';
  if (walking && outcome.kind === 'unknown' && outcome.near.length === 0)
    return { show: 'case', case: current, locale, said: 'not-understood' };
  if (walking && isOpen(current, outcome))
    return { show: 'case', case: current, locale, said: 'already-open' };
  return open(content, situation, outcome);
};

/** Answers a press. One of an old card changes nothing and shows where the case stands. */
export const respondToPress = (content: Content, situation: Situation, press: Press): Response => {
  const { current, locale } = situation;
  if (!current) return respondToCommand(content, situation, commandOfHelp(press.choose));
  if (!stands(content, current.place)) return moved(content, situation, current, press);
  if (press.choose === 'here') return { show: 'case', case: current, locale };
  if (press.choose === 'steps') return steps(content, situation, current);
  if (press.version !== current.version)
    return { show: 'case', case: current, locale, said: 'stale' };
  return moved(content, situation, current, press);
};

/** What the buttons of a card without a case do. */
const commandOfHelp = (choose: string): Command =>
  choose === 'browse' || choose === 'escalate' ? choose : 'help';

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
  if (!current) return { show: 'help', locale };
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

/** What was typed in place of a press: an option, by its label or how it begins, or a number. */
const typedOption = (content: Content, current: Case, text: string): string | undefined => {
  if (current.place.at === 'choice') return typedChoice(current, text);
  const node = nodeAt(content, current.place);
  if (current.place.at !== 'node' || node?.kind !== 'question') return undefined;
  if (/^[1-9]$/.test(text)) return node.options[Number(text) - 1]?.id;
  const said = ` ${foldWords(text)} `;
  const fits = (label: Localised): boolean =>
    [label.en, label.fr].some((one) => ` ${foldWords(one)} `.startsWith(said));
  const [option, ...others] =
    said.trim() === '' ? [] : node.options.filter(({ label }) => fits(label));
  return others.length === 0 ? option?.id : undefined;
};

const typedChoice = ({ near, articles }: Case, text: string): string | undefined => {
  if (!/^[1-9]$/.test(text)) return undefined;
  const index = Number(text) - 1;
  if (near.length > 0) return `code.${near[index]?.code ?? ''}`;
  return articles.length > 0 ? `article.${articles[index] ?? ''}` : undefined;
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
  more: Pick<NewCase, 'outcome' | 'facts'> = {},
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
