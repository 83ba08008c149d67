import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bytesFrom, readLines } from '../../src/cli/read-lines.ts';
import { FileRefusal } from '../../src/files/file-refusal.ts';

/** A stream of bytes in chunks of a size. */
async function* chunked(bytes: Uint8Array, size = bytes.length): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const linesOf = async (bytes: Uint8Array, size?: number): Promise<string[]> => {
  const lines: string[] = [];
  for await (const line of readLines(chunked(bytes, size))) lines.push(line);
  return lines;
};

const text = "Échec de l'accès : ErrorID 95107\nla suite\n";
const lines = ["Échec de l'accès : ErrorID 95107", 'la suite'];
const bom16 = Buffer.from([0xff, 0xfe]);
const bom8 = Buffer.from([0xef, 0xbb, 0xbf]);

describe('reading lines', () => {
  const encodings: [string, Uint8Array][] = [
    ['UTF-8', Buffer.from(text, 'utf8')],
    ['UTF-8 with a byte-order mark', Buffer.concat([bom8, Buffer.from(text, 'utf8')])],
    ['UTF-16 LE with a byte-order mark', Buffer.concat([bom16, Buffer.from(text, 'utf16le')])],
    ['UTF-16 LE without one', Buffer.from(text, 'utf16le')],
    ['Windows-1252', Buffer.from(text, 'latin1')],
  ];
  for (const [name, bytes] of encodings) {
    it(`decodes ${name}`, async () => {
      assert.deepEqual(await linesOf(bytes), lines);
    });

    it(`decodes ${name} in small chunks that cut characters`, async () => {
      assert.deepEqual(await linesOf(bytes, 33), lines);
    });
  }

  it('decodes the characters that Windows-1252 has and Latin-1 has not', async () => {
    const bytes = Buffer.from([0x93, 0x41, 0x94, 0x20, 0x80, 0x20, 0x92, 0x0a]);

    assert.deepEqual(await linesOf(bytes), ['“A” € ’']);
  });

  it('gives empty lines, and a last line without its end', async () => {
    assert.deepEqual(await linesOf(Buffer.from('a\n\nb')), ['a', '', 'b']);
    assert.deepEqual(await linesOf(Buffer.from('a\n')), ['a']);
  });

  it('gives nothing of an empty input', async () => {
    assert.deepEqual(await linesOf(Buffer.from('')), []);
  });

  it('gives a line that is longer than a chunk whole', async () => {
    const long = 'x'.repeat(200_000);

    assert.deepEqual(await linesOf(Buffer.from(`${long}\nend`), 65_536), [long, 'end']);
  });

  const binaries: [string, Uint8Array][] = [
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a ZIP', Buffer.from('504b0304140000000800', 'hex')],
    ['text with a zero in it', Buffer.from('ErrorID: 95107\u0000 and more text behind it')],
  ];
  for (const [name, bytes] of binaries)
    it(`refuses ${name}`, async () => {
      await assert.rejects(linesOf(bytes), new FileRefusal('binary'));
    });

  it('reads a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'errata-lines-'));
    try {
      writeFileSync(join(folder, 'a.log'), text);
      const found: string[] = [];

      for await (const line of readLines(bytesFrom(join(folder, 'a.log')))) found.push(line);

      assert.deepEqual(found, lines);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
