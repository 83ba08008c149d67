import assert from 'node:assert/strict';
import { isReference, referenceSaid } from '../../../src/guidance/respond/reference-said.ts';

describe('a message that may be the reference of a case', () => {
  for (const text of ['2k3b9htv44', ' 2K3B9HTV44\n', 'abcdefghjk', 'case1', 'a1b2-c3d4'])
    it(`"${text.trim()}" is read as one`, () => {
      assert.equal(referenceSaid(text), text.trim().toLowerCase());
    });

  for (const text of ['95107', '0x800706be', 'next', 'suivant', 'my case', '2k3b9htv44 please', ''])
    it(`"${text}" is none`, () => assert.equal(referenceSaid(text), undefined));

  it('is one for sure where nothing else looks like it', () => {
    assert.ok(isReference('2k3b9htv44'));
    for (const text of ['attachment', 'srv-app-07', 'inc0095107', 'office2016', 'case1'])
      assert.ok(!isReference(text), text);
  });
});
