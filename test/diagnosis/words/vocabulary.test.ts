import assert from 'node:assert/strict';
import { stem } from '../../../src/diagnosis/words/stem.ts';
import { compileVocabulary } from '../../../src/diagnosis/words/vocabulary.ts';
import { content } from '../../test-content.ts';

const {
  term,
  stem: stemOf,
  synonyms,
} = compileVocabulary({
  'stop-words': { en: ['the', 'my', 'was'], fr: ['la', 'été'] },
  synonyms: [
    ['kettle', 'teapot', 'théière'],
    ['lamp', 'kettle', 'lantern'],
  ],
});

describe('the vocabulary', () => {
  it('gives no term for a word that means nothing in either language', () => {
    for (const word of ['the', 'my', 'was', 'la', 'ete']) assert.equal(term(word), undefined, word);
  });

  it('gives the stem of a word that is no synonym', () => {
    for (const word of ['whistling', 'bouilloires', 'disk', 'c$', 'com+'])
      assert.equal(term(word), stem(word), word);
  });

  it('gives one term for all words of a group, in every form', () => {
    for (const word of ['kettle', 'kettles', 'teapot', 'teapots', 'theiere', 'theieres'])
      assert.equal(term(word), stem('kettle'), word);
    assert.equal(term('lantern'), stem('lamp'));
  });

  it('keeps a word of two groups in the first', () => {
    assert.equal(term('kettle'), stem('kettle'));
    assert.equal(term('lamp'), stem('lamp'));
  });

  it('gives the same term the second time', () => {
    for (const word of ['the', 'teapot', 'whistling', 'theiere'])
      assert.equal(term(word), term(word), word);
  });

  it('names the stems of all words that stand for another one', () => {
    assert.deepEqual([...synonyms()], ['kettle', 'teapot', 'theiere', 'lamp', 'lantern'].map(stem));
  });

  it('stems as its texts are stemmed', () => {
    assert.equal(stemOf('kettles'), stem('kettles'));
  });

  it('stays right after more different words than it remembers', () => {
    const { term: fresh } = compileVocabulary({
      'stop-words': { en: ['the'], fr: ['la'] },
      synonyms: [['kettle', 'teapot']],
    });
    for (let at = 0; at < 200_001; at += 1) fresh(`word${at}`);

    assert.equal(fresh('the'), undefined);
    assert.equal(fresh('teapot'), stem('kettle'));
    assert.equal(fresh('whistling'), stem('whistling'));
  });
});

describe('the words of the product', () => {
  const real = compileVocabulary(content.lists);

  it('mean the same in both languages', () => {
    for (const [one, two] of [
      ['server', 'serveur'],
      ['disk', 'disque'],
      ['memory', 'memoire'],
      ['administrator', 'administrateurs'],
    ] as const)
      assert.equal(real.term(one), real.term(two), `${one}, ${two}`);
  });

  it('are no words that mean nothing', () => {
    const stop = [...content.lists['stop-words'].en, ...content.lists['stop-words'].fr];

    for (const word of ['server', 'disk', 'memory', 'vss', 'netlogon'])
      assert.ok(!stop.includes(word) && real.term(word) !== undefined, word);
    for (const word of ['the', 'a', 'le', 'est']) assert.equal(real.term(word), undefined, word);
  });
});
