import { fileURLToPath } from 'node:url';
import { inEachLocale } from '../src/content/localised.ts';
import { loadContent } from '../src/content-check/load-content.ts';
import { compileGuide } from '../src/guidance/respond/guide.ts';
import { sceneOf } from '../src/wording/scene.ts';

/** The folder that holds knowledge/, dialogs/ and cards/. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** The real content, loaded once for all tests. */
export const { content, files } = loadContent(root);
export const guide = compileGuide(content);
export const { knowledge } = guide;

export const scenes = inEachLocale((locale) => sceneOf(content, locale));
