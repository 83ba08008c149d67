import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Import {
  readonly from: string;
  /** Only types are taken, so nothing of it is left at run time. */
  readonly typesOnly: boolean;
}

interface SourceFile {
  /** Its path below the root, such as `src/teams/errata-bot.ts`. */
  readonly path: string;
  /** The folder below src that it stands in, or its own name where it stands in src itself. */
  readonly part: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

const importsOf = (text: string): Import[] => [
  ...[...text.matchAll(/^(?:import|export)\s([^'";]*?)\bfrom\s+'([^']+)'/gm)].map(
    ([, names = '', from = '']) => ({
      from,
      typesOnly:
        names.startsWith('type ') ||
        (/^\{[^}]*\}\s*$/.test(names) &&
          names
            .replace(/[{}]/g, '')
            .split(',')
            .map((name) => name.trim())
            .every((name) => name === '' || name.startsWith('type '))),
    }),
  ),
  ...[...text.matchAll(/^import\s+'([^']+)'|\bimport\(\s*'([^']+)'/gm)].map(
    ([, plain, dynamic]) => ({ from: plain ?? dynamic ?? '', typesOnly: false }),
  ),
];

const filesIn = (folder: string): SourceFile[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(root, folder, name), 'utf8');
      return {
        path: `${folder}/${name}`,
        part: name.split('/')[0] as string,
        text,
        imports: importsOf(text),
      };
    });

const source = filesIn('src');
const tests = filesIn('test');

const webFiles = readdirSync(join(root, 'web'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.includes('.'))
  .map((name) => `web/${name.replaceAll('\\', '/')}`);

/** The file that a relative import names, below the root; undefined for a package. */
const target = (file: SourceFile, { from }: Import): string | undefined =>
  from.startsWith('.') ? posix.join(dirname(file.path), from) : undefined;

const partOf = (path: string): string => path.split('/')[1] as string;

const hold = (rule: string, broken: readonly string[]): void => {
  if (broken.length > 0) assert.fail(`${rule}\n${broken.map((line) => `  ${line}`).join('\n')}`);
};

/** Which parts of src each part may import; itself always. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  content: [],
  diagnosis: ['content', 'bounded-map.ts'],
  acts: ['diagnosis', 'content'],
  redaction: ['diagnosis'],
  guidance: ['acts', 'redaction', 'diagnosis', 'content'],
  'content-check': ['acts', 'guidance', 'diagnosis', 'content'],
  wording: ['guidance', 'redaction', 'diagnosis', 'content'],
  cards: ['wording', 'guidance', 'redaction', 'diagnosis', 'content', 'bounded-map.ts'],
  concurrency: [],
  store: ['bounded-map.ts'],
  records: ['guidance', 'store', 'concurrency', 'content', 'log.ts', 'error-name.ts'],
  usage: [
    'records',
    'guidance',
    'diagnosis',
    'content',
    'store',
    'concurrency',
    'log.ts',
    'error-name.ts',
  ],
  turns: ['records', 'guidance', 'content', 'store', 'concurrency'],
  files: ['diagnosis', 'content', 'log.ts', 'is-loopback.ts', 'error-name.ts'],
  teams: [
    'turns',
    'records',
    'files',
    'cards',
    'wording',
    'guidance',
    'diagnosis',
    'content',
    'concurrency',
    'log.ts',
    'read-config.ts',
    'bounded-map.ts',
    'error-name.ts',
  ],
  http: ['teams', 'files', 'content', 'concurrency', 'log.ts', 'is-loopback.ts'],
  process: ['files', 'concurrency', 'log.ts', 'error-name.ts'],
  'compiled-content.ts': ['content'],
  'app-package': [],
  cli: [
    'serve.ts',
    'compiled-content.ts',
    'usage',
    'records',
    'store',
    'read-config.ts',
    'content-check',
    'wording',
    'guidance',
    'diagnosis',
    'content',
    'files',
    'app-package',
  ],
  'main.ts': ['cli'],
  'serve.ts': [
    'http',
    'teams',
    'usage',
    'cards',
    'files',
    'records',
    'store',
    'compiled-content.ts',
    'content-check',
    'guidance',
    'process',
    'concurrency',
    'read-config.ts',
    'log.ts',
  ],
  'read-config.ts': ['is-loopback.ts'],
  'log.ts': [],
  'is-loopback.ts': [],
  'error-name.ts': [],
  'bounded-map.ts': [],
};

/** What any of these parts may take from anywhere, as long as it is a type. */
const typesFromAnywhere = ['store', 'read-config.ts', 'log.ts'];

/** The only files that may import a package, or only its types. */
const importers: Readonly<Record<string, readonly RegExp[]>> = {
  botbuilder: [/^src\/teams\//, /^src\/http\/create-server\.ts$/],
  restify: [/^src\/http\/create-server\.ts$/],
  'fuse.js': [/^src\/diagnosis\/words\/corrector\.ts$/],
  'adaptivecards-templating': [/^src\/cards\/renderer\.ts$/],
  htmlparser2: [/^src\/teams\/incoming\/html-text\.ts$/],
  'iconv-lite': [/^src\/files\//],
  fflate: [/^src\/app-package\/zip\.ts$/],
  '@microsoft/app-manifest': [/^src\/app-package\/official-schema\.ts$/],
  yaml: [/^src\/content\/yaml-file\.ts$/],
  lmdb: [/^src\/store\/lmdb-store\.ts$/],
  '@azure/storage-blob': [/^src\/store\/blob-store\.ts$/],
  zod: [
    /^src\/content\//,
    /^src\/(?:http\/(?:admission|upload-taker)|teams\/(?:extension\/asked-message|incoming\/card-press))\.ts$/,
  ],
};

/** The only files of the tests that may import a package, types apart where they share a folder. */
const testImporters: Readonly<Record<string, string>> = {
  '@eslint-community/regexpp': 'test/expressions/growth.ts',
  'typescript/unstable/ast': 'test/expressions/written.ts',
  'typescript/unstable/sync': 'test/expressions/written.ts',
};

/** What makes a part depend on when or where it runs. */
const impure =
  /\bnew Date\(|\bDate\.now\b|\bMath\.random\b|\brandom(?:UUID|Bytes)\b|\bfetch\(|\bset(?:Timeout|Interval|Immediate)\(|\bperformance\.|\bprocess\.|\bconsole\./;
const pure = ['content', 'content-check', 'diagnosis', 'redaction', 'guidance', 'wording', 'cards'];

const mostLines = 250;
const mostFiles = 16;

/** What is started, and imported by nobody. */
const startingPoints = /^src\/(?:main|cli\/errata|files\/scan\/scan-worker)\.ts$/;

const exportsOf = (text: string): string[] =>
  [...text.matchAll(/^export (?:async )?(?:const|function\*?|class|interface|type) (\w+)/gm)].map(
    ([, name = '']) => name,
  );

const nameOf = (path: string): string => posix.basename(path, '.ts');

/** `TurnParts` -> `turn-parts`. */
const kebab = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();

/** The names that a file takes from others, or passes on. */
const namesTaken = (text: string): string[] => [
  ...[...text.matchAll(/\(await import\([^)]*\)\)\.(\w+)/g)].map(([, name = '']) => name),
  ...[...text.matchAll(/^(?:import|export)\s(?:type\s)?\{([^}]*)\}/gm)].flatMap(([, names = '']) =>
    names.split(',').map(
      (one) =>
        one
          .replace(/\btype\b/, '')
          .trim()
          .split(/\s/)[0] as string,
    ),
  ),
];

describe('architecture', () => {
  for (const [part, allowed] of Object.entries(mayImport))
    it(`lets ${part} import ${allowed.join(', ') || 'nothing of ours'}`, () => {
      const files = source.filter((file) => file.part === part);
      const broken = files.flatMap((file) =>
        file.imports.flatMap((one) => {
          const path = target(file, one);
          if (path === undefined || partOf(path) === part) return [];
          if (one.typesOnly && typesFromAnywhere.includes(part)) return [];
          return allowed.includes(partOf(path)) ? [] : [`${file.path} imports ${path}`];
        }),
      );

      assert.ok(files.length > 0, `there is no src/${part} any more: remove its rule`);
      hold(`src/${part} may only import ${allowed.join(', ') || 'nothing of ours'}`, broken);
    });

  it('has a rule for every part', () => {
    const parts = new Set(source.map(({ part }) => part));

    assert.deepEqual([...parts].sort(), Object.keys(mayImport).sort());
  });

  it('lets nothing import main', () => {
    const broken = source
      .filter((file) => file.imports.some((one) => target(file, one) === 'src/main.ts'))
      .map(({ path }) => path);

    hold('src/main.ts only starts', broken);
  });

  it('lets a diagnosis in a terminal wait for no server, SDK or store', () => {
    const byPath = new Map(source.map((file) => [file.path, file]));
    const loaded = new Set<string>();
    const load = (path: string): void => {
      if (loaded.has(path)) return;
      loaded.add(path);
      const file = byPath.get(path);
      for (const one of file?.imports.filter(({ typesOnly }) => !typesOnly) ?? [])
        load(target(file as SourceFile, one) ?? one.from);
    };
    load('src/cli/diagnose-command.ts');
    const broken = [...loaded].filter((path) =>
      /^(?:src\/(?:serve|http|teams|cards|store|records)\b|botbuilder|restify|lmdb|@azure)/.test(
        path,
      ),
    );

    assert.ok(loaded.size > 50);
    hold('src/cli/diagnose-command.ts loads only what it needs', broken);
  });

  it('lets all but the server and the commands know stores by their interface alone', () => {
    const broken = source
      .filter(({ part }) => ['teams', 'turns', 'records', 'usage'].includes(part))
      .flatMap((file) =>
        file.imports
          .map((one) => target(file, one))
          .filter((path) => path?.startsWith('src/store/') && path !== 'src/store/store.ts')
          .map((path) => `${file.path} imports ${path}`),
      );

    hold('of src/store only store.ts is known there: which store it is, serve decides', broken);
  });

  it('lets records alone read and write a store', () => {
    const broken = source
      .filter(({ path }) => !/^src\/(?:store|records)\//.test(path))
      .filter(({ text }) => /\bstore\.(?:get|put|delete|list)\b/.test(text))
      .map(({ path }) => path);

    hold('a record is read and written by src/records, whose table of kinds knows it', broken);
  });

  it('lets one door tell what becomes of a conflict', () => {
    const broken = source
      .filter(({ path, text }) => !path.startsWith('src/store/') && /\bConflictError\)/.test(text))
      .map(({ path }) => path);

    assert.deepEqual(broken, ['src/records/update.ts']);
  });

  for (const [name, places] of Object.entries(importers))
    it(`imports ${name} only where it is wrapped`, () => {
      const users = source.filter((file) => file.imports.some(({ from }) => from === name));
      const broken = users
        .map(({ path }) => path)
        .filter((path) => !places.some((place) => place.test(path)));

      assert.ok(users.length > 0, `nothing imports ${name} any more: remove its rule`);
      hold(`only ${places.map(({ source: place }) => place).join(', ')} import ${name}`, broken);
    });

  it('imports no package that has no place of its own', () => {
    const broken = source.flatMap((file) =>
      file.imports
        .filter(({ from }) => !from.startsWith('.') && !from.startsWith('node:'))
        .filter(({ from }) => !(from in importers))
        .map(({ from }) => `${file.path} imports ${from}`),
    );

    hold('every package is imported in one place, named in test/architecture.test.ts', broken);
  });

  it('takes only types of the SDK into the server', () => {
    const server = source.find(({ path }) => path === 'src/http/create-server.ts');
    const broken = (server?.imports ?? [])
      .filter(({ from, typesOnly }) => from === 'botbuilder' && !typesOnly)
      .map(() => 'src/http/create-server.ts imports values of botbuilder');

    hold('src/http/create-server.ts imports only types of botbuilder', broken);
  });

  it('reads files in content alone, within the core', () => {
    const broken = source
      .filter(({ part }) => pure.includes(part))
      .flatMap((file) =>
        file.imports
          .filter(({ from }) => from.startsWith('node:'))
          .filter(({ from }) => file.part !== 'content' || !/^node:(?:fs|path)$/.test(from))
          .map(({ from }) => `${file.path} imports ${from}`),
      );

    hold('of the core only src/content touches files, and nothing else of Node', broken);
  });

  it('keeps clock, chance, network and console out of the core', () => {
    const broken = source
      .filter(({ part }) => pure.includes(part))
      .flatMap(({ path, text }) =>
        text.split('\n').flatMap((line, index) => {
          const found = impure.exec(line)?.[0];
          return found ? [`${path}:${index + 1} uses ${found}`] : [];
        }),
      );

    hold(
      'now, newId and the store are passed in to src/content, diagnosis, guidance, cards',
      broken,
    );
  });

  it('reads the environment in serve, config and the commands that need it alone', () => {
    const broken = source
      .filter(
        ({ path, text }) =>
          !/^src\/(?:serve|read-config|cli\/(?:package|report)-command)\.ts$/.test(path) &&
          /process\.env\b/.test(text),
      )
      .map(({ path }) => path);

    hold(
      'only src/serve.ts, src/read-config.ts and the commands that need it read process.env',
      broken,
    );
  });

  it('names a language only where something is of that language alone', () => {
    const broken = source
      .filter(({ text }) => /'(?:en|fr)'|\b(?:en|fr):|\.(?:en|fr)\b/.test(text))
      .map(({ path }) => path);

    // A third language is added here; everything else derives from `locales`.
    assert.deepEqual(broken, [
      'src/cards/typeset.ts',
      'src/content/actions.ts',
      'src/content/localised.ts',
      'src/guidance/respond/respond-to-command.ts',
    ]);
  });

  it('has no barrels and no folders for anything', () => {
    const broken = source
      .filter(
        ({ path, text }) =>
          /^export\s(?:\*|(?:type\s)?\{[^}]*\})\s*(?:as \w+ )?from\s/m.test(text) ||
          /(?:^|\/)(?:index\.ts|(?:utils?|helpers?|common|services?|types|shared|lib)(?:\.ts|\/))/.test(
            path,
          ),
      )
      .map(({ path }) => path);

    hold('a file is named after what it exports, and exports only its own', broken);
  });

  it('names every file after one of its exports', () => {
    const broken = source
      .filter(({ path }) => !startingPoints.test(path))
      .filter(({ path, text }) => !exportsOf(text).some((name) => kebab(name) === nameOf(path)))
      .map(({ path, text }) => `${path} exports ${exportsOf(text).join(', ') || 'nothing'}`);

    hold('a file is named after one of its exports', broken);
  });

  it('exports no name twice', () => {
    const seen = new Map<string, string>();
    const broken = source.flatMap(({ path, text }) =>
      [...new Set(exportsOf(text))].flatMap((name) => {
        const other = seen.get(name);
        seen.set(name, path);
        return other === undefined ? [] : [`${name} in ${other} and ${path}`];
      }),
    );

    hold('one name, one meaning', broken);
  });

  it('exports nothing that nobody imports', () => {
    const users = new Map<string, Set<string>>();
    for (const { path, text } of [...source, ...tests, ...['bench', 'tools'].flatMap(filesIn)])
      for (const name of namesTaken(text))
        users.set(name, (users.get(name) ?? new Set()).add(path));
    const broken = source.flatMap(({ path, text }) =>
      exportsOf(text)
        .filter((name) => ![...(users.get(name) ?? [])].some((user) => user !== path))
        .map((name) => `${path}: ${name}`),
    );

    hold('what nobody imports is not exported', broken);
  });

  it(`has no folder with more than ${mostFiles} files directly in it`, () => {
    const folders = new Map<string, number>();
    for (const path of [...source.map((file) => file.path), ...webFiles])
      folders.set(dirname(path), (folders.get(dirname(path)) ?? 0) + 1);
    const broken = [...folders].filter(([, count]) => count > mostFiles);

    hold(
      `a folder holds at most ${mostFiles} files`,
      broken.map(([path, count]) => `${path} has ${count}`),
    );
  });

  it('has no circle of imports', () => {
    const byPath = new Map(source.map((file) => [file.path, file]));
    const state = new Map<string, 'open' | 'done'>();
    const circles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (state.get(path) === 'done') return;
      if (state.get(path) === 'open') {
        circles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
        return;
      }
      state.set(path, 'open');
      const file = byPath.get(path);
      for (const one of file?.imports ?? []) {
        const next = file && target(file, one);
        if (next !== undefined && byPath.has(next)) visit(next, [...trail, path]);
      }
      state.set(path, 'done');
    };
    for (const { path } of source) visit(path, []);

    hold('imports run one way, types included', circles);
  });

  it(`has no file over ${mostLines} lines`, () => {
    const broken = source
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > mostLines)
      .map(({ path, lines }) => `${path} has ${lines}`);

    hold(`a file has at most ${mostLines} lines`, broken);
  });

  for (const [name, user] of Object.entries(testImporters))
    it(`imports ${name} in one test helper alone`, () => {
      const users = tests.filter(({ imports }) =>
        imports.some(({ from, typesOnly }) => from === name && !typesOnly),
      );

      assert.deepEqual(
        users.map(({ path }) => path),
        [user],
      );
    });

  it('lets one test helper alone know the SDK', () => {
    const broken = tests
      .filter(({ path }) => !path.startsWith('test/e2e/') && path !== 'test/test-bot.ts')
      .filter(({ imports }) => imports.some(({ from }) => /^bot(?:builder|framework)/.test(from)))
      .map(({ path }) => path);

    hold('of the tests only test/test-bot.ts imports the SDK', broken);
  });
});
