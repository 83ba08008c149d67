/** The reference of a case that a whole message may be; no number, which is a code first. */
export const referenceSaid = (text: string): string | undefined => {
  const word = text.trim().toLowerCase();
  const isOne = /^[a-z\d-]{5,64}$/.test(word) && /[a-z]/.test(word) && !word.startsWith('0x');
  return isOne && (/\d/.test(word) || word.length === printed) ? word : undefined;
};

/** In characters: a reference as cards print it. */
const printed = 10;

/** Whether a message can hardly be anything else than a reference. */
export const isReference = (text: string): boolean => {
  const word = referenceSaid(text) ?? '';
  return word.length === printed && /\d[a-z]+\d|[a-z]\d+[a-z]/.test(word);
};
