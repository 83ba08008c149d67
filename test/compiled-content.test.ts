import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiledContent, writeCompiledContent } from '../src/compiled-content.ts';
import { content, root } from './test-content.ts';

describe('compiled content', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'errata-compiled-'));
    for (const name of ['knowledge', 'dialogs', 'cards'])
      cpSync(join(root, name), join(folder, name), { recursive: true });
    writeCompiledContent(folder, content);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is what the sources say', () => {
    assert.deepEqual(compiledContent(folder, true), content);
  });

  for (const source of [
    'knowledge/lists/teams.yaml',
    'dialogs/start.yaml',
    'cards/parts/button.json',
  ])
    it(`is refused once ${source} has changed, with the command that mends it`, () => {
      appendFileSync(join(folder, source), '\n');

      assert.throws(() => compiledContent(folder, true), {
        name: 'ContentError',
        message: /^Invalid content:\n {2}dist\/content\.json:1: .* run "npm run build"$/,
      });
    });

  it('is refused once a source has another name, and once one is gone', () => {
    const former = join(folder, 'knowledge/off-topic/antivirus-pcs.yaml');
    const text = readFileSync(former);
    rmSync(former);
    assert.throws(() => compiledContent(folder, true), { name: 'ContentError' });

    writeFileSync(join(folder, 'knowledge/off-topic/antivirus.yaml'), text);
    assert.throws(() => compiledContent(folder, true), { name: 'ContentError' });
  });

  it('is none where nothing was built, and where the program runs from its source', () => {
    assert.equal(compiledContent(folder), undefined);

    rmSync(join(folder, 'dist'), { recursive: true });
    assert.equal(compiledContent(folder, true), undefined);
  });
});
