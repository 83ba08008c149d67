import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { env } from '../app-package/env.ts';
import { root } from '../test-content.ts';
import { type Ended, runErrata } from './run-errata.ts';

interface Packed extends Ended {
  /** The package that it left behind. */
  readonly zip: Uint8Array | undefined;
}

const run = async (settings: Readonly<Record<string, string>>): Promise<Packed> => {
  const from = mkdtempSync(join(tmpdir(), 'errata-package-'));
  const path = join(from, 'dist/errata.zip');
  try {
    const ended = await runErrata(['package', '--out', 'dist/errata.zip'], { from, settings });
    return { ...ended, zip: existsSync(path) ? readFileSync(path) : undefined };
  } finally {
    rmSync(from, { recursive: true });
  }
};

describe('the package command', function () {
  this.timeout(60_000);
  let ended: Record<'complete' | 'empty', Packed>;

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

    assert.equal(code, 2);
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
