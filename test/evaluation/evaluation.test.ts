import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { baselinePath, dropped, keptFigures } from '../../tools/evaluation/baseline.ts';
import { type Figures, figures, judge } from '../../tools/evaluation/measure.ts';
import { type Labelled, labelledMessages } from '../../tools/evaluation/messages.ts';
import { content, knowledge } from '../test-content.ts';

const messages = labelledMessages();

describe('the labelled messages', () => {
  it('are 1,200 or more, in both languages, and half of them are held out', () => {
    const held = messages.filter(({ part }) => part === 'held-out').length;

    assert.ok(messages.length >= 1200);
    assert.ok(held >= messages.length / 2 - 20, `${held} of ${messages.length}`);
    for (const locale of ['en', 'fr'])
      assert.ok(messages.filter((one) => one.locale === locale).length >= messages.length / 3);
  });

  it('have ids of their own, and expect articles that there are', () => {
    assert.equal(new Set(messages.map(({ id }) => id)).size, messages.length);
    for (const { id, want, expect } of messages) {
      assert.equal(expect.length === 0, want === 'none', id);
      for (const article of expect) assert.ok(content.articles.has(article), `${id}: ${article}`);
    }
  });
});

describe('the diagnosis of the labelled messages', () => {
  it('is in no figure worse than the baseline (npm run evaluate -- --keep writes it)', () => {
    const before = JSON.parse(readFileSync(baselinePath, 'utf8')) as Record<string, Figures>;
    const now = keptFigures(messages.map((one) => judge(one, diagnose(knowledge, one.text))));

    assert.deepEqual(dropped(before, now), []);
  }).timeout(20_000);
});

describe('the measure', () => {
  const message: Labelled = {
    id: 'x',
    part: 'held-out',
    kind: 'words-terse',
    locale: 'en',
    want: 'direct',
    expect: ['a'],
    text: '',
  };
  const reason = { kind: 'words', words: [] } as const;
  const answered = (...articles: string[]) =>
    judge(message, { kind: 'answer', articles, near: [], reason });

  it('counts a right answer, a wrong one, and a choice with the right article in it', () => {
    const offered = judge(message, { kind: 'choose', articles: ['b', 'a'], near: [], reason });

    assert.deepEqual(figures([answered('a'), answered('b'), offered, offered]), {
      messages: 4,
      first: 25,
      three: 75,
      direct: 25,
      wrong: 25,
      bothered: undefined,
    });
  });

  it('counts any answer as wrong where nothing was to be answered', () => {
    const none: Labelled = { ...message, want: 'none', expect: [] };
    const all = [
      judge(none, { kind: 'answer', articles: ['a'], near: [], reason }),
      judge(none, { kind: 'choose', articles: ['a'], near: [], reason }),
    ];

    assert.deepEqual(figures(all), {
      messages: 2,
      first: undefined,
      three: undefined,
      direct: undefined,
      wrong: 50,
      bothered: 50,
    });
  });

  it('names what got worse than before, and nothing that got better', () => {
    const old = figures([answered('a')]);

    assert.deepEqual(dropped({ g: old }, { g: old }), []);
    assert.deepEqual(dropped({ g: old }, { g: figures([answered('b')]) }), [
      'g: first was 100, is 0',
      'g: three was 100, is 0',
      'g: direct was 100, is 0',
      'g: wrong was 0, is 100',
    ]);
    assert.deepEqual(dropped({ g: old }, {}), ['g: is gone']);
  });
});
