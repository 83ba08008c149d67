import assert from 'node:assert/strict';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { HandOver, HandOverState } from '../../src/guidance/hand-over/hand-over-state.ts';
import { respondToCommand } from '../../src/guidance/respond/respond-to-command.ts';
import { respondToFile, respondToText } from '../../src/guidance/respond/respond-to-text.ts';
import type { Situation } from '../../src/guidance/respond/turn-result.ts';
import type { Case } from '../../src/guidance/walk/case.ts';
import { walk } from '../../src/guidance/walk/walk.ts';
import { eventsOf } from '../../src/usage/tally-event.ts';
import { caseAt, caseIn, later, now } from '../cases.ts';
import { article, madeUp, procedure, step, tree } from '../made-up-content.ts';
import { guide, knowledge, content as real } from '../test-content.ts';

const { content } = madeUp({
  articles: [
    article('one', { steps: [step('first'), { kind: 'do', id: 'use', procedure: 'shared' }] }),
    article('two'),
  ],
  procedures: [procedure('shared', [step('inner')])],
  trees: [tree('start', [{ kind: 'article', id: 'leads', article: 'two' }])],
});

const situation: Situation = { locale: 'en', now, newId: () => 'case1' };

const opened = (text: string, locale: 'en' | 'fr' = 'en'): Case =>
  respondToText(guide, { ...situation, locale }, { text }).case as Case;

/** The case after some choices, one after the other. */
const after = (start: Case, ...choices: string[]): Case =>
  choices.reduce((current, choose) => walk(content, current, { choose }, later).case, start);

/** What is learnt from one choice. */
const learnt = (start: Case, choose: string) => eventsOf(content, start, after(start, choose));

const one = () => caseIn(content, 'one');

const choice = caseAt({ at: 'choice' }, { articles: ['one', 'two'] });

const withTeam = (state: HandOverState, more: Partial<HandOver> = {}): Case => ({
  ...after(one(), 'escalate'),
  escalations: [{ team: 'technical-support', state, fields: {}, at: now, ...more }],
});

describe('what is learnt from a change of a case', () => {
  describe('that opens it', () => {
    it('is the answer to a code, and the article', () => {
      assert.deepEqual(eventsOf(real, undefined, opened('95107', 'fr')), [
        { is: 'opened', source: 'codes', outcome: 'answer', locale: 'fr' },
        { is: 'asked', article: 'account-not-administrator' },
      ]);
    });

    it('is a question, and no article before one is picked', () => {
      const events = eventsOf(real, undefined, opened('exit code 511'));

      assert.deepEqual(events, [
        { is: 'opened', source: 'codes', outcome: 'choose', locale: 'en' },
      ]);
    });

    it('is a code that no article has, in its one form', () => {
      const [first, ...rest] = eventsOf(real, undefined, opened('error 0x80db0123'));

      assert.deepEqual(first, { is: 'opened', source: 'codes', outcome: 'unknown', locale: 'en' });
      assert.deepEqual(rest, [{ is: 'unknown-code', kind: 'hresult', code: '0x80DB0123' }]);
    });

    it('is no number that nothing marks as a code', () => {
      const events = eventsOf(real, undefined, opened('my number is 482913 and I like 75 011'));

      assert.deepEqual(
        events.filter(({ is }) => is === 'unknown-code'),
        [],
      );
    });

    it('is an answer to words, or that they say nothing', () => {
      const [known] = eventsOf(real, undefined, opened('the firewall blocks WMI'));
      const [unknown] = eventsOf(real, undefined, opened('the sun is shining'));

      assert.deepEqual(known, { is: 'opened', source: 'words', outcome: 'answer', locale: 'en' });
      assert.deepEqual(unknown, {
        is: 'opened',
        source: 'words',
        outcome: 'unknown',
        locale: 'en',
      });
    });

    it('is what words decided, beside a code that nobody knows', () => {
      const { evidence } = opened('error 0x80db0123');
      const current = caseIn(content, 'one', {
        articles: ['one'],
        evidence,
        reason: { kind: 'words', words: [] },
      });

      assert.deepEqual(eventsOf(content, undefined, current).slice(0, 2), [
        { is: 'opened', source: 'words', outcome: 'answer', locale: 'en' },
        { is: 'unknown-code', kind: 'hresult', code: '0x80DB0123' },
      ]);
    });

    it('is what was found in a file', () => {
      const log = { name: 'a.log', lines: 1, earlierRuns: 0, harmless: [], moreHarmless: 0 };
      const outcome = diagnose(knowledge, 'ErrorID: 95107');
      const response = respondToFile(guide, situation, { outcome, log, others: [] });

      assert.deepEqual(eventsOf(real, undefined, response.case as Case), [
        { is: 'opened', source: 'file', outcome: 'answer', locale: 'en' },
      ]);
    });

    it('is no diagnosis where the menu opens it', () => {
      for (const command of ['browse', 'escalate'] as const)
        assert.deepEqual(
          eventsOf(real, undefined, respondToCommand(real, situation, command).case as Case),
          [{ is: 'opened', source: 'menu', locale: 'en' }],
        );
    });
  });

  it('is nothing where only the language or nothing at all is another one', () => {
    const solved = after(one(), 'failed', 'worked');
    for (const current of [one(), solved, choice, withTeam('taken')]) {
      assert.deepEqual(eventsOf(content, current, { ...current, locale: 'fr', version: 9 }), []);
      assert.deepEqual(eventsOf(content, current, current), []);
    }
  });

  it('is the article that is picked, and not again on the way back to it', () => {
    const picked = after(choice, 'article.one');
    const elsewhere = after(picked, 'browse');

    assert.deepEqual(learnt(choice, 'article.one'), [{ is: 'asked', article: 'one' }]);
    assert.deepEqual(learnt(picked, 'browse'), [{ is: 'asked', article: 'two' }]);
    assert.deepEqual(learnt(elsewhere, 'back'), []);
    assert.deepEqual(learnt(elsewhere, 'restart'), []);
  });

  it('is the article that a tree leads to', () => {
    const led = caseIn(content, 'start');

    assert.deepEqual(eventsOf(content, choice, { ...led, articles: choice.articles }), [
      { is: 'asked', article: 'two' },
    ]);
  });

  it('is the step that did not help, in its article', () => {
    const inner = after(one(), 'failed');

    assert.deepEqual(learnt(one(), 'failed'), [
      { is: 'failed', article: 'one', step: 'one/first' },
    ]);
    assert.deepEqual(learnt(inner, 'failed'), [
      { is: 'failed', article: 'one', step: 'shared/inner' },
    ]);
    assert.deepEqual(learnt(one(), 'done'), []);
  });

  it('is the step that solved it, and how long that took', () => {
    assert.deepEqual(learnt(after(one(), 'failed'), 'worked'), [
      { is: 'solved', took: 300_000, article: 'one', step: 'shared/inner' },
    ]);
  });

  it('is the step at which it was closed without a solution', () => {
    assert.deepEqual(learnt(one(), 'close'), [{ is: 'closed', article: 'one', step: 'one/first' }]);
    assert.deepEqual(learnt(choice, 'close'), [{ is: 'closed' }]);
  });

  it('is that it was taken up again', () => {
    for (const again of ['back', 'reopen', 'restart'])
      assert.deepEqual(learnt(after(one(), 'worked'), again), [
        { is: 'reopened', after: 'solved', article: 'one', step: 'one/first' },
      ]);
    assert.deepEqual(learnt(after(one(), 'close'), 'reopen'), [
      { is: 'reopened', after: 'closed', article: 'one', step: 'one/first' },
    ]);
  });

  describe('that a team has', () => {
    const sent = { via: 'channel' } as const;

    it('is nothing before it has arrived', () => {
      assert.deepEqual(learnt(one(), 'escalate'), []);
      assert.deepEqual(eventsOf(content, withTeam('draft'), withTeam('preview')), []);
      assert.deepEqual(eventsOf(content, withTeam('preview'), withTeam('sending')), []);
      assert.deepEqual(eventsOf(content, withTeam('sending'), withTeam('undelivered')), []);
    });

    it('is how it came there, and from which step', () => {
      const spot = { team: 'technical-support', article: 'one', step: 'one/first' };

      assert.deepEqual(eventsOf(content, withTeam('sending'), withTeam('sent', sent)), [
        { is: 'escalated', via: 'channel', ...spot },
      ]);
      assert.deepEqual(eventsOf(content, withTeam('preview'), withTeam('sent', { via: 'self' })), [
        { is: 'escalated', via: 'self', ...spot },
      ]);
    });

    it('is what a user reaches by the buttons of the form', () => {
      const preview = after(one(), 'escalate', 'preview');

      assert.deepEqual(
        learnt(preview, 'handed').map(({ is }) => is),
        ['escalated'],
      );
    });

    it('is that the team resolved it, and that it came back', () => {
      const team = 'technical-support';

      for (const state of ['sent', 'taken'] as const)
        assert.deepEqual(eventsOf(content, withTeam(state), withTeam('resolved')), [
          { is: 'resolved', team },
        ]);
      assert.deepEqual(eventsOf(content, withTeam('resolved'), withTeam('sent')), [
        { is: 'returned', team },
      ]);
    });

    it('is nothing while the team takes it and gives it back', () => {
      assert.deepEqual(eventsOf(content, withTeam('sent', sent), withTeam('taken', sent)), []);
      assert.deepEqual(eventsOf(content, withTeam('taken', sent), withTeam('sent', sent)), []);
    });

    it('is not solved by its article then', () => {
      const [solved, ...more] = learnt(withTeam('taken', sent), 'worked');

      assert.deepEqual(
        [solved?.is, solved && 'team' in solved && solved.team],
        ['solved', 'technical-support'],
      );
      assert.deepEqual(more, []);
    });

    it('is not closed without a solution, and not taken up again after that', () => {
      const closed = after(withTeam('sent', sent), 'close');

      assert.deepEqual(learnt(withTeam('sent', sent), 'close'), []);
      assert.deepEqual(learnt(withTeam('resolved', sent), 'close'), []);
      assert.deepEqual(learnt(closed, 'reopen'), []);
    });
  });
});
