import { z } from 'zod';
import { ErrorId, ExitCode, Hresult, ProcessServerCode } from './error-id.ts';
import { Id, Localised, Phrases, Platform, Text, Url } from './localised.ts';
import { Node } from './node.ts';
import { TeamsInTurn } from './teams-in-turn.ts';

const ErrorIdSymptom = z.strictObject({
  id: ErrorId,
  /** The platform that this code alone speaks of, where the article covers both. */
  platform: Platform.optional(),
  /** Another number under which the same code is printed. */
  printedAs: ErrorId.optional(),
  processServer: z
    .strictObject({
      code: ProcessServerCode,
      basis: z.enum(['documented', 'inferred']),
    })
    .optional(),
});

const VssSymptom = z.strictObject({ hresult: Hresult, exitCodes: z.array(ExitCode) });

const Symptoms = z.strictObject({
  errorIds: z.array(ErrorIdSymptom).default([]),
  /** An error number with the exit codes that the VSS script prints for it. */
  vss: z.array(VssSymptom).default([]),
  /** Exit codes of the VSS script that stand alone. */
  exitCodes: z.array(ExitCode).default([]),
  /** Literal text of a log or message that identifies the problem. */
  signatures: z.array(Text).default([]),
  /** What people say; matched by words. */
  phrases: Phrases,
});

/** One known problem with its remedy: one file `knowledge/<id>.yaml`. */
export const Article = z.strictObject({
  id: Id,
  status: z.enum(['draft', 'published', 'retired']),
  severity: z.enum(['error', 'warning']),
  platforms: z.array(Platform).min(1),
  title: Localised,
  symptoms: Symptoms,
  meaning: Localised,
  /** Articles whose problem, when found together with this one, comes first. */
  causedBy: z.array(Id).default([]),
  /** NoticeKey before the first step: where the published article is wrong. */
  correction: Localised.optional(),
  steps: z.array(Node).min(1),
  escalate: TeamsInTurn,
  references: z.array(
    z.strictObject({
      title: Localised,
      url: Url,
      verified: z.iso.date({ error: 'is not a date: YYYY-MM-DD' }),
    }),
  ),
  examples: z.strictObject({ match: z.array(Text).min(6), ignore: z.array(Text).min(3) }),
});
export type Article = z.infer<typeof Article>;
