import assert from 'node:assert/strict';
import { type TokenType, tokenise } from '../../../src/diagnosis/text/token.ts';

const ofType = (line: string, type: TokenType): string[] =>
  tokenise(line).flatMap((token) => (token.type === type ? [token.text] : []));

describe('tokens', () => {
  const opaque: [string, string][] = [
    ['a GUID', '95107000-1234-4abc-9def-000000095107'],
    ['a page', 'https://portal.azure.com/#95107'],
    ['a mailbox', 'user.95107@contoso.example'],
    ['a Windows path', 'C:\\ProgramData\\95107\\install.log'],
    ['a share', '\\\\srv95107\\C$'],
    ['a Unix path', '/var/log/95107.log'],
    ['a date', '2026-11-22'],
    ['a date and time', '2026-11-22T09:51:07.806Z'],
    ['a day in French or American order', '22/11/2026'],
    ['a time', '09:51:07,806'],
    ['a fraction', '5/12'],
    ['an address with its port', '10.95.107.4:511'],
    ['a version', '9.62.7112.1'],
    ['a phone number', '+33 1 95 10 71 17'],
    ['a French phone number', '01 95 10 71 17'],
    ['a hash', 'd41d8cd98f00b204e9800998ecf95107'],
  ];
  for (const [what, text] of opaque)
    it(`take ${what} whole`, () => {
      const tokens = tokenise(`see ${text} there`);

      assert.deepEqual(
        tokens.map(({ type, text: part }) => [type, part]),
        [
          ['word', 'see'],
          ['opaque', text],
          ['word', 'there'],
        ],
      );
    });

  const numbers: [string, string[]][] = [
    ['95107', ['95107']],
    ['95 107', ['95 107']],
    ['95,107', ['95,107']],
    ["95'107", ["95'107"]],
    ['2 147 023 170', ['2 147 023 170']],
    ['-2147023170', ['2147023170']],
    ['806, 807', ['806', '807']],
    ['95107 95117', ['95107', '95117']],
    ['v95107', []],
    ['95107abc', []],
    ['INC0095107', []],
  ];
  for (const [line, found] of numbers)
    it(`read the numbers ${JSON.stringify(found)} in ${line}`, () => {
      assert.deepEqual(ofType(line, 'number'), found);
    });

  const hexes: [string, string[]][] = [
    ['0x800706BE', ['0x800706BE']],
    ['[0X800706be]', ['0X800706be']],
    ['0x8007 06BE', ['0x8007 06BE']],
    ['0x 800706BE', ['0x 800706BE']],
    ['0x8OO7O6BE', ['0x8OO7O6BE']],
    ['0x7', ['0x7']],
    ['0x800706BE failed', ['0x800706BE']],
    ['0xNOTHEX', []],
  ];
  for (const [line, found] of hexes)
    it(`read the error numbers ${JSON.stringify(found)} in ${line}`, () => {
      assert.deepEqual(ofType(line, 'hex'), found);
    });

  it('know where each stands, and lose no character but spaces', () => {
    const line = "Échec: l'ErrorID[95107] -> 0x7 (10.0.0.4)";

    const tokens = tokenise(line);

    for (const { text, start } of tokens)
      assert.equal(line.slice(start, start + text.length), text);
    assert.equal(tokens.map(({ text }) => text).join(''), line.replaceAll(' ', ''));
  });

  it('are none in an empty line', () => {
    assert.deepEqual(tokenise('   '), []);
  });
});
