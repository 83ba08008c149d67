import { z } from 'zod';
import type { CasePress } from './turn.ts';

const id = z.string().max(200);

/** More than any input admits: a longer value is refused by its pattern, not lost. */
const longestValue = 300;

/** The data of a card's button, as render put it there, and the inputs that the client added. */
const PressData = z.looseObject({
  case: id.default(''),
  version: z.number().int().nonnegative().default(0),
  choose: id.min(1),
});

/** Reads the data of a pressed button; undefined when it is none of ours. */
export const pressOf = (data: unknown): CasePress | undefined => {
  const result = PressData.safeParse(data);
  if (!result.success) return undefined;
  const { case: caseId, version, choose, ...rest } = result.data;
  const values = Object.fromEntries(
    Object.entries(rest).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.slice(0, longestValue)] as const] : [],
    ),
  );
  return { case: caseId, version, choose, values };
};
