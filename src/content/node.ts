import { z } from 'zod';
import { Id, Localised, Phrases, Url } from './localised.ts';

/**
 * The nodes that articles, procedures and dialog trees are made of, in the order they are walked:
 * a node that names no target goes on to the node written after it.
 */

const target = Id.optional();

export const ShellCommand = z.strictObject({
  shell: z.enum(['cmd', 'powershell', 'bash', 'text']),
  elevated: z.enum(['yes', 'no']),
  /** Written in a `|` block. {input-id} stands for a value the user gives. */
  command: z.string().min(1),
});
export type ShellCommand = z.infer<typeof ShellCommand>;

const Link = z.strictObject({ title: Localised, url: Url });

export const Step = z.strictObject({
  kind: z.literal('step'),
  id: Id,
  text: Localised,
  where: Id.optional(),
  run: ShellCommand.optional(),
  expect: Localised.optional(),
  risk: Localised.optional(),
  undo: z.strictObject({ text: Localised, run: ShellCommand.optional() }).optional(),
  link: Link.optional(),
  /** Where the published text says something else: what it says, and what is right. */
  correction: Localised.optional(),
  /** retry (the default): the step may be the cure. continue: it only prepares the next one. */
  purpose: z.enum(['retry', 'continue']).optional(),
  /** Where to go when the step did not help, or is done. */
  next: target,
});
export type Step = z.infer<typeof Step>;

const Option = z.strictObject({
  id: Id,
  label: Localised,
  /** What people type for it, beside its label. */
  typed: Phrases.optional(),
  /** The plain answer that it is: unsure stands for what cannot be told, or is none of the others. */
  answer: z.enum(['yes', 'no', 'unsure']).optional(),
  goto: target,
});

export const Question = z.strictObject({
  kind: z.literal('question'),
  id: Id,
  text: Localised,
  /** How to find the answer. */
  hint: Localised.optional(),
  run: ShellCommand.optional(),
  /** What the answer tells about the machine: asked once in a case, then known. */
  fact: Id.optional(),
  options: z.array(Option).min(2).max(6),
});
export type Question = z.infer<typeof Question>;

const Do = z.strictObject({ kind: z.literal('do'), id: Id, procedure: Id, next: target });
const ShowArticle = z.strictObject({
  kind: z.literal('article'),
  id: Id,
  article: Id,
  next: target,
});
const EnterTree = z.strictObject({
  kind: z.literal('tree'),
  id: Id,
  tree: Id,
  next: target,
});

const Escalate = z.strictObject({
  kind: z.literal('escalate'),
  id: Id,
  team: Id,
  text: Localised.optional(),
  /** Where the walk goes on once the team has done its part. */
  next: target,
});

const End = z.strictObject({ kind: z.literal('end'), id: Id, text: Localised });

export const Node = z.discriminatedUnion('kind', [
  Step,
  Question,
  Do,
  ShowArticle,
  EnterTree,
  Escalate,
  End,
]);
export type Node = z.infer<typeof Node>;
