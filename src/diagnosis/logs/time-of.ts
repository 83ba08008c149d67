/** The time of a line stands before what it says. */
const beginning = 48;
const date = String.raw`\d{4}[-/.]\d{2}[-/.]\d{2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|[A-Z][a-z]{2} [ \d]\d`;
const fraction = String.raw`(?:[.,:]\d{1,9})?`;
const clock = String.raw`\d{1,2}:\d{2}:\d{2}${fraction}`;
const shortClock = String.raw`\d{1,2}:\d{2}(?::\d{2}${fraction})?`;
const zone = String.raw`(?:Z|[+-]\d{2}:?\d{2})?(?: ?[AP]M)?`;
const pattern = new RegExp(
  String.raw`(?<![\w:.,/-])(?:(?:${date})(?:T|,? {1,2})${shortClock}|${clock})${zone}(?!:?\w|/)`,
);

/** The time that a line of a log begins with, as it is written there. */
export const timeOf = (line: string): string | undefined =>
  pattern.exec(line.slice(0, beginning))?.[0];
