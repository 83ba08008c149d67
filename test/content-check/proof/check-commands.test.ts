import assert from 'node:assert/strict';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { lists as schemas } from '../../../src/content/lists.ts';
import { readYaml } from '../../../src/content/yaml-file.ts';
import { checkCommands } from '../../../src/content-check/proof/check-commands.ts';
import { content, files } from '../../test-content.ts';

const path = 'knowledge/lists/commands.yaml';

const problemsOf = (commands: z.input<typeof schemas.commands>): string[] => {
  const lists = { ...content.lists, commands: schemas.commands.parse(commands) };
  const read = new Map([[path, readYaml(path, stringify(commands))]]);
  return checkCommands({ ...content, lists }, read).map(
    ({ file, path: at, message }) => `${file}: ${at}: ${message}`,
  );
};

describe('the check of commands', () => {
  it('finds that every word of the real commands gives its own command', () => {
    assert.deepEqual(checkCommands(content, files), []);
  });

  it('accepts a word that both languages share, and one that is a sign alone', () => {
    const words = { en: ['articles', '?'], fr: ['articles'] };

    assert.deepEqual(problemsOf([{ id: 'browse', words }]), []);
  });

  it('refuses a word of two commands, also where only accents, case and signs differ', () => {
    const commands: z.input<typeof schemas.commands> = [
      { id: 'escalate', words: { en: ['hand over'], fr: ['transférer'] } },
      { id: 'pass', words: { en: ['pass to'], fr: ['confier à', 'Transferer !'] } },
    ];

    assert.deepEqual(problemsOf(commands), [
      `${path}: 0.words.fr.0: “transférer” is a word of pass too: remove one`,
    ]);
  });

  it('refuses a word that is longer than a command may be', () => {
    const word = 'close '.repeat(20).trim();

    assert.deepEqual(problemsOf([{ id: 'close', words: { en: [word], fr: ['clore'] } }]), [
      `${path}: 0.words.en.0: “${word}” is too long to be understood: shorten it`,
    ]);
  });
});
