import { z } from 'zod';
import { inEachLocale, Text } from '../localised.ts';

/** What a message can do to a conversation, besides saying what is wrong. */
export const actIds = [
  'worked',
  'failed',
  'next',
  'done',
  'why',
  'how',
  'risk',
  'undo',
  'reboot',
  'duration',
  'where',
  'expected',
  'link',
  'repeat',
  'status',
  'summary',
  'steps',
  'back',
  'start-over',
  'not-this',
  'another-problem',
  'another-machine',
  'hand-over',
  'reopen',
  'close',
  'cases',
  'unsure',
  'yes',
  'no',
  'french',
  'english',
  'other-language',
  'help',
  'thanks',
  'greeting',
  'goodbye',
  'wait',
  'noise',
  'remark',
  'off-topic',
] as const;
export type ActId = (typeof actIds)[number];

const texts = z.strictObject(inEachLocale(() => z.array(Text)));

/**
 * A dialogue act: one file `knowledge/acts/<id>.yaml`, from whose phrases is learnt how people say it. What it ignores
 * sounds like it, and is something else.
 */
export const Act = z.strictObject({ id: z.enum(actIds), match: texts, ignore: texts });
export type Act = z.infer<typeof Act>;
