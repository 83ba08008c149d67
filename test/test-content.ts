import { fileURLToPath } from 'node:url';
import { speaker } from '../src/cards/say.ts';
import { loadContent } from '../src/content/load.ts';
import { compileGuide } from '../src/guidance/guide.ts';

/** The folder that holds knowledge/, dialogs/ and cards/. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** The real content, loaded once for all tests. */
export const { content, files } = loadContent(root);
export const guide = compileGuide(content);
export const { knowledge } = guide;

export const speakers = { en: speaker(content, 'en'), fr: speaker(content, 'fr') } as const;
