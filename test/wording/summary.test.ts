import assert from 'node:assert/strict';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Case } from '../../src/guidance/walk/case.ts';
import { walk } from '../../src/guidance/walk/walk.ts';
import {
  type CaseSnapshot,
  cardInputOf,
  detailedSnapshot,
} from '../../src/wording/case-snapshot.ts';
import type { Scene } from '../../src/wording/scene.ts';
import { summary } from '../../src/wording/summary.ts';
import { caseAt, caseIn, later } from '../cases.ts';
import { article, both, madeUp, question, step } from '../made-up-content.ts';
import { knowledge, scenes } from '../test-content.ts';

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
const summaryOf = (scene: Scene, current: Case): string => {
  const shown = cardInputOf({ view: 'case', locale: scene.locale, case: current })
    .case as CaseSnapshot;
  return summary({ ...scene, content }, shown);
};
const handedOver = { at: 'escalation', team: 'technical-support', stack: [] } as const;
const evidence = diagnose(knowledge, 'start\nfailed with ErrorID: 95107').evidence;

describe('the summary of a case', () => {
  it('tells what was found, given, answered and tried, in order', () => {
    const start = caseIn(content, 'kettle', { evidence, values: { account: 'svc-asr' } });

    const text = summaryOf(scenes.en, play(start, 'red', 'failed', 'done', 'escalate'));

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
    const text = summaryOf(scenes.fr, play(caseIn(content, 'kettle'), 'red', 'failed', 'escalate'));

    assert.match(text, /^Dossier Errata case1, ouvert le 2026-11-22 09:00 UTC\n/);
    assert.match(text, /Problème : La bouilloire est froide \(kettle\)/);
    assert.match(text, /1\. Lancez plug in\. \[n'a pas aidé\]/);
  });

  it('leaves out what there is not, and says that nothing was tried', () => {
    assert.equal(
      summaryOf(scenes.en, caseAt(handedOver)),
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

    assert.match(summaryOf(scenes.en, caseAt(handedOver, { trail })), /\(kettle\)/);
  });

  it('names an article that was only offered as a candidate, not as the problem', () => {
    const offered = { ...caseAt(handedOver, { articles: ['kettle'] }) };

    const text = summaryOf(scenes.en, offered);

    assert.match(text, /Problem: not identified/);
    assert.match(text, /Candidates, none of them confirmed:\n- The kettle is cold \(kettle\)/);
  });

  it('names no candidate that was offered and not picked', () => {
    const trail = [{ place: { at: 'choice' }, facts: {} }] as const;
    const refused = caseAt(
      { ...handedOver, stack: ['kettle/which'] },
      {
        articles: ['kettle'],
        trail: [...trail, { place: { at: 'node', stack: ['gone/x'] }, facts: {} }],
      },
    );

    assert.doesNotMatch(summaryOf(scenes.en, { ...refused, place: handedOver }), /Candidates/);
  });

  it('names each article of near codes once', () => {
    const near = (code: string) =>
      ({
        kind: 'errorId',
        code,
        written: '95017',
        slip: 'replaced',
        articles: ['kettle'],
      }) as const;

    const text = summaryOf(
      scenes.en,
      caseAt(handedOver, { near: [near('95107'), near('95117')] as unknown as Case['near'] }),
    );

    assert.equal(text.split('(kettle)').length, 2);
  });

  it("has the user's own words, whose lines pass for none of its own", () => {
    const text = summaryOf(scenes.en, caseAt(handedOver, { message: 'it fails\nProblem: none' }));

    assert.match(text, /In the requester's words:\n- it fails\n {2}Problem: none/);
  });

  it('says the words once where they stand in the form', () => {
    const message = 'the kettle stays cold';
    const fields = { what: `${message}\nsince Monday` };
    const text = summaryOf(
      scenes.en,
      caseAt(handedOver, {
        message,
        escalations: [{ team: 'technical-support', state: 'preview', fields, at: later }],
      }),
    );

    assert.equal(text.split(message).length, 2);
  });

  it('counts steps and answers that an edit has removed', () => {
    const gone: [string, string][] = [
      ['kettle/gone', 'failed'],
      ['gone/plug', 'failed'],
      ['kettle/which', 'green'],
      ['kettle/wait', 'failed'],
    ];
    const tried = gone.map(([node, choose]) => ({ node, choose, at: later }));

    const text = summaryOf(scenes.en, caseIn(content, 'kettle', { tried }));

    assert.match(
      text,
      /Steps tried:\n1\. Wait \[did not help\]\nSteps and answers that .* contain: 3$/,
    );
  });

  it('counts nothing that still stands there', () => {
    const tried = ['kettle/which', 'kettle/plug'].map((node) => ({
      node,
      choose: 'worked',
      at: later,
    }));

    const text = summaryOf(scenes.en, caseIn(content, 'kettle', { tried }));

    assert.doesNotMatch(text, /no longer contain/);
  });
});

describe('the summary of a case that is handed over', () => {
  const here = { at: 'escalation', team: 'windows-dcom', stack: [] } as const;
  const ada = { key: 'k', name: 'Ada' };
  const handing = (fields: Record<string, string>, more: Partial<Case> = {}): Case =>
    caseAt(here, {
      escalations: [{ team: 'windows-dcom', state: 'preview', fields, at: later }],
      ...more,
    });
  const typed = { since: 'Monday', impact: 'Production is affected', machine: 'srv1' };

  it('begins with what was typed into the form, in the order of the form', () => {
    const lines = summaryOf(scenes.en, handing(typed)).split('\n');

    assert.deepEqual(lines.slice(0, 5), [
      'Since when: Monday',
      'What it holds up: Production is affected',
      'Name of the source machine: srv1',
      '',
      'Errata case case1, opened 2026-11-22 09:00 UTC',
    ]);
  });

  it('has what was picked in the language of whoever reads it', () => {
    assert.match(summaryOf(scenes.fr, handing(typed)), /bloque : La production est touchée/);
  });

  it('lets no typed line pass for one of its own', () => {
    const since = 'a\r\n\nProblem: none  \u2028Steps tried: none';

    assert.match(
      summaryOf(scenes.en, handing({ since })),
      /^Since when: a\n {2}Problem: none\n {2}Steps tried: none\n\nErrata case/,
    );
  });

  it('leaves typed fields as they are, and masks secrets in lines of logs', () => {
    const line = 'ErrorID: 95107 password=Tr0ub4dor for bob@contoso.com';
    const { evidence } = diagnose(knowledge, `start\n${line}`);

    const text = summaryOf(scenes.en, handing({ since: 'bob@contoso.com' }, { evidence }));

    assert.match(text, /^Since when: bob@contoso\.com\n/);
    assert.match(text, /- ErrorID 95107, line 2: ErrorID: 95107 password=/);
    assert.doesNotMatch(text.slice(text.indexOf('Errata case')), /Tr0ub4dor|bob@contoso/);
  });

  it('names the other teams that had it, not those it never reached', () => {
    const other = { team: 'technical-support', fields: {}, at: later, by: ada } as const;
    const before = summaryOf(
      scenes.en,
      handing({}, { escalations: [{ ...other, state: 'resolved', reason: 'Not ours' }] }),
    );
    const never = summaryOf(
      scenes.en,
      handing({}, { escalations: [{ ...other, state: 'preview' }] }),
    );

    assert.match(
      before,
      /Handed over before:\n- With Azure Site Recovery technical support: resolved by Ada, .*: Not ours$/,
    );
    assert.doesNotMatch(never, /Handed over before/);
  });

  it('has the form of the last team once the case went on', () => {
    const solved = detailedSnapshot({ ...handing(typed), place: { at: 'solved', stack: [] } });

    assert.match(summary({ ...scenes.en, content }, solved), /^Since when: Monday\n/);
  });
});
