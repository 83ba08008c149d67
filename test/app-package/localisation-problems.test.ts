import assert from 'node:assert/strict';
import { localisable, localisationProblems } from '../../src/app-package/localisation-problems.ts';
import { officialSchema } from '../../src/app-package/official-schema.ts';

const schema = officialSchema('MicrosoftTeams.Localization', '1.30');

const manifest = {
  $schema: 'https://example/schema.json',
  version: '1.2.3',
  name: { short: 'Errata' },
  icons: { color: 'color.png' },
  bots: [
    {
      botId: 'a',
      commandLists: [
        { scopes: ['team'], commands: [{ title: 'help', type: 'prompt', prompt: '?' }] },
      ],
    },
  ],
} as const;

const french = {
  $schema: 'https://example/localisation.json',
  'name.short': 'Errata',
  'bots[0].commandLists[0].commands[0].title': 'aide',
  'bots[0].commandLists[0].commands[0].prompt': '?',
};

describe('a translation of the manifest', () => {
  it('is of the texts that the official schema has a place for, and of no others', () => {
    assert.deepEqual(
      [...localisable(manifest, schema)],
      [
        ['name.short', 'Errata'],
        ['bots[0].commandLists[0].commands[0].title', 'help'],
        ['bots[0].commandLists[0].commands[0].prompt', '?'],
      ],
    );
  });

  it('has no problem when it has them all', () => {
    assert.deepEqual(localisationProblems(manifest, french, schema), []);
  });

  it('is told what it lacks, with the text to translate', () => {
    const { 'name.short': _, ...rest } = french;

    assert.deepEqual(localisationProblems(manifest, rest, schema), [
      'lacks name.short: translate "Errata"',
    ]);
  });

  it('is told what the manifest does not have', () => {
    const key = 'bots[0].commandLists[0].commands[1].title';

    assert.deepEqual(localisationProblems(manifest, { ...french, [key]: 'retour' }, schema), [
      `has ${key}, which the manifest does not have: remove it`,
    ]);
  });
});
