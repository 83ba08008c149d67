import { type ActionOf, actions, isOf } from '../../content/actions.ts';
import type { Content } from '../../content/content.ts';
import { type Case, isOver } from '../walk/case.ts';
import { type Choice, parseChoice } from '../walk/choice.ts';
import { isMachine } from '../walk/is-machine.ts';
import { enter, isValidPlace, outermost } from '../walk/place.ts';
import { problemsLeft } from '../walk/problems-left.ts';
import { begin } from './begin.ts';
import { beginNext } from './begin-next.ts';
import { moved, resumed } from './moved.ts';
import { openAlready } from './open-already.ts';
import { personal, respondToCommand, steps } from './respond-to-command.ts';
import { spokenHere, takenUp, whole } from './taken-up.ts';
import type { Press, SentText, Situation, TurnResult } from './turn-result.ts';

/** Answers a press. One of an old card changes nothing and shows where the case stands. */
export const respondToPress = (
  content: Content,
  situation: Situation,
  press: Press,
): TurnResult => {
  const { current, locale } = situation;
  const choice = parseChoice(press.choose);
  if (!current) return respondOutside(content, situation, choice);
  if (choice.is === 'listed') return listed[choice.does](content, situation, current);
  if (!isValidPlace(content, current.place)) return moved(content, situation, current, press);
  if (choice.is === 'action' && isOf('person', choice.id) && 'beside' in actions[choice.id])
    return personal[choice.id](content, situation);
  const shown =
    choice.is === 'action' && isOf('case', choice.id) ? caseAnswers[choice.id] : undefined;
  if (shown && !shown.ofVersion) return shown.answer(content, situation, current);
  if (press.version !== current.version)
    return { view: 'case', case: current, locale, notice: 'stale' };
  if (choice.is === 'article' && current.place.at !== 'choice' && content.articles.has(choice.id)) {
    if (problemsLeft(current).articles.includes(choice.id))
      return beginNext(content, situation, current, choice.id);
    const open = openAlready(situation, choice.id);
    return open
      ? resumed(content, situation, open)
      : begin(situation, enter(content, choice.id, current.facts));
  }
  if (choice.is === 'machine') return again(choice.id)(content, situation, current);
  return shown
    ? shown.answer(content, situation, current)
    : moved(content, situation, current, press);
};

type Answer = (content: Content, situation: Situation, current: Case) => TurnResult;

interface CaseAnswer {
  readonly answer: Answer;
  /** It speaks of what the card shows: on an old card it means nothing. */
  readonly ofVersion?: true;
}

const sending = (what: SentText): CaseAnswer => ({
  answer: (_, { locale }, current) => ({
    view: 'case',
    case: current,
    locale,
    effects: [{ is: 'send-text', what }],
  }),
  ofVersion: true,
});

/** What is shown of a case, without moving it. */
const caseAnswers: Readonly<Record<ActionOf<'case'>, CaseAnswer>> = {
  here: { answer: (_, { locale }, current) => ({ view: 'case', case: current, locale }) },
  overview: { answer: (_, { locale }, current) => ({ view: 'overview', case: current, locale }) },
  steps: { answer: steps },
  another: { answer: (...args) => again()(...args), ofVersion: true },
  'send-command': sending('command'),
  'send-undo': sending('undo'),
  'send-summary': sending('summary'),
};

/** The same problem on another machine: a case of its own. */
const again =
  (name = ''): Answer =>
  (content, situation, current) => {
    const unit = outermost(current.place);
    const { articles, evidence, reason } = current;
    if (unit === undefined) return { view: 'case', case: current, locale: situation.locale };
    const machine = isMachine(content, name) ? name : undefined;
    const open = machine && openAlready(situation, unit, machine);
    if (open) return resumed(content, situation, open);
    return begin(situation, enter(content, unit, {}), {
      outcome: { kind: 'answer', articles, near: [], evidence, reason },
      ...(machine !== undefined && { machine }),
    });
  };

/** What the buttons of a card without a case do. */
const respondOutside = (content: Content, situation: Situation, choice: Choice): TurnResult => {
  const id = choice.is === 'action' && 'outside' in actions[choice.id] ? choice.id : 'help';
  if (isOf('person', id)) return personal[id](content, situation);
  return id === 'browse' || id === 'escalate'
    ? respondToCommand(content, situation, id)
    : personal.help(content, situation);
};

/** What the buttons of the list of a person's cases do. */
const listed: Readonly<Record<Extract<Choice, { is: 'listed' }>['does'], Answer>> = {
  close: (content, situation, current) => {
    const { locale } = situation;
    if (isOver(current)) return { view: 'cases', locale };
    const { case: closed } = moved(content, situation, current, { choose: 'close' });
    return { view: 'cases', case: closed, locale, notice: 'closed' };
  },
  reopen: (content, situation, current) =>
    isOver(current)
      ? whole(moved(content, situation, spokenHere(situation, current), { choose: 'reopen' }))
      : takenUp(content, situation, current),
  resume: takenUp,
};
