import assert from 'node:assert/strict';
import type { Speaker } from '../../src/cards/say.ts';
import { type Shown, shownOf } from '../../src/cards/shown.ts';
import { summary } from '../../src/cards/summary.ts';
import { diagnose } from '../../src/diagnosis/match.ts';
import type { Case } from '../../src/guidance/case.ts';
import { walk } from '../../src/guidance/walk.ts';
import { caseAt, caseIn, later } from '../cases.ts';
import { article, both, madeUp, question, step } from '../made-up-content.ts';
import { knowledge, speakers } from '../test-content.ts';

const { content } = madeUp({
  articles: [
    article('kettle', {
      title: { en: 'The kettle is cold', fr: 'La bouilloire est froide' },
      steps: [
        question('which', ['red', 'blue']),
        step('plug', { text: { en: 'Run `plug in`.', fr: 'Lancez `plug in`.' } }),
        step('wait', { text: both('Wait'), purpose: 'continue' }),
        step('call'),
      ],
    }),
  ],
});

const play = (start: Case, ...moves: string[]): Case =>
  moves.reduce((current, choose) => walk(content, current, { choose }, later).case, start);
const summaryOf = (spoken: Speaker, current: Case): string => {
  const shown = shownOf({ show: 'case', locale: spoken.locale, case: current }).case as Shown;
  return summary(content, spoken, shown);
};
const handedOver = { at: 'escalation', team: 'technical-support', stack: [] } as const;
const evidence = diagnose(knowledge, 'start\nfailed with ErrorID: 95107').evidence;

describe('the summary of a case', () => {
  it('tells what was found, given, answered and tried, in order', () => {
    const start = caseIn(content, 'kettle', { evidence, values: { account: 'svc-asr' } });

    const text = summaryOf(speakers.en, play(start, 'red', 'failed', 'done', 'escalate'));

    assert.equal(
      text,
      [
        'Errata case case1, opened 2026-11-22 09:00 UTC',
        'Problem: The kettle is cold (kettle)',
        '',
        'Evidence:',
        '- ErrorID 95107, line 2: failed with ErrorID: 95107',
        '',
        'Values:',
        '- Name of the account, without its domain: svc-asr',
        '',
        'Answers:',
        '- Which which? Label of red',
        '',
        'Steps tried:',
        '1. Run plug in. [did not help]',
        '2. Wait [done]',
      ].join('\n'),
    );
  });

  it('speaks French', () => {
    const text = summaryOf(
      speakers.fr,
      play(caseIn(content, 'kettle'), 'red', 'failed', 'escalate'),
    );

    assert.match(text, /^Dossier Errata case1, ouvert le 2026-11-22 09:00 UTC\n/);
    assert.match(text, /Problème : La bouilloire est froide \(kettle\)/);
    assert.match(text, /1\. Lancez plug in\. \[n'a pas aidé\]/);
  });

  it('leaves out what there is not, and says that nothing was tried', () => {
    assert.equal(
      summaryOf(speakers.en, caseAt(handedOver)),
      [
        'Errata case case1, opened 2026-11-22 09:00 UTC',
        'Problem: not identified',
        '',
        'Steps tried: none',
      ].join('\n'),
    );
  });

  it('names the article that the case was about before it left it', () => {
    const trail = [{ place: { at: 'node', stack: ['kettle/plug'] }, facts: {} }] as const;

    assert.match(summaryOf(speakers.en, caseAt(handedOver, { trail })), /\(kettle\)/);
  });

  it('names the article that was offered first', () => {
    const offered = caseAt({ at: 'choice' }, { articles: ['kettle'] });

    assert.match(summaryOf(speakers.en, offered), /\(kettle\)/);
  });

  it('leaves out steps and answers that an edit has removed', () => {
    const tried = ['kettle/gone', 'gone/plug', 'kettle/wait'].map((node) => ({
      node,
      choose: 'failed',
      at: later,
    }));

    const text = summaryOf(speakers.en, caseIn(content, 'kettle', { tried }));

    assert.match(text, /Steps tried:\n1\. Wait \[did not help\]$/);
  });
});
