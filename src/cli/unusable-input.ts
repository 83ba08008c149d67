/** Thrown for input that is no text; the message says what to do instead. */
export class UnusableInput extends Error {
  override readonly name = 'UnusableInput';
}
