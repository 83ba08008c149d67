import { z } from 'zod';
import type { CasePress } from '../../turns/incoming.ts';

const id = z.string().max(200);

/** More than any field of a form admits: a longer value is refused there, not lost. */
const longestValue = 2000;
const mostValues = 50;

/** The data of a card's button, as render put it there, and the inputs that the client added. */
const PressData = z.looseObject({
  case: id.default(''),
  version: z.number().int().nonnegative().default(0),
  choose: id.min(1),
  team: id.optional(),
});

/** A press, and the team on whose card it was. */
export type CardPress = CasePress & { readonly team?: string };

/** Reads the data of a pressed button; undefined when it is none of ours. */
export const pressOf = (data: unknown): CardPress | undefined => {
  const result = PressData.safeParse(data);
  if (!result.success) return undefined;
  const { case: caseId, version, choose, team, ...rest } = result.data;
  const values = Object.fromEntries(
    Object.entries(rest)
      .flatMap(([name, value]) =>
        typeof value === 'string' ? [[inputOf(name), value.slice(0, longestValue)] as const] : [],
      )
      .slice(0, mostValues),
  );
  return { case: caseId, version, choose, values, ...(team !== undefined && { team }) };
};

/** Inputs of authors stand behind `input.`; those of cards of before, and the program's own, by themselves. */
const inputOf = (name: string): string =>
  name.startsWith(prefix) ? name.slice(prefix.length) : name;
const prefix = 'input.';
