import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { subcommands } from '../src/cli/run-command.ts';
import { root } from './test-content.ts';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
].map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }));

const scriptsOf = (folder: string): string[] =>
  Object.keys(JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')).scripts);

/** What each page has where the expression has its groups. */
const shown = (pattern: RegExp): { name: string; groups: string[] }[] =>
  pages.flatMap(({ name, text }) =>
    [...text.matchAll(pattern)].map(([, ...groups]) => ({
      name,
      groups: groups.map((group) => group ?? ''),
    })),
  );

describe('the documentation', () => {
  it('names only scripts that there are', () => {
    const named = shown(/\bnpm (?:--prefix (\S+) )?(?:run (?:-s |--silent )?)([a-z][\w:-]*)/g);

    assert.ok(named.length > 20);
    for (const { name, groups } of named) {
      const [folder = '', script = ''] = groups;
      assert.ok(scriptsOf(folder).includes(script), `${name}: npm run ${script}`);
    }
  });

  it('shows only commands, options and files that there are', async () => {
    const called = shown(/\berrata(?:\.js| --) ([a-z]+)([^`|\n]*)/g);

    assert.ok(called.length > 10);
    for (const { name, groups } of called) {
      const [command = '', rest = ''] = groups;
      assert.ok(Object.hasOwn(subcommands, command), `${name}: errata ${command}`);
      const { options } = await subcommands[command as keyof typeof subcommands]();
      for (const [, option = ''] of rest.matchAll(/(?<=\s)--([a-z]+)/g))
        assert.ok(Object.hasOwn(options, option), `${name}: errata ${command} --${option}`);
      for (const [file] of rest.matchAll(/(?<=\s)[\w-]+(?:\/[\w.-]+)+/g))
        assert.ok(existsSync(join(root, file)), `${name}: ${file}`);
    }
  });
});
