/** In characters, of what a message says or quotes. */
export const longestText = 100_000;

/** What a message says, and what it quotes or forwards. */
export interface MessageWords {
  readonly text: string;
  readonly quoted: string;
  /** Whether there is more of either than `longestText`: then none of it is here. */
  readonly isTooLong: boolean;
}

/** Reads what is `written`, unless that is too long: no expression ever sees a text without an end. */
export const readWords = (
  written: string,
  read: () => Omit<MessageWords, 'isTooLong'>,
): MessageWords => {
  const tooLong: MessageWords = { text: '', quoted: '', isTooLong: true };
  if (written.length > longestText) return tooLong;
  const { text, quoted } = read();
  return Math.max(text.length, quoted.length) > longestText
    ? tooLong
    : { text, quoted, isTooLong: false };
};
