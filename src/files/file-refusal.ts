/**
 * Why a file is not diagnosed.
 * binary: no text. empty: a text without a word. too-big, too-long: over the limits of size and time.
 * bomb: unpacks to far more than it is. too-many: files in an archive. broken-archive: cut off, damaged,
 * or packed in an unusual way. encrypted: needs a password. no-text: no file in the archive is a text.
 * foreign-host: the address is none that files are fetched from. link-expired, unreachable: the download
 * failed. busy: too many others wait. failed: the scan ended without a result. stopped: the program ends.
 */
const refusalKinds = [
  'binary',
  'empty',
  'too-big',
  'too-long',
  'bomb',
  'too-many',
  'broken-archive',
  'encrypted',
  'no-text',
  'foreign-host',
  'link-expired',
  'unreachable',
  'busy',
  'failed',
  'stopped',
] as const;
export type RefusalKind = (typeof refusalKinds)[number];

/** Thrown for a file that is not diagnosed; `file-<kind>` of the bot's words tells the user. */
export class FileRefusal extends Error {
  override readonly name = 'FileRefusal';
  readonly kind: RefusalKind;

  constructor(kind: RefusalKind) {
    super(kind);
    this.kind = kind;
  }
}
