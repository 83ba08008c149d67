import assert from 'node:assert/strict';
import { stem, wordsOf } from '../../../src/diagnosis/words/stem.ts';

describe('stems', () => {
  const same: [string, string][] = [
    ['server', 'servers'],
    ['registration', 'registrations'],
    ['serveur', 'serveurs'],
    ['installation', 'installations'],
    ['bloque', 'bloquee'],
    ['partage', 'partages'],
  ];
  for (const [one, two] of same)
    it(`of ${one} and ${two} are one`, () => {
      assert.equal(stem(one), stem(two));
    });

  it('keep at least four letters, and codes whole', () => {
    for (const word of ['vss', 'disk', 'ions', '95107', 'ep0858']) assert.equal(stem(word), word);
    for (const word of ['lettres', 'mentions', 'fermes']) assert.ok(stem(word).length >= 4, word);
  });
});

describe('the words of a text', () => {
  it('are folded, without marks and single letters', () => {
    assert.deepEqual(wordsOf("L'accès à C$ est REFUSÉ, (COM+) !"), [
      'acces',
      'c$',
      'est',
      'refuse',
      'com+',
    ]);
  });

  it('are no codes and no numbers', () => {
    assert.deepEqual(wordsOf('error 95107 0x800706BE on port 22 of 2019'), [
      'error',
      'on',
      'port',
      'of',
    ]);
  });
});
