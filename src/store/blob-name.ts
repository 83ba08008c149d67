import { StoreError } from './store.ts';

/**
 * The most characters of a blob's name:
 * https://learn.microsoft.com/rest/api/storageservices/naming-and-referencing-containers--blobs--and-metadata
 */
const longestName = 1024;

/**
 * The name of the blob for a key. Every character that a name, an address or a listing may not hold or
 * may change is written as `~2E` or `~u0434`; the first slash stays, so that each kind has a folder.
 * The name of a prefix is a prefix of the names of its keys. Throws StoreError when the name is too long.
 */
export const blobName = (key: string): string => {
  const name = prefixName(key);
  if (name.length === 0 || name.length > longestName)
    throw new StoreError(
      `A blob's name has 1 to ${longestName} characters, that of this key has ${name.length}: use a shorter id`,
    );
  return name;
};

/** What the names of all keys begin with that begin with a prefix. */
export const prefixName = (prefix: string): string => {
  const firstSlash = prefix.indexOf('/');
  return prefix.replace(/[^\w:;=@-]/g, (character, at: number) =>
    at === firstSlash ? character : escaped(character),
  );
};

/** The key that a blob is named for. */
export const keyOf = (name: string): string =>
  name.replace(/~(?:u([0-9A-F]{4})|([0-9A-F]{2}))/g, (_, long?: string, short?: string) =>
    String.fromCharCode(Number.parseInt(long ?? short ?? '', 16)),
  );

const escaped = (character: string): string => {
  const hex = character.charCodeAt(0).toString(16).toUpperCase();
  return hex.length > 2 ? `~u${hex.padStart(4, '0')}` : `~${hex.padStart(2, '0')}`;
};
