/** Browsers offer randomUUID on https and localhost only. */
export const newId = () => crypto.randomUUID?.() ?? [...randomBytes()].map(twoDigits).join('');

const randomBytes = () => crypto.getRandomValues(new Uint8Array(16));
const twoDigits = (byte) => byte.toString(16).padStart(2, '0');
