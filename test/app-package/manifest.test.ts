import assert from 'node:assert/strict';
import { fill } from '../../src/app-package/fill.ts';
import type { JsonObject } from '../../src/app-package/json.ts';
import { localisable } from '../../src/app-package/localisation-problems.ts';
import { officialSchema, schemaProblems } from '../../src/app-package/official-schema.ts';
import { readValues } from '../../src/app-package/read-values.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { commandOf } from '../../src/guidance/respond/commands.ts';
import { diagnoseMessage, findArticle, queryOf } from '../../src/teams/extension/asked-message.ts';
import { guide } from '../test-content.ts';
import { env } from './env.ts';
import { folder, jsonOf } from './folder.ts';

interface Command {
  readonly title: string;
  readonly prompt?: string;
}

const manifest = fill(jsonOf(folder, 'manifest.json'), readValues(env, '1.2.3')) as JsonObject;
const french = jsonOf(folder, 'fr.json') as Readonly<Record<string, string>>;
const [bot] = manifest.bots as unknown as readonly [
  { commandLists: readonly { scopes: readonly string[]; commands: readonly Command[] }[] },
];

/** Every command of every list, in both languages. */
const commands = bot.commandLists.flatMap(({ scopes, commands }, list) =>
  commands.map(({ title, prompt }, index) => {
    const at = `bots[0].commandLists[${list}].commands[${index}]`;
    const fr = { title: `${french[`${at}.title`]}`, prompt: french[`${at}.prompt`] };
    return { where: scopes.join(' and '), en: { title, prompt }, fr };
  }),
);

describe('the manifest', () => {
  it('offers commands and starters wherever the bot can be', () => {
    assert.deepEqual(
      bot.commandLists.map(({ scopes }) => scopes),
      [['personal'], ['team', 'groupChat']],
    );
    for (const { commands } of bot.commandLists) {
      assert.ok(commands.filter(({ prompt }) => prompt !== undefined).length >= 4);
      assert.ok(commands.some(({ title }) => title === 'help'));
    }
  });

  for (const { where, en, fr } of commands)
    if (en.prompt === undefined)
      it(`offers in ${where} "${en.title}" and "${fr.title}", which the bot understands alike`, () => {
        const command = commandOf(guide.commands, en.title);
        const inFrench = commandOf(guide.commands, fr.title);

        assert.ok(command !== undefined);
        assert.equal(inFrench, command === 'french' ? 'english' : command);
      });
    else
      it(`starts in ${where} with "${en.title}", which is answered alike in French`, () => {
        const outcome = diagnose(guide.knowledge, `${en.prompt}`);
        const inFrench = diagnose(guide.knowledge, `${fr.prompt}`);

        assert.notEqual(outcome.kind, 'unknown');
        assert.deepEqual(inFrench.articles, outcome.articles);
      });

  it('names the commands of the message extension as the bot does', () => {
    const [extension] = manifest.composeExtensions as unknown as readonly [
      { commands: readonly { id: string; parameters?: readonly { name: string }[] }[] },
    ];
    const [find, diagnosis] = extension.commands;
    const parameters = [{ name: find?.parameters?.[0]?.name, value: '95107' }];

    assert.equal(find?.id, findArticle);
    assert.equal(queryOf({ commandId: find?.id, parameters })?.text, '95107');
    assert.equal(diagnosis?.id, diagnoseMessage);
  });

  it('is English, and its translation French', () => {
    const texts = localisable(manifest, officialSchema('MicrosoftTeams.Localization', '1.30'));

    for (const [key, text] of texts) {
      assert.doesNotMatch(text, /[à-ÿ«»]|\b(?:le|la|les|des|un|une|du|et|pour|ce|vous)\b/i, key);
      assert.doesNotMatch(
        `${french[key]}`,
        /\b(?:the|an|and|of|with|you|your|what|is|this|for|it|or)\b/i,
        key,
      );
    }
  });

  it('and its translation say which schema they follow', () => {
    const folderOf = `https://developer.microsoft.com/json-schemas/teams/v${manifest.manifestVersion}`;

    assert.equal(manifest.$schema, `${folderOf}/MicrosoftTeams.schema.json`);
    assert.equal(french.$schema, `${folderOf}/MicrosoftTeams.Localization.schema.json`);
  });

  it('needs nothing newer than 1.28, for a cloud that is behind', async () => {
    const older = { ...manifest, manifestVersion: '1.28' };

    assert.deepEqual(await schemaProblems(older, officialSchema('MicrosoftTeams', '1.28')), []);
  });
});
