const literal =
  /`[^`]+`|\{[a-z][a-z0-9-]*\}|0x[0-9a-f]+|https?:\/\/[^\s)]+|[A-Za-z]:\\[^\s,;)]+|\d+(?:\.\d+)*/gi;

/** What must stand equally in every language of a text: codes, numbers, paths, addresses, `code`, {names}. */
export const literalsOf = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(literal)].map(([found]) => found.replace(/(?<![.,;:])[.,;:]+$/, '')),
  ),
];
