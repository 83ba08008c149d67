import type { Content } from '../../content/content.ts';
import { diagnoseWithQuote, isUnknown } from '../../diagnosis/diagnose-with-quote.ts';
import type { Outcome } from '../../diagnosis/outcome.ts';
import { normalise } from '../../diagnosis/text/normalise.ts';
import { greet } from '../talk/greet.ts';
import { judgeAct } from '../talk/judge-act.ts';
import { optionSaid } from '../talk/option-said.ts';
import { noted } from '../talk/respond-to-act.ts';
import { talk } from '../talk/talk.ts';
import { ticketSaid } from '../talk/ticket-said.ts';
import { type Told, toldBy } from '../talk/told-by.ts';
import { factsOf } from '../walk/facts-of.ts';
import { enter, type Facts, isValidPlace } from '../walk/place.ts';
import { reanchor } from '../walk/walk.ts';
import { begin } from './begin.ts';
import { commandOf } from './commands.ts';
import type { Guide } from './guide.ts';
import { moved, resumed } from './moved.ts';
import { openAlready } from './open-already.ts';
import { isReference } from './reference-said.ts';
import { respondToCommand } from './respond-to-command.ts';
import { takenUp } from './taken-up.ts';
import type { FileFindings, Message, Situation, TurnResult } from './turn-result.ts';

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
  return next.place === anchored.place && result.view !== 'note'
    ? { ...result, notice: 're-anchored' }
    : { view: 'case', case: anchored, locale: result.locale, notice: 're-anchored' };
};

/** What a message does comes before what it is about: an answer, a command, an act; then what it reports. */
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
  if (situation.named) return takenUp(content, situation, situation.named);
  const judgement = judgeAct(guide.classifyAct, ticketSaid(plain).rest);
  const option = current && optionSaid(content, current, plain, judgement);
  if (current && option !== undefined)
    return moved(content, situation, current, { choose: option });
  const command = commandOf(commands, plain);
  if (command) return respondToCommand(content, situation, command, message.mentions);
  const { outcome, isQuoted } = diagnoseWithQuote(knowledge, { text: plain, quoted });
  if (isUnknown(outcome) && outcome.evidence.length === 0 && isReference(plain))
    return noted(situation, current, { lines: [{ say: 'note-no-such-case' }] });
  const told = toldBy(content, plain, outcome.evidence);
  const said = current
    ? talk(content, situation, current, outcome, judgement, told)
    : greet(content, situation, outcome, judgement);
  if (said) return unread ? { ...said, ...unread } : said;
  const isQuoteKept = isQuoted || (isUnknown(outcome) && quoted !== '');
  const text = isQuoteKept ? `${plain}\n${quoted}` : plain;
  const opened = open(content, situation, outcome, text, told);
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

const open = (
  content: Content,
  situation: Situation,
  outcome: Outcome,
  message: string,
  { facts: said, ...named }: Told,
): TurnResult => {
  const unit = outcome.kind === 'answer' ? outcome.articles[0] : outcome.asks;
  const opened = openAlready(situation, unit, named.machine);
  if (opened) return resumed(content, situation, opened);
  const facts = agreed(factsOf(content, outcome), said);
  const place = unit === undefined ? ({ at: 'choice' } as const) : enter(content, unit, facts);
  return begin(situation, place, { outcome, message, facts, ...named });
};

/** What codes tell and what was said, without what they disagree on: that is asked. */
const agreed = (told: Facts, said: Facts): Facts =>
  Object.fromEntries(
    Object.entries({ ...said, ...told }).filter(
      ([fact, value]) => (said[fact] ?? value) === value && (told[fact] ?? value) === value,
    ),
  );
