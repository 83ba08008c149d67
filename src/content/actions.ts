import type { Locale } from './localised.ts';

interface ActionKind {
  /** Who answers it, each for all of its kind: `moves`, `caseAnswers` and `personal` of src/guidance, and a team. */
  readonly of: 'walk' | 'case' | 'person' | 'team';
  /** It is a command too, with its words in knowledge/lists/commands.yaml. */
  readonly typed?: true;
  /** It stands on cards of no case, too. */
  readonly outside?: true;
  /** It stands on cards of a case, though it is none of the case. */
  readonly beside?: true;
  /** It means something wherever a walk stands: no option of a question is called that. */
  readonly anywhere?: true;
}

/** Everything that can be chosen, in one table: by a button, typed as a command, or sent by the page. */
export const actions = {
  back: { of: 'walk', typed: true, anywhere: true },
  restart: { of: 'walk', typed: true, anywhere: true },
  escalate: { of: 'walk', typed: true, outside: true, anywhere: true },
  fill: { of: 'walk', anywhere: true },
  browse: { of: 'walk', typed: true, outside: true, anywhere: true },
  none: { of: 'walk' },
  worked: { of: 'walk', typed: true, anywhere: true },
  failed: { of: 'walk', typed: true },
  done: { of: 'walk' },
  continue: { of: 'walk' },
  close: { of: 'walk', typed: true, anywhere: true },
  reopen: { of: 'walk', typed: true, anywhere: true },
  preview: { of: 'walk' },
  edit: { of: 'walk' },
  send: { of: 'walk' },
  handed: { of: 'walk' },
  withdraw: { of: 'walk' },
  here: { of: 'case', anywhere: true },
  overview: { of: 'case', anywhere: true },
  another: { of: 'case', anywhere: true },
  steps: { of: 'case', typed: true, anywhere: true },
  'send-command': { of: 'case', anywhere: true },
  'send-undo': { of: 'case', anywhere: true },
  'send-summary': { of: 'case', anywhere: true },
  yes: { of: 'person', typed: true },
  pass: { of: 'person', typed: true },
  help: { of: 'person', typed: true },
  cases: { of: 'person', typed: true, outside: true, beside: true, anywhere: true },
  english: { of: 'person', typed: true, outside: true, beside: true, anywhere: true },
  french: { of: 'person', typed: true, outside: true, beside: true, anywhere: true },
  forget: { of: 'person', typed: true, outside: true },
  'forget-confirmed': { of: 'person', outside: true },
  take: { of: 'team' },
  release: { of: 'team' },
  resolve: { of: 'team' },
} as const satisfies Readonly<Record<string, ActionKind>>;

export type ActionId = keyof typeof actions;

/** What asks for each language; as a word, what it is called in that language. */
export const languageActions = {
  en: 'english',
  fr: 'french',
} as const satisfies Readonly<Record<Locale, ActionId>>;

/** The actions that are of some kind: `ActionOf<'walk'>`. */
export type ActionOf<Kind extends ActionKind['of']> = {
  [Id in ActionId]: (typeof actions)[Id]['of'] extends Kind ? Id : never;
}[ActionId];

/** The actions that are typed too. */
export type Command = {
  [Id in ActionId]: (typeof actions)[Id] extends { readonly typed: true } ? Id : never;
}[ActionId];

export const isAction = (text: string): text is ActionId => Object.hasOwn(actions, text);

/** Whether an action is of some kind. */
export const isOf = <Kind extends ActionKind['of']>(
  kind: Kind,
  id: ActionId,
): id is ActionOf<Kind> => actions[id].of === kind;

export const commands = Object.entries(actions).flatMap(([id, action]) =>
  'typed' in action ? [id as Command] : [],
);
