import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { redact } from '../../src/redaction/redact.ts';

const kinds = [
  'password',
  'key',
  'connection-string',
  'sas',
  'bearer',
  'session',
  'private-key',
  'email',
  'user-path',
  'account',
  'phone',
  'kept',
] as const;

const Entry = z
  .strictObject({
    text: z.string(),
    kind: z.enum(kinds),
    /** What must not survive anywhere. */
    secrets: z.array(z.string().min(4)).default([]),
    /** What must survive. */
    keeps: z.array(z.string().min(3)).default([]),
  })
  .refine(({ text, secrets, keeps }) => [...secrets, ...keeps].every((it) => text.includes(it)), {
    error: 'lists something that is not in its text',
  })
  .refine(({ kind, secrets }) => (kind === 'kept') === (secrets.length === 0), {
    error: 'has secrets if, and only if, it is not of kind "kept"',
  })
  .refine(({ secrets, keeps }) => secrets.length + keeps.length > 0, { error: 'asks for nothing' });
type Entry = z.infer<typeof Entry>;

const read = (): Entry[] => {
  const file = new URL('corpus.yaml', import.meta.url);
  const yaml: unknown = parse(readFileSync(file, 'utf8'), { schema: 'failsafe' });
  const result = z.array(Entry).safeParse(yaml);
  if (!result.success)
    throw new Error(`test/redaction/corpus.yaml:\n${z.prettifyError(result.error)}`);
  return result.data;
};

/** A secret that is masked by half is not masked: the halves of a long one, or a short one as it is. */
const pieces = (secret: string): string[] => {
  const half = Math.floor(secret.length / 2);
  return secret.length < 10 ? [secret] : [secret.slice(0, half), secret.slice(half)];
};

/** What is wrong with the redaction of an entry, one sentence each. */
const faults = ({ text, secrets, keeps }: Entry): string[] => {
  const redacted = redact(text);
  return [
    ...secrets
      .flatMap(pieces)
      .filter((piece) => redacted.includes(piece))
      .map((piece) => `survives: ${piece}`),
    ...keeps.filter((keep) => !redacted.includes(keep)).map((keep) => `is lost: ${keep}`),
    ...(redact(redacted) === redacted ? [] : [`changes again: ${redact(redacted)}`]),
  ].map((fault) => `${fault}\n    of ${text}\n    in ${redacted}`);
};

describe('redaction of the corpus', () => {
  const entries = read();

  it('has at least 200 texts with secrets, 90 with something to keep, and some of every kind', () => {
    assert.ok(entries.filter(({ secrets }) => secrets.length > 0).length >= 200);
    assert.ok(entries.filter(({ keeps }) => keeps.length > 0).length >= 90);
    assert.deepEqual([...new Set(entries.map(({ kind }) => kind))].sort(), [...kinds].sort());
  });

  for (const kind of kinds)
    it(kind === 'kept' ? 'leaves alone what is no secret' : `masks: ${kind}`, () => {
      const found = entries.filter((entry) => entry.kind === kind).flatMap(faults);
      assert.ok(found.length === 0, `${found.length} faults\n${found.join('\n')}`);
    });
});
