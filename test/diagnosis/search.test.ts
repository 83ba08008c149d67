import assert from 'node:assert/strict';
import { rank, searchIndex } from '../../src/diagnosis/search.ts';
import { article, both, madeUp, symptoms } from '../made-up-content.ts';

const about = (id: string, en: string[], fr: string[], title = `${id} title`) =>
  article(id, {
    title: both(title),
    meaning: both(`${id} meaning`),
    symptoms: symptoms({ phrases: { en: [...en], fr: [...fr] } }),
  });

const { content } = madeUp({
  articles: [
    about(
      'kettle',
      ['the kettle whistles', 'boiling water', 'hot spout', 'steam everywhere'],
      ['la bouilloire siffle', 'eau bouillante', 'bec brûlant', 'vapeur partout'],
    ),
    about(
      'lamp',
      ['the lamp flickers', 'dim bulb', 'cracked shade', 'dark corner'],
      ['la lampe clignote', 'ampoule faible', 'abat-jour fendu', 'coin sombre'],
    ),
    about(
      'clock',
      ['the clock stopped', 'pendulum stuck', 'wrong hour', 'dark dial'],
      ["l'horloge est arrêtée", 'balancier coincé', 'mauvaise heure', 'cadran sombre'],
      'The pendulum clock',
    ),
  ],
});
const index = searchIndex([...content.articles.values()], {
  ...content.lists,
  'stop-words': { en: ['the', 'my'], fr: ['la', 'ma', 'le'] },
  synonyms: [['kettle', 'teapot', 'théière']],
});
const ranked = (text: string): string[] => rank(index, text).ranked.map(({ article: id }) => id);

describe('search by words', () => {
  const finds: [string, string, string][] = [
    ['English words', 'my lamp flickers', 'lamp'],
    ['French words', 'ma lampe clignote', 'lamp'],
    ['both languages mixed', 'ampoule dim', 'lamp'],
    ['words without their accents', 'bec brulant', 'kettle'],
    ['words in capitals', 'STEAM EVERYWHERE', 'kettle'],
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

  it('counts a word in the title for more than one in a phrase', () => {
    assert.equal(ranked('clock')[0], 'clock');
    assert.ok(
      (rank(index, 'clock').ranked[0]?.score ?? 0) > (rank(index, 'dial').ranked[0]?.score ?? 0),
    );
  });

  it('counts a word that several articles have for less than one that stands in one', () => {
    const score = (text: string): number => rank(index, text).ranked[0]?.score ?? 0;

    assert.ok(score('corner') > score('dark'));
    assert.deepEqual([...ranked('dark')].sort(), ['clock', 'lamp']);
  });

  it('puts first what has more of the words', () => {
    assert.deepEqual(ranked('dark bulb'), ['lamp', 'clock']);
  });

  it('counts a word once, however often it is said', () => {
    assert.deepEqual(rank(index, 'bulb bulb bulb').ranked, rank(index, 'bulb').ranked);
  });

  it('says which words matched, as they were said', () => {
    assert.deepEqual(rank(index, 'the dim bulbs hum').ranked[0]?.words, ['dim', 'bulbs']);
  });

  it('trusts a corrected word less than one that is right', () => {
    const [right] = rank(index, 'pendulum').ranked;
    const [corrected] = rank(index, 'pendulmu').ranked;

    assert.ok((corrected?.score ?? 0) < (right?.score ?? 0));
  });

  it('finds nothing by stop words, codes, or words of elsewhere', () => {
    for (const text of ['', 'the my la', '95107 0x800706BE', 'xylophone'])
      assert.deepEqual(ranked(text), [], text);
  });

  it('says how much of the message the best article has', () => {
    assert.equal(rank(index, 'dim bulb').coverage, 1);
    assert.ok(rank(index, 'dim bulb xylophone quartz').coverage < 0.8);
    assert.equal(rank(index, '').coverage, 0);
  });

  it('ranks only the articles that it is given', () => {
    const only = new Set(['clock']);

    assert.deepEqual(
      rank(index, 'dark bulb', only).ranked.map(({ article: id }) => id),
      ['clock'],
    );
  });

  it('gives the same ranking for the same words', () => {
    assert.deepEqual(rank(index, 'pendulmu drak'), rank(index, 'pendulmu drak'));
  });
});
