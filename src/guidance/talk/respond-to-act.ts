import type { Content } from '../../content/content.ts';
import type { ActId } from '../../content/words/act.ts';
import type { WordKey } from '../../content/words/words.ts';
import { beginNext } from '../respond/begin-next.ts';
import { cameBack, moved } from '../respond/moved.ts';
import { respondToCommand } from '../respond/respond-to-command.ts';
import type { Note, Situation, TurnResult } from '../respond/turn-result.ts';
import { type Case, isOver } from '../walk/case.ts';
import { chosen } from '../walk/choice.ts';
import { nodeAt } from '../walk/place.ts';
import { problemsLeft } from '../walk/problems-left.ts';
import { type StepQuestion, stepNote } from './step-note.ts';

/** How a case stands, for what can be said to it. */
type Standing = 'cure' | 'preparation' | 'question' | 'choice' | 'hand-over' | 'over';

const standingOf = (content: Content, { place }: Case): Standing => {
  if (isOver({ place })) return 'over';
  if (place.at === 'choice') return 'choice';
  if (place.at === 'escalation') return 'hand-over';
  const node = nodeAt(content, place);
  if (node?.kind === 'question') return 'question';
  return node?.kind === 'step' && node.purpose === 'continue' ? 'preparation' : 'cure';
};

type Doing = (content: Content, situation: Situation, current: Case) => TurnResult;

/** Does what a message means to a case. Pure. */
export const respondToAct = (
  content: Content,
  situation: Situation,
  current: Case,
  act: ActId,
): TurnResult => doings[act](content, situation, current);

export const noted = (
  { locale }: Situation,
  current: Case | undefined,
  note: Note,
): TurnResult => ({
  view: 'note',
  ...(current && { case: current }),
  note,
  locale,
});

const says =
  (say: WordKey, choices?: Note['choices']): Doing =>
  (_, situation, current) =>
    noted(situation, current, { lines: [{ say }], ...(choices && { choices }) });

const chooses =
  (choose: string): Doing =>
  (content, situation, current) =>
    moved(content, situation, current, { choose });

const commands =
  (command: Parameters<typeof respondToCommand>[2]): Doing =>
  (content, situation) =>
    respondToCommand(content, situation, command);

const asks =
  (question: StepQuestion): Doing =>
  (content, situation, current) =>
    noted(situation, current, stepNote(content, current, question));

/** One doing for each way that a case can stand. */
const standing =
  (by: Readonly<Record<Standing, Doing>>): Doing =>
  (content, situation, current) =>
    by[standingOf(content, current)](content, situation, current);

const whereOpen = (open: Doing, over: Doing): Doing =>
  standing({
    cure: open,
    preparation: open,
    question: open,
    choice: open,
    'hand-over': open,
    over,
  });

/** The option that answers a question with yes, no or I do not know; a hint where none does. */
const answers =
  (answer: 'yes' | 'no' | 'unsure'): Doing =>
  (content, situation, current) => {
    const node = nodeAt(content, current.place);
    const option =
      node?.kind === 'question' ? node.options.find((one) => one.answer === answer) : undefined;
    return option
      ? moved(content, situation, current, { choose: chosen({ is: 'option', id: option.id }) })
      : says(answer === 'unsure' ? 'note-unsure' : 'note-answer-first')(
          content,
          situation,
          current,
        );
  };

/** What a case that was over before is taken up for; else as this one stands. */
const unlessBack =
  (otherwise: Doing): Doing =>
  (content, situation, current) =>
    cameBack(content, situation, current) ?? otherwise(content, situation, current);

/** The one other problem that was reported with this one; else what is done otherwise. */
const nextProblem =
  (otherwise: Doing): Doing =>
  (content, situation, current) => {
    const [only, ...others] = problemsLeft(current).articles;
    return only !== undefined && others.length === 0
      ? beginNext(content, situation, current, only)
      : otherwise(content, situation, current);
  };

const helped = says('note-did-it-help', [
  { title: 'worked', choose: 'worked' },
  { title: 'failed', choose: 'failed' },
]);
const answerFirst = says('note-answer-first');
const pickFirst = says('note-pick-first');
const withTeam = says('note-with-team');
const isOverNow = says('note-over', [{ title: 'reopen', choose: 'reopen' }]);
const lookElsewhere = says('note-not-this', [
  { title: 'browse', choose: 'browse' },
  { title: 'escalate', choose: 'escalate' },
]);
const help = commands('help');

const doings: Readonly<Record<ActId, Doing>> = {
  worked: whereOpen(chooses('worked'), says('note-glad')),
  failed: standing({
    cure: chooses('failed'),
    preparation: chooses('done'),
    question: answerFirst,
    choice: pickFirst,
    'hand-over': withTeam,
    over: commands('reopen'),
  }),
  next: standing({
    cure: chooses('done'),
    preparation: chooses('done'),
    question: answerFirst,
    choice: pickFirst,
    'hand-over': withTeam,
    over: nextProblem(isOverNow),
  }),
  done: standing({
    cure: helped,
    preparation: chooses('done'),
    question: answerFirst,
    choice: pickFirst,
    'hand-over': withTeam,
    over: says('note-glad'),
  }),
  yes: standing({
    cure: commands('yes'),
    preparation: commands('yes'),
    question: answers('yes'),
    choice: pickFirst,
    'hand-over': commands('yes'),
    over: says('note-glad'),
  }),
  no: standing({
    cure: chooses('failed'),
    preparation: chooses('done'),
    question: answers('no'),
    choice: chooses('none'),
    'hand-over': withTeam,
    over: isOverNow,
  }),
  unsure: standing({
    cure: says('note-unsure'),
    preparation: says('note-unsure'),
    question: answers('unsure'),
    choice: pickFirst,
    'hand-over': says('note-unsure'),
    over: isOverNow,
  }),
  why: asks('why'),
  how: asks('how'),
  risk: asks('risk'),
  undo: asks('undo'),
  reboot: asks('reboot'),
  duration: asks('duration'),
  where: asks('where'),
  expected: asks('expected'),
  link: asks('link'),
  repeat: (_, { locale }, current) => ({ view: 'case', case: current, locale }),
  status: (_, { locale }, current) => ({ view: 'case', case: current, locale }),
  summary: (_, { locale }, current) => ({ view: 'overview', case: current, locale }),
  steps: commands('steps'),
  back: commands('back'),
  'start-over': standing({
    cure: commands('restart'),
    preparation: commands('restart'),
    question: commands('restart'),
    choice: commands('browse'),
    'hand-over': commands('restart'),
    over: commands('restart'),
  }),
  'not-this': standing({
    cure: lookElsewhere,
    preparation: lookElsewhere,
    question: lookElsewhere,
    choice: chooses('none'),
    'hand-over': withTeam,
    over: isOverNow,
  }),
  'another-problem': nextProblem(
    says('note-another-problem', [{ title: 'browse', choose: 'browse' }]),
  ),
  'another-machine': says('note-another-machine', [{ title: 'another', choose: 'another' }]),
  'hand-over': standing({
    cure: commands('escalate'),
    preparation: commands('escalate'),
    question: commands('escalate'),
    choice: commands('escalate'),
    'hand-over': (_, { locale }, current) => ({ view: 'case', case: current, locale }),
    over: commands('escalate'),
  }),
  reopen: unlessBack(
    standing({
      cure: chooses('failed'),
      preparation: says('note-here'),
      question: says('note-here'),
      choice: pickFirst,
      'hand-over': withTeam,
      over: commands('reopen'),
    }),
  ),
  close: whereOpen(says('note-close', [{ title: 'close', choose: 'close' }]), says('note-glad')),
  cases: commands('cases'),
  french: commands('french'),
  english: commands('english'),
  'other-language': says('note-languages'),
  help,
  thanks: whereOpen(says('note-thanks'), says('note-glad')),
  greeting: whereOpen(says('note-greeting'), isOverNow),
  goodbye: says('note-goodbye'),
  wait: says('note-wait'),
  noise: whereOpen(says('note-noise'), isOverNow),
  remark: whereOpen(says('note-remark'), isOverNow),
  'off-topic': says('note-off-topic'),
};
