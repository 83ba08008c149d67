import assert from 'node:assert/strict';
import { displayName } from '../../src/files/display-name.ts';

describe('the shown name of a file', () => {
  for (const [name, shown] of [
    ['install.log', 'install.log'],
    ['../../../etc/passwd', 'passwd'],
    ['C:\\Windows\\Temp\\a b.log', 'a b.log'],
    ['logs/', 'logs'],
    ['journal été.log', 'journal été.log'],
    ['a\u0000\u001b[31m\n\u202egol.exe', 'a[31mgol.exe'],
    ['', '?'],
    ['../', '..'],
    [' \n/', '?'],
  ] as const)
    it(`is ${shown} for ${JSON.stringify(name)}`, () => {
      assert.equal(displayName(name), shown);
    });

  it('is at most 80 characters, with the ending', () => {
    const shown = displayName(`${'é'.repeat(70_000)}.log`);

    assert.equal([...shown].length, 80);
    assert.match(shown, /^é+…é{4}\.log$/);
  });
});
