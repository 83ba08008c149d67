import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { API } from 'typescript/unstable/sync';
import { type Mutant, mutantsIn } from './mutants-in.ts';

const rooms = ['content-check', 'diagnosis', 'redaction', 'guidance', 'wording'];
const root = fileURLToPath(new URL('../..', import.meta.url));
const { SEED: seed = '1', N: most = '100' } = process.env;
const chosen = process.argv.slice(2);

/** All mutants of the rooms, or of the files and folders that are named. */
const allMutants = (): Mutant[] => {
  const api = new API({ cwd: root });
  try {
    const config = join(root, 'tsconfig.build.json');
    const program = api.updateSnapshot({ openProjects: [config] }).getProject(config)?.program;
    const places = chosen.length > 0 ? chosen : rooms.map((room) => `src/${room}/`);
    return (program?.getSourceFileNames() ?? [])
      .map((name) => relative(root, name).replaceAll('\\', '/'))
      .filter((path) => places.some((place) => path.startsWith(place)))
      .sort()
      .flatMap((path) => {
        const file = program?.getSourceFile(join(root, path));
        return file ? mutantsIn(file, path) : [];
      });
  } finally {
    api.close();
  }
};

/** The same ones for the same seed, in an order that looks like chance. */
const sampleOf = (mutants: readonly Mutant[]): Mutant[] => {
  const draw = ({ path, start, after }: Mutant): string =>
    createHash('sha256').update(`${seed} ${path} ${start} ${after}`).digest('hex');
  return mutants
    .map((mutant) => ({ mutant, drawn: draw(mutant) }))
    .sort((one, two) => (one.drawn < two.drawn ? -1 : 1))
    .slice(0, Number(most))
    .map(({ mutant }) => mutant);
};

/** A copy of the tree to spoil. */
const copyOfTree = (): string => {
  const copy = mkdtempSync(join(tmpdir(), 'errata-mutation-'));
  cpSync(root, copy, {
    recursive: true,
    filter: (path) =>
      !/(?:^|\/)(?:node_modules|\.git|dist|data|coverage)$/.test(relative(root, path)),
  });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
};

/** Whether tests pass in a copy. One that hangs does not: by its own time, whatever else the machine does. */
const pass = (copy: string, tests: readonly string[]): Promise<boolean> =>
  new Promise((resolve) => {
    execFile(
      '/bin/sh',
      [
        ...['-c', 'ulimit -t 90; exec "$@"', 'sh'],
        ...[
          process.execPath,
          '--import',
          'tsx',
          '--import',
          './tools/write-word-keys.ts',
          'node_modules/mocha/bin/mocha.js',
          '--no-config',
        ],
        ...['--bail', '--exit', '--reporter', 'min', '--timeout', '60000'],
        ...['--ignore', 'test/**/linear.test.ts', ...tests],
      ],
      { cwd: copy },
      (error) => resolve(error === null),
    );
  });

const pureTests = [
  `test/{content,${rooms.join(',')},cards}/**/*.test.ts`,
  'test/conversations.test.ts',
];

/** The tests of a file, the nearest first: its own, of its folder, of its room, of all pure rooms. */
const testsOf = (path: string): string[][] => {
  const own = path.replace(/^src/, 'test').replace(/ts$/, 'test.ts');
  const folder = dirname(own);
  const room = folder.split('/').slice(0, 2).join('/');
  return [
    ...(existsSync(join(root, own)) ? [[own]] : []),
    ...[...new Set([folder, room])]
      .filter((one) => existsSync(join(root, one)))
      .map((one) => [`${one}/**/*.test.ts`]),
    pureTests,
  ];
};

const isKilled = async (copy: string, { path, start, end, after }: Mutant): Promise<boolean> => {
  const file = join(copy, path);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, `${text.slice(0, start)}${after}${text.slice(end)}`);
  try {
    for (const tests of testsOf(path)) if (!(await pass(copy, tests))) return true;
    return false;
  } finally {
    writeFileSync(file, text);
  }
};

const all = allMutants();
const waiting = sampleOf(all);
console.log(`${waiting.length} of ${all.length} mutants, SEED=${seed} N=${most}`);
let killed = 0;
let survived = 0;
const work = async (): Promise<void> => {
  const copy = copyOfTree();
  try {
    if (!(await pass(copy, pureTests))) throw new Error('The tests fail without a mutant');
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      const isDead = await isKilled(copy, mutant);
      if (isDead) killed += 1;
      else survived += 1;
      const { path, line, before, after } = mutant;
      console.log(`${isDead ? 'killed  ' : 'SURVIVED'} ${path}:${line} ${before} -> ${after}`);
    }
  } finally {
    rmSync(copy, { recursive: true });
  }
};
await Promise.all(Array.from({ length: availableParallelism() }, work));
console.log(`${killed} killed, ${survived} survived`);
