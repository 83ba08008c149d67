import type { Speaker } from '../wording/speaker.ts';

/** The first lines, and how many more there are. */
export const firstLines = ({ say }: Speaker, most: number, lines: readonly string[]): string[] =>
  lines.length <= most
    ? [...lines]
    : [...lines.slice(0, most), say('explain-more', { count: lines.length - most })];
