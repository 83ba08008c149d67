import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What V8 counted in one process or thread, as Node writes it down. */
interface Counted {
  readonly result: readonly { readonly url: string }[];
  readonly 'source-map-cache'?: Readonly<Record<string, unknown>>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'coverage/tmp');
const [source, built] = ['src', 'dist'].map((name) => `${pathToFileURL(join(root, name))}/`);

const run = (args: readonly string[], settings: Readonly<Record<string, string>> = {}): void => {
  const env = { ...process.env, ...settings };
  execFileSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
};

/** What was counted of ours as it was written or built; what tsx made of it counts in places of its own. */
const ours = ({ result, 'source-map-cache': maps = {} }: Counted): Counted => ({
  result: result.filter(
    ({ url }) => url.startsWith(`${built}`) || (url.startsWith(`${source}`) && !(url in maps)),
  ),
  'source-map-cache': Object.fromEntries(
    Object.entries(maps).filter(([url]) => url.startsWith(`${built}`)),
  ),
});

/** Every line that is not indented begins a type, takes one, or ends one. */
const isTypesOnly = (path: string): boolean =>
  !/^(?!import type |(?:export )?(?:interface|type) |[\s|})/]|$)/m.test(
    readFileSync(join(root, path), 'utf8'),
  );

rmSync(folder, { recursive: true, force: true });
run(['node_modules/mocha/bin/mocha.js', '--config', 'tools/coverage/mocharc.json'], {
  NODE_V8_COVERAGE: folder,
});
for (const path of readdirSync(folder).map((name) => join(folder, name)))
  writeFileSync(path, JSON.stringify(ours(JSON.parse(readFileSync(path, 'utf8')))));
const typesOnly = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.ts') && isTypesOnly(path));
run([
  'node_modules/c8/bin/c8.js',
  'report',
  ...['--all', '--src', 'src', '--include', 'src/**', '--exclude-after-remap'],
  ...typesOnly.flatMap((path) => ['--exclude', path]),
  ...['--reporter', 'text', '--reporter', 'html', '--skip-full'],
  ...['--check-coverage', '--statements', '97', '--branches', '95'],
  ...['--lines', '0', '--functions', '0'],
]);
