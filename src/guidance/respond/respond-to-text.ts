import type { Content } from '../../content/content.ts';
import { diagnoseWithQuote, isUnknown } from '../../diagnosis/diagnose-with-quote.ts';
import type { Outcome } from '../../diagnosis/outcome.ts';
import { normalise } from '../../diagnosis/text/normalise.ts';
import { type Case, isOver } from '../walk/case.ts';
import { factsOf } from '../walk/facts-of.ts';
import { enter, isValidPlace, outermost } from '../walk/place.ts';
import { reanchor } from '../walk/walk.ts';
import { begin } from './begin.ts';
import { commandOf } from './commands.ts';
import type { Guide } from './guide.ts';
import { moved } from './moved.ts';
import { respondToCommand } from './respond-to-command.ts';
import type { FileFindings, Message, Situation, TurnResult } from './turn-result.ts';
import { typedOption } from './typed-option.ts';

/** Answers a typed message. Pure, given the situation. */
export const respondToText = (guide: Guide, situation: Situation, message: Message): TurnResult => {
  const { current } = situation;
  if (!current || isValidPlace(guide.content, current.place))
    return respond(guide, situation, message);
  const anchored = reanchor(guide.content, current, situation.now).case;
  const result = respond(guide, { ...situation, current: anchored }, message);
  const { case: next } = result;
  if (next?.id !== current.id || next.place.at === 'closed') return result;
  // What was said to what is gone moves nothing that stands in its place.
  return next.place === anchored.place
    ? { ...result, notice: 're-anchored' }
    : { view: 'case', case: anchored, locale: result.locale, notice: 're-anchored' };
};

const respond = (guide: Guide, situation: Situation, message: Message): TurnResult => {
  const { content, knowledge, commands } = guide;
  const quoted = normalise(message.quoted ?? '').trim();
  const plain = normalise(message.text).trim();
  const { current, locale } = situation;
  const unread = message.unread && { notice: message.unread };
  if (plain === '' && quoted === '')
    return unread && current
      ? { view: 'case', case: current, locale, ...unread }
      : { view: 'help', locale, ...unread };
  const option = current && typedOption(content, current, plain);
  if (current && option !== undefined)
    return moved(content, situation, current, { choose: option });
  const command = commandOf(commands, plain);
  if (command) return respondToCommand(content, situation, command, message.mentions);
  const { outcome, isQuoted } = diagnoseWithQuote(knowledge, { text: plain, quoted });
  const walking = current && current.place.at !== 'choice' && !isOver(current);
  if (walking && isUnknown(outcome))
    return { view: 'case', case: current, locale, notice: 'not-understood', ...unread };
  if (walking && isOpen(current, outcome))
    return { view: 'case', case: current, locale, notice: 'already-open' };
  const isQuoteKept = isQuoted || (isUnknown(outcome) && quoted !== '');
  const opened = open(content, situation, outcome, isQuoteKept ? `${plain}\n${quoted}` : plain);
  return isUnknown(outcome) ? { ...opened, ...unread } : opened;
};

/** Answers a file: shows what was found in it, to pick from. */
export const respondToFile = (
  { content }: Guide,
  situation: Situation,
  { outcome, log, others }: FileFindings,
): TurnResult => {
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

const isOpen = (current: Case, outcome: Outcome): boolean =>
  outcome.kind === 'answer' && outermost(current.place) === outcome.articles[0];

const open = (
  content: Content,
  situation: Situation,
  outcome: Outcome,
  message: string,
): TurnResult => {
  const unit = outcome.kind === 'answer' ? outcome.articles[0] : outcome.asks;
  const facts = factsOf(content, outcome);
  const place = unit === undefined ? ({ at: 'choice' } as const) : enter(content, unit, facts);
  return begin(situation, place, { outcome, message, facts });
};
