import assert from 'node:assert/strict';
import { rank } from '../../../src/diagnosis/words/rank.ts';
import { type Subject, searchIndex } from '../../../src/diagnosis/words/search-index.ts';
import { compileVocabulary } from '../../../src/diagnosis/words/vocabulary.ts';

const subject = (id: string, ...texts: string[]): Subject => ({ id, texts });

const vocabulary = compileVocabulary({
  'stop-words': { en: ['the', 'my'], fr: ['la', 'ma', 'le'] },
  synonyms: [['kettle', 'teapot', 'théière']],
});
const index = searchIndex(
  vocabulary,
  [
    subject(
      'kettle',
      'the kettle whistles',
      'boiling water',
      'hot spout',
      'la bouilloire siffle',
      'bec brûlant',
      'vapeur partout',
    ),
    subject(
      'lamp',
      'the lamp flickers',
      'dim bulb',
      'dark corner',
      'la lampe clignote',
      'ampoule faible',
    ),
    subject('clock', 'the clock stopped', 'pendulum stuck', 'clock strikes', 'dark dial'),
  ],
  [subject('garden', 'water the roses', 'hose water', 'dry lawn')],
);
const ranked = (text: string): string[] => rank(index, text).articles.map(({ id }) => id);
const score = (text: string): number => rank(index, text).articles[0]?.score ?? 0;

describe('search by words', () => {
  const finds: [string, string, string][] = [
    ['English words', 'my lamp flickers', 'lamp'],
    ['French words', 'ma lampe clignote', 'lamp'],
    ['both languages mixed', 'ampoule dim', 'lamp'],
    ['words without their accents', 'bec brulant', 'kettle'],
    ['words in capitals', 'VAPEUR PARTOUT', 'kettle'],
    ['words in another form', 'boiled whistling', 'kettle'],
    ['a misspelt word', 'pendulmu', 'clock'],
    ['a misspelt French word', 'bouiloire', 'kettle'],
    ['a synonym', 'my teapot', 'kettle'],
    ['a synonym of the other language', 'ma theiere', 'kettle'],
  ];
  for (const [what, text, id] of finds)
    it(`finds an article by ${what}`, () => {
      assert.equal(ranked(text)[0], id);
    });

  it('counts a word that more texts of an article use for more', () => {
    assert.ok(score('clock') > score('pendulum'));
  });

  it('counts a word that several articles use for less than one of a single article', () => {
    assert.ok(score('corner') > score('dark'));
    assert.deepEqual([...ranked('dark')].sort(), ['clock', 'lamp']);
  });

  it('lets a word that only others use speak against an article', () => {
    assert.ok(score('pendulum bulb') < score('pendulum stuck'));
  });

  it('puts first what has more of the words', () => {
    assert.deepEqual(ranked('dark bulb'), ['lamp', 'clock']);
  });

  it('counts a word once, however often it is said', () => {
    assert.deepEqual(rank(index, 'bulb bulb bulb').articles, rank(index, 'bulb').articles);
  });

  it('says which words matched, as they were said', () => {
    const { words } = rank(index, 'the dark bulbs hum');

    assert.deepEqual(
      words.map(({ word, term }) => [word, term]),
      [
        ['dark', 'dark'],
        ['bulbs', 'bulb'],
      ],
    );
  });

  it('trusts a corrected word less than one that is right', () => {
    assert.ok(score('pendulmu') < score('pendulum'));
  });

  it('finds nothing by stop words, codes, or words that nothing uses', () => {
    for (const text of ['', 'the my la', '95107 0x800706BE', 'xylophone'])
      assert.deepEqual(ranked(text), [], text);
  });

  it('names the off-topic subject that fits best, apart from the articles', () => {
    const { articles, offTopic } = rank(index, 'water the dry lawn');

    assert.equal(offTopic?.id, 'garden');
    assert.deepEqual(
      articles.map(({ id }) => id),
      ['kettle'],
    );
    assert.ok(offTopic.score > (articles[0]?.score ?? 0));
  });

  it('ranks only the articles that it is given', () => {
    const { articles } = rank(index, 'dark bulb', new Set(['clock']));

    assert.deepEqual(
      articles.map(({ id }) => id),
      ['clock'],
    );
  });

  it('gives at most five articles, the best of all', () => {
    const many = searchIndex(
      vocabulary,
      Array.from({ length: 9 }, (_, at) => subject(`a${at}`, ...Array(at + 1).fill('bulb'), 'x')),
      [],
    );

    assert.deepEqual(
      rank(many, 'bulb').articles.map(({ id }) => id),
      ['a8', 'a7', 'a6', 'a5', 'a4'],
    );
  });

  it('gives the same ranking for the same words', () => {
    assert.deepEqual(rank(index, 'pendulmu drak'), rank(index, 'pendulmu drak'));
  });
});
