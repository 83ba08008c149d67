import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { root } from '../test-content.ts';
import { env } from './env.ts';

const tsx = pathToFileURL(createRequire(join(root, 'package.json')).resolve('tsx')).href;

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** The package that it left behind. */
  readonly zip: Uint8Array | undefined;
}

const run = (given: Readonly<Record<string, string>>): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const folder = mkdtempSync(join(tmpdir(), 'errata-package-'));
    for (const path of ['appPackage', 'package.json'])
      cpSync(join(root, path), join(folder, path), { recursive: true });
    const child = spawn(process.execPath, ['--import', tsx, join(root, 'src/cli/package.ts')], {
      cwd: folder,
      env: given,
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const path = join(folder, 'dist/errata.zip');
      const zip = existsSync(path) ? readFileSync(path) : undefined;
      rmSync(folder, { recursive: true });
      resolve({ code, out, err, zip });
    });
  });

describe('the package command', function () {
  this.timeout(30_000);
  let ended: Record<'complete' | 'empty', Ended>;

  // Each start costs a second: both run at once, before the tests look at them.
  before(async () => {
    const [complete, empty] = await Promise.all([run(env), run({})]);
    ended = { complete, empty };
  });

  it('writes the package, of the version in package.json', () => {
    const { code, out, zip } = ended.complete;
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const manifest = unzipSync(zip ?? new Uint8Array())['manifest.json'];

    assert.equal(code, 0);
    assert.match(out, /^written: dist\/errata\.zip\b/);
    assert.equal(JSON.parse(new TextDecoder().decode(manifest)).version, version);
  });

  it('names what is missing, a line each, and writes nothing', () => {
    const { code, out, err, zip } = ended.empty;

    assert.equal(code, 1);
    assert.equal(out, '');
    assert.deepEqual(
      err
        .trimEnd()
        .split('\n')
        .map((line) => line.split(':')[0]?.trim()),
      [
        'The app package cannot be built',
        'MicrosoftAppId',
        'DEVELOPER_NAME',
        'WEBSITE_URL',
        'PRIVACY_URL',
        'TERMS_URL',
      ],
    );
    assert.equal(zip, undefined);
  });
});
