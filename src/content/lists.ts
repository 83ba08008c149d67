import { z } from 'zod';
import { commands } from './actions.ts';
import { ExitCode, Hresult, ProcessServerCode } from './error-id.ts';
import { Id, inEachLocale, Localised, Text, Url } from './localised.ts';

/** The small tables of `knowledge/lists/<name>.yaml`. */

const wordLists = z.strictObject(inEachLocale(() => z.array(Text)));

/** A regular expression that must match all of a value. */
export const wholeOf = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'u');

/** A regular expression that matches a part of a text, in capitals or not. */
export const partOf = (pattern: string): RegExp => new RegExp(pattern, 'iu');

const patternOf = (make: (pattern: string) => RegExp) =>
  Text.refine(
    (pattern) => {
      try {
        return Boolean(make(pattern));
      } catch {
        return false;
      }
    },
    { error: 'is not a regular expression' },
  );

/** A field of the form that is filled in before a case is handed over. */
const field = z.strictObject({
  id: Id,
  label: Localised,
  /** What an answer looks like. */
  example: Localised.optional(),
  /** Given to pick from; without, a text is typed. */
  options: z.array(Localised).min(2).optional(),
  /** How much there is room for: a line, or several. */
  size: z.enum(['line', 'lines']).default('line'),
  /** What is known beforehand: the title of the article, the platform, or an input of a command. */
  from: z
    .union([z.enum(['article', 'platform']), z.string().regex(/^input\.[a-z][a-z0-9-]*$/)])
    .optional(),
});
export type FormField = z.infer<typeof field>;

/** What every team asks. */
export const Form = z.array(field);

/** Teams to hand over to. */
export const Teams = z.array(
  z.strictObject({
    id: Id,
    name: Localised,
    when: Localised,
    link: Url,
    /** People of the team to write to in a chat: their sign-in names. */
    chat: z
      .array(z.string().regex(/^[^\s@,;/?#&]+@[^\s@,;/?#&]+$/, { error: 'is not a sign-in name' }))
      .default([]),
    /** What this team asks besides `lists/form.yaml`. */
    intake: z.array(field).default([]),
    /** Files and findings that it wants to see. */
    collect: z.array(Localised),
  }),
);
export type Team = z.infer<typeof Teams>[number];

/** Where a step is done. */
const Places = z.array(z.strictObject({ id: Id, name: Localised }));

/** Values that a user gives once, and that commands then carry. */
const Inputs = z.array(
  z.strictObject({
    id: Id,
    label: Localised,
    /** What a value looks like: a regular expression that must match all of it. */
    pattern: patternOf(wholeOf),
    example: Text,
    mend: Localised,
  }),
);

/** Words that command the bot, whole message only. */
const Commands = z.array(z.strictObject({ id: z.enum(commands), words: wordLists }));

/** How messages begin that give a channel to a team, or take it back. */
const Channels = z.strictObject({ use: wordLists, stop: wordLists });

/** Words round a number that say what it is, or what it is not. */
const Labels = z.strictObject({
  errorId: z.array(Text),
  exitCode: z.array(Text),
  event: z.array(Text),
  vss: z.array(Text),
  notCodeBefore: z.array(Text),
  notCodeAfter: z.array(Text),
  joiners: z.array(Text),
  filler: z.array(Text),
  verbs: z.array(Text),
  /** Words for "number": what stands before them names the thing that is numbered. */
  numberWords: z.array(Text),
  /** Articles that, right before a code, say that it is one: "une 95107". */
  articles: z.array(Text),
  /** Words that make "process server" ours, where "process" alone is not. */
  servers: z.array(Text),
});

/** Names that make a message ours, words that go with them, other products' names, and platforms. */
const Products = z.strictObject({
  ours: z.array(Text),
  related: z.array(Text),
  others: z.array(Text),
  /** Names that tell the platform of the machine. */
  windows: z.array(Text),
  linux: z.array(Text),
});

/** What each exit code of the VSS provider's script says. */
const ExitCodes = z.array(z.strictObject({ codes: z.array(ExitCode).min(1), meaning: Localised }));

const uncovered = <Kind extends string>(kind: Kind, code: z.ZodString) =>
  z.strictObject({
    kind: z.literal(kind),
    codes: z.array(code).min(1),
    /** What the number is. */
    name: Localised,
    /** Where to look, or what to do. */
    look: Localised,
    link: z.strictObject({ title: Localised, url: Url }).optional(),
    /** Articles that it may come down to: asked, never answered. */
    articles: z.array(Id).default([]),
  });

/** Numbers that are known, but that no article covers. */
const UncoveredCodes = z.array(
  z.discriminatedUnion('kind', [
    uncovered('errorId', z.string().regex(/^\d{3,6}$/, { error: 'is not an ErrorID: digits' })),
    uncovered('processServer', ProcessServerCode),
    uncovered('hresult', Hresult),
    uncovered('exitCode', ExitCode),
    uncovered(
      'event',
      z.string().regex(/^\d{1,5}$/, { error: 'is not the id of an event: digits' }),
    ),
  ]),
);
export type UncoveredCode = z.infer<typeof UncoveredCodes>[number];

/** How lines of logs are told apart. */
const LogLines = z.strictObject({
  /** Words of a line's level: with a time, what makes a line one of a log. */
  levels: z.array(Text),
  /** How words of trouble begin. */
  trouble: z.array(Text),
  /** Words that logs are full of: no line is looked for by them alone. */
  common: z.array(Text),
  /** A new run begins: what stands before belongs to an earlier one. */
  runStarts: z.array(Text),
  /** A run ended well. */
  successes: z.array(Text),
  /** What looks like trouble and is none. */
  harmless: z.array(z.strictObject({ text: Text, reason: Localised })),
});

/** Groups of words that mean the same, and words that mean nothing. */
const Synonyms = z.array(z.array(Text).min(2));
const StopWords = wordLists;

/** Politeness and hesitation, which change nothing of what a message does. */
const Fillers = wordLists;

/** How product terms are written, and the forms to avoid: capitals count, `code` is not looked at. */
const Terms = z.array(z.strictObject({ right: Localised, avoid: wordLists }));

/** What a message tells of a machine: the answer to questions that are then not asked. */
const Facts = z.array(
  z.strictObject({
    fact: Id,
    /** The option that is the answer. */
    value: Id,
    words: wordLists,
    /** What no words can list: regular expressions for the text as it was typed, capitals aside. */
    patterns: z.array(patternOf(partOf)).default([]),
    /** Facts that follow from it, with their values. */
    implies: z.record(Id, Id).default({}),
  }),
);

const decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, { error: 'is not a number' })
  .transform(Number);

const judgement = z.strictObject({
  /** The least probability that is enough. */
  enough: decimal,
  /** What each feature of src/diagnosis/words/features-of.ts adds to the log-odds. */
  weights: z.strictObject({
    bias: decimal,
    score: decimal,
    margin: decimal,
    lead: decimal,
    ours: decimal,
    foreign: decimal,
    length: decimal,
    scorePerWord: decimal,
    marginPerWord: decimal,
    leadPerWord: decimal,
    likeness: decimal,
  }),
});

/**
 * When words are enough: `answer` judges whether the best article is right, `choose` whether the
 * message is about any of our problems. Written by `npm run evaluate -- --calibrate`; see docs/design.md.
 */
const Confidence = z.strictObject({ answer: judgement, choose: judgement });

export const lists = {
  teams: Teams,
  form: Form,
  places: Places,
  inputs: Inputs,
  facts: Facts,
  commands: Commands,
  channels: Channels,
  labels: Labels,
  products: Products,
  'exit-codes': ExitCodes,
  'uncovered-codes': UncoveredCodes,
  'log-lines': LogLines,
  synonyms: Synonyms,
  terms: Terms,
  'stop-words': StopWords,
  fillers: Fillers,
  confidence: Confidence,
} as const;

export type Lists = { [Name in keyof typeof lists]: z.infer<(typeof lists)[Name]> };
export type Input = z.infer<typeof Inputs>[number];
