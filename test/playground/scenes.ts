import type { Locale } from '../../src/content/localised.ts';
import type { WordKey } from '../../src/content/words/words.ts';
import { word } from '../word.ts';

type Act =
  | { readonly say: string }
  /** A button of the bot, or one of the content. */
  | { readonly press: WordKey | Readonly<Record<Locale, string>> };

/** A way to a kind of card. */
interface Scene {
  readonly name: string;
  readonly does: readonly Act[];
}

const run = (line: string): string =>
  [
    '10:00:01:Trace Session Started.',
    '10:00:02:Validating driver storvsc',
    `10:00:03:${line}`,
    '10:00:04:Installing the agent',
    '10:00:05:Registering the agent',
    '10:00:06:Exit code returned by unified agent: 0',
  ].join('\n');

const done = { press: 'done' } as const;

export const scenes: readonly Scene[] = [
  { name: 'help', does: [] },
  { name: 'choice-near', does: [{ say: '95017' }] },
  { name: 'choice-several', does: [{ say: '95103 and 95117' }] },
  { name: 'choice-two-meanings', does: [{ say: '806' }] },
  { name: 'choice-uncovered', does: [{ say: '78007' }] },
  { name: 'choice-uncovered-asks', does: [{ say: '95525' }] },
  { name: 'choice-words', does: [{ say: 'the password of the account was changed' }] },
  { name: 'choice-product', does: [{ say: 'Npcap setup stops with 0x800706BE' }] },
  { name: 'choice-over', does: [{ say: run('- Error code: -2147023841 [0x8007041F]') }] },
  { name: 'choice-succeeded', does: [{ say: run('Copied 12 files') }] },
  { name: 'choice-unknown', does: [{ say: 'the printer is out of paper' }] },
  { name: 'question', does: [{ say: '95105' }] },
  { name: 'question-browse', does: [{ say: 'browse' }] },
  { name: 'step-command', does: [{ say: '95107' }] },
  {
    name: 'step-risk-undo',
    does: [{ say: '95107' }, done, { press: { en: 'Local account', fr: 'Compte local' } }],
  },
  { name: 'step-inputs', does: [{ say: '95117' }, { press: { en: 'Windows', fr: 'Windows' } }] },
  { name: 'step-links', does: [{ say: '0x800706BE' }] },
  { name: 'steps', does: [{ say: '95107' }, done, { say: 'all steps' }] },
  {
    name: 'solved',
    does: [{ say: '0x800706BE' }, { press: 'worked' }],
  },
  { name: 'escalation', does: [{ say: '95107' }, done, { say: 'escalate' }] },
  {
    name: 'escalation-preview',
    does: [{ say: '95107' }, done, { say: 'escalate' }, { press: 'preview' }],
  },
  {
    name: 'escalation-handed',
    does: [{ say: '95107' }, done, { say: 'escalate' }, { press: 'preview' }, { press: 'handed' }],
  },
  { name: 'cases', does: [{ say: '95107' }, { say: '0x800706BE' }, { say: 'cases' }] },
  { name: 'closed', does: [{ say: '95107' }, { say: 'close' }] },
  { name: 'forget', does: [{ say: 'forget me' }] },
];

/** The title of a button as it stands in one language. */
export const titleOf = (
  press: WordKey | Readonly<Record<Locale, string>>,
  locale: Locale,
): string => (typeof press === 'string' ? word(press, {}, locale) : press[locale]);
