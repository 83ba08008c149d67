import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { buildPackage, type Files } from '../../src/app-package/build-package.ts';
import type { Json } from '../../src/app-package/json.ts';
import { PackageError } from '../../src/app-package/package-error.ts';
import { readValues } from '../../src/app-package/read-values.ts';
import { env } from './env.ts';
import { folder, jsonOf, textOf } from './folder.ts';

const values = readValues(env, '1.2.3');

/** The folder with a file changed; removed, where nothing is given. */
const changed = (name: string, content?: string | Uint8Array): Files => {
  const files = new Map(folder);
  if (content === undefined) files.delete(name);
  else files.set(name, typeof content === 'string' ? Buffer.from(content) : content);
  return files;
};

/** The folder with a key of one of its documents changed. */
const withKey = (name: string, key: string, value: Json): Files =>
  changed(name, JSON.stringify({ ...jsonOf(folder, name), [key]: value }));

const problemsOf = async (files: Files, given = values): Promise<string[]> => {
  try {
    await buildPackage(files, given);
  } catch (error) {
    assert.ok(error instanceof PackageError, `${error}`);
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
  return [];
};

describe('building the app package', () => {
  let files: Files;

  before(async () => {
    files = new Map(Object.entries(unzipSync(await buildPackage(folder, values))));
  });

  it('makes a ZIP file of the manifest, its translation and its icons, without folders', () => {
    assert.deepEqual([...files.keys()], ['manifest.json', 'fr.json', 'color.png', 'outline.png']);
    for (const name of ['color.png', 'outline.png'])
      assert.deepEqual(Buffer.from(files.get(name) ?? []), folder.get(name));
    assert.deepEqual(jsonOf(files, 'fr.json'), jsonOf(folder, 'fr.json'));
  });

  it('puts the values where they belong', () => {
    const manifest = JSON.parse(textOf(files, 'manifest.json'));

    assert.equal(manifest.version, '1.2.3');
    assert.equal(manifest.id, env.MicrosoftAppId);
    assert.equal(manifest.bots[0].botId, env.MicrosoftAppId);
    assert.equal(manifest.composeExtensions[0].botId, env.MicrosoftAppId);
    assert.deepEqual(manifest.developer, {
      name: env.DEVELOPER_NAME,
      websiteUrl: env.WEBSITE_URL,
      privacyUrl: env.PRIVACY_URL,
      termsOfUseUrl: env.TERMS_URL,
    });
  });

  it('takes a hostile name as text', async () => {
    const name = '", "id": "{{VERSION}}';
    const { 'manifest.json': manifest } = unzipSync(
      await buildPackage(folder, { ...values, DEVELOPER_NAME: name }),
    );

    assert.equal(JSON.parse(new TextDecoder().decode(manifest)).developer.name, name);
  });

  it('refuses what the official schema of the manifest refuses', async () => {
    const [problem, ...others] = await problemsOf(withKey('manifest.json', 'colour', 'teal'));

    assert.match(`${problem}`, /^manifest\.json: .*additional properties.*colour/);
    assert.deepEqual(others, []);
  });

  it('refuses what the official schema of translations refuses', async () => {
    const [problem, ...others] = await problemsOf(withKey('fr.json', 'name.short', 'x'.repeat(31)));

    assert.match(`${problem}`, /^fr\.json: \/name\.short .*30 characters/);
    assert.deepEqual(others, []);
  });

  it('refuses a translation that lacks a text', async () => {
    const { 'name.full': _, ...french } = jsonOf(folder, 'fr.json');

    assert.deepEqual(await problemsOf(changed('fr.json', JSON.stringify(french))), [
      'fr.json: lacks name.full: translate "Errata for Azure Site Recovery"',
    ]);
  });

  it('refuses a manifest version without a schema', async () => {
    const [problem] = await problemsOf(withKey('manifest.json', 'manifestVersion', '9.9'));

    assert.match(`${problem}`, /^manifest\.json: manifestVersion 9\.9 has no schema/);
  });

  it('refuses a name in the manifest that nothing is known of', async () => {
    const problems = await problemsOf(
      withKey('manifest.json', 'publisherDocsUrl', 'https://{{X}}'),
    );

    assert.deepEqual(problems, ['manifest.json: names {{X}}, which has no value']);
  });

  it('names every file that is missing', async () => {
    const files = new Map(folder);
    for (const name of ['fr.json', 'color.png', 'outline.png']) files.delete(name);

    assert.deepEqual(
      (await problemsOf(files)).map((problem) => problem.split(':')[0]),
      ['fr.json', 'color.png', 'outline.png'],
    );
  });

  it('tells the problems of all files at once', async () => {
    const files = new Map(withKey('fr.json', 'name.long', 'Errata'));
    files.set('color.png', folder.get('outline.png') ?? Buffer.alloc(0));
    const problems = await problemsOf(files);

    assert.ok(problems.some((problem) => /^fr\.json: has name\.long/.test(problem)));
    assert.ok(problems.includes('color.png: must be 192 x 192 pixels, and is 32 x 32'));
  });

  for (const [what, text, expected] of [
    ['no JSON', '{', /^manifest\.json: is not JSON: /],
    ['no object', '[]', /^manifest\.json: must be a JSON object$/],
    ['missing', undefined, /^manifest\.json: is missing$/],
  ] as const)
    it(`refuses a manifest that is ${what}`, async () => {
      const [problem, ...others] = await problemsOf(changed('manifest.json', text));

      assert.match(`${problem}`, expected);
      assert.deepEqual(others, []);
    });
});
