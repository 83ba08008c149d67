import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dropped } from '../../tools/evaluation/baseline.ts';
import {
  judgeAnswers,
  judgePhrases,
  type PhraseFigures,
  phraseFigures,
} from '../../tools/evaluation/measure-phrases.ts';
import {
  type LabelledAnswer,
  type LabelledPhrase,
  labelledAnswers,
  labelledPhrases,
} from '../../tools/evaluation/phrases.ts';
import { content, guide } from '../test-content.ts';

const phrases = labelledPhrases();
const answers = labelledAnswers();

describe('the labelled phrases', () => {
  it('are 600 or more of what is said and 120 of what answers, half of each in either half and language', () => {
    assert.ok(phrases.length >= 600);
    assert.ok(answers.length >= 120);
    for (const all of [phrases, answers])
      for (const some of [
        all.filter(({ split }) => split === 'held-out'),
        all.filter(({ lang }) => lang === 'fr'),
      ])
        assert.ok(Math.abs(some.length / all.length - 0.5) < 0.1);
  });

  it('stand once, and have every act', () => {
    assert.equal(new Set(phrases.map(({ say }) => say.toLowerCase())).size, phrases.length);
    assert.deepEqual(new Set(phrases.map(({ act }) => act)), new Set(content.acts.keys()));
  });

  it('answer questions with options that there are', () => {
    for (const { at, option, say } of answers) {
      const [unit = '', id] = at.split('/');
      const node = content.units.get(unit)?.nodes.find((one) => one.id === id);
      assert.ok(node?.kind === 'question', at);
      if (option !== null)
        assert.ok(
          node.options.some((one) => one.id === option),
          say,
        );
    }
  });
});

describe('what is said to a case', () => {
  it('is understood as well as the floors say, which are only ever raised', () => {
    const floors = JSON.parse(readFileSync('tools/evaluation/floors.json', 'utf8')) as Record<
      string,
      Partial<PhraseFigures>
    >;
    const now = phraseFigures([...judgePhrases(guide, phrases), ...judgeAnswers(guide, answers)]);

    assert.deepEqual(dropped(floors, now), []);
  }).timeout(20_000);
});

describe('the measure of phrases', () => {
  const phrase = (act: LabelledPhrase['act'], say: string): LabelledPhrase => ({
    lang: 'en',
    split: 'held-out',
    act,
    say,
  });
  const known = content.acts.get('worked')?.match.en.find((one) => one.split(' ').length > 3) ?? '';
  const sure = { ...guide, classifyAct: () => [{ id: 'worked', probability: 0.9 }] as const };
  const unsure = { ...guide, classifyAct: () => [{ id: 'worked', probability: 0.35 }] as const };

  it('counts a question as half of an answer', () => {
    const right = judgePhrases(sure, [phrase('worked', 'one'), phrase('why', 'two')]);
    const asked = judgePhrases(unsure, [phrase('worked', 'one'), phrase('why', 'two')]);

    assert.deepEqual(phraseFigures([...right, ...asked])['acts: held-out'], {
      phrases: 4,
      understood: 37.5,
      right: 25,
      asked: 50,
      wrong: 25,
      closed: 25,
    });
  });

  it('takes for one what leads to the same', () => {
    const next = { ...guide, classifyAct: () => [{ id: 'next', probability: 0.9 }] as const };

    const judged = judgePhrases(next, [
      phrase('failed', 'x'),
      phrase('no', 'y'),
      phrase('why', 'z'),
    ]);

    assert.deepEqual(
      judged.map(({ isRight }) => isRight),
      [true, true, false],
    );
  });

  it('calls a phrase fresh that shares no three words in a row with one of an author', () => {
    const isFresh = (say: string): boolean =>
      `${judgePhrases(sure, [phrase('worked', say)])[0]?.groups}`.includes('fresh');

    assert.equal(isFresh(known), false);
    assert.equal(isFresh(`nobody ever wrote ${known}`), false);
    assert.equal(isFresh('works nobody it now said'), true);
  });

  it('counts an answer as right where the case goes where its option leads, or stays for none', () => {
    const at = 'account-locked-out/account-kind';
    const answer = (say: string, option: string | null): LabelledAnswer => ({
      lang: 'en',
      split: 'tune',
      at,
      say,
      option,
    });

    const judged = judgeAnswers(guide, [
      answer('Domain account', 'domain'),
      answer('Domain account', 'local'),
      answer('why?', null),
      answer('why?', 'local'),
    ]);

    assert.deepEqual(
      judged.map(({ is, got, isRight }) => [is, got, isRight]),
      [
        ['sure', 'domain', true],
        ['sure', 'domain', false],
        ['none', 'no answer', true],
        ['none', 'no answer', false],
      ],
    );
  });
});
