import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Loads the files of `src/` that are named and all content, and prints each regular expression that is
 * made on the way: where, its source and its flags. A process of its own, since it stands in for RegExp
 * before anything else is loaded.
 */
const made = new Map<string, readonly [place: string, source: string, flags: string]>();
const root = fileURLToPath(new URL('../..', import.meta.url));
const slashed = (path: string): string => path.replaceAll('\\', '/');

globalThis.RegExp = new Proxy(RegExp, {
  construct: (target, given, newTarget) => {
    const expression: RegExp = Reflect.construct(target, given, newTarget);
    const caller = slashed(new Error().stack?.split('\n')[2] ?? '');
    const [place] = /^src\/.*?:\d+/.exec(caller.split(slashed(root))[1] ?? '') ?? [];
    if (place) made.set(`${place} ${expression}`, [place, expression.source, expression.flags]);
    return expression;
  },
});

const { knowledge } = await import('../test-content.ts');
for (const file of process.argv.slice(2)) await import(pathToFileURL(join(root, file)).href);
void knowledge.triggers;
const { officialSchema } = await import('../../src/app-package/official-schema.ts');
const { localisable } = await import('../../src/app-package/localisation-problems.ts');
const manifest = JSON.parse(readFileSync(join(root, 'appPackage/manifest.json'), 'utf8'));
localisable(manifest, officialSchema('MicrosoftTeams.Localization', manifest.manifestVersion));

console.log(JSON.stringify([...made.values()]));
