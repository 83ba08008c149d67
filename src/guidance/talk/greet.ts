import type { Content } from '../../content/content.ts';
import type { ActId } from '../../content/words/act.ts';
import type { Outcome } from '../../diagnosis/outcome.ts';
import { respondToCommand } from '../respond/respond-to-command.ts';
import type { Situation, TurnResult } from '../respond/turn-result.ts';
import type { Judgement } from './judge-act.ts';
import { noted } from './respond-to-act.ts';

type Doing = (content: Content, situation: Situation) => TurnResult;

const help: Doing = (content, situation) => respondToCommand(content, situation, 'help');

const noCase: Doing = (_, { locale }) => ({ view: 'help', locale, notice: 'no-case' });

/** What is said of a case, where there is none. */
const ofCase = (
  [
    'worked',
    'failed',
    'next',
    'done',
    'back',
    'start-over',
    'steps',
    'summary',
    'status',
    'repeat',
    'reopen',
    'close',
  ] as const
).map((act) => [act, noCase] as const);

/** What makes sense before there is a case. */
const doings: Partial<Record<ActId, Doing>> = {
  ...Object.fromEntries(ofCase),
  help,
  greeting: help,
  thanks: (_, situation) => noted(situation, undefined, { lines: [{ say: 'note-glad' }] }),
  goodbye: (_, situation) => noted(situation, undefined, { lines: [{ say: 'note-goodbye' }] }),
  'other-language': (_, situation) =>
    noted(situation, undefined, { lines: [{ say: 'note-languages' }] }),
  'hand-over': (content, situation) => respondToCommand(content, situation, 'escalate'),
  cases: (content, situation) => respondToCommand(content, situation, 'cases'),
  french: (content, situation) => respondToCommand(content, situation, 'french'),
  english: (content, situation) => respondToCommand(content, situation, 'english'),
};

/** Answers what is said before there is a case, where it reports nothing; undefined for all else. */
export const greet = (
  content: Content,
  situation: Situation,
  { kind, evidence }: Outcome,
  judgement: Judgement,
): TurnResult | undefined =>
  judgement.is === 'sure' && kind === 'unknown' && evidence.length === 0
    ? doings[judgement.act]?.(content, situation)
    : undefined;
