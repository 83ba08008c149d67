import assert from 'node:assert/strict';
import { respondToText } from '../../../src/guidance/respond/respond-to-text.ts';
import type { Case } from '../../../src/guidance/walk/case.ts';
import { walk } from '../../../src/guidance/walk/walk.ts';
import { atNode, caseAt, later } from '../../cases.ts';
import { article, madeUp, question, tree } from '../../made-up-content.ts';
import { content, guide } from '../../test-content.ts';

const opened = (text: string): Case =>
  respondToText(guide, { locale: 'en', now: later, newId: () => 'case1' }, { text }).case as Case;

const play = (start: Case, ...moves: string[]): Case =>
  moves.reduce((current, choose) => walk(content, current, { choose }, later).case, start);

const teamOf = (current: Case): string | undefined => {
  const { place } = play(current, 'escalate');
  return place.at === 'escalation' ? place.team : undefined;
};

const resolvedBy = (current: Case, team: string): Case => ({
  ...current,
  escalations: [{ team, state: 'resolved', fields: {}, at: later, via: 'channel' }],
});

describe('the team that a case is handed over to', () => {
  for (const text of [
    '0x8004E00F exit code 802',
    'VSS exit code 802',
    '- Error code: -2147164145 [0x8004E00F]\n- Exit code: 802',
    '0x8004E00F',
  ])
    it(`is the Windows team at once for ${JSON.stringify(text)}`, () => {
      assert.equal(teamOf(opened(text)), 'windows-dcom');
    });

  it('is the Windows team where 0x8004E00F has nothing to do with a cluster', () => {
    assert.equal(teamOf(play(opened('0x8004E00F'), 'no')), 'windows-dcom');
  });

  it('is Site Recovery support once the Windows team has had its turn', () => {
    const waiting = play(opened('0x8004E00F exit code 802'), 'done', 'no');
    const after = play(waiting, 'continue');

    assert.equal(waiting.place.at === 'escalation' && waiting.place.team, 'windows-dcom');
    assert.equal(after.place.at, 'node');
    assert.equal(teamOf(after), 'technical-support');
  });

  it('is Site Recovery support once the Windows team is done with a case handed over early', () => {
    const early = resolvedBy(opened('0x8004E00F exit code 802'), 'windows-dcom');

    assert.equal(teamOf(early), 'technical-support');
  });

  it('is Site Recovery support in the article on leftovers of a cluster', () => {
    assert.equal(teamOf(play(opened('0x8004E00F'), 'yes')), 'technical-support');
    assert.equal(teamOf(atNode('vss-cluster-service/confirm-log')), 'technical-support');
    assert.equal(teamOf(atNode('vss-cluster-service/remove-cluster')), 'technical-support');
  });

  it('is the Windows team there too where the cluster feature is not installed', () => {
    const alone = play(atNode('vss-cluster-service/membership'), 'absent');

    assert.equal(teamOf(alone), 'windows-dcom');
    assert.equal(teamOf(play(alone, 'failed', 'continue')), 'technical-support');
  });

  it('is the vendor of the antivirus from where its exclusions have not helped, until its turn is over', () => {
    const start = opened('0x800706BE');
    const excluded = play(start, 'failed', 'failed');
    const asked = play(excluded, 'done', 'failed');

    assert.equal(teamOf(start), 'technical-support');
    assert.deepEqual(excluded.place, atNode('vss-antivirus-blocks/find-blocked-action').place);
    assert.equal(teamOf(excluded), 'antivirus-vendor');
    assert.equal(asked.place.at === 'escalation' && asked.place.team, 'antivirus-vendor');
    assert.equal(teamOf(play(asked, 'continue')), 'technical-support');
  });

  it('is the one that all articles have in common which it may be', () => {
    assert.equal(teamOf(opened('exit code 511')), 'technical-support');
  });

  it('is the special one among those that codes point to, but none that words only suggest', () => {
    const articles = ['memory-low', 'vss-dcom-critical'];
    const choice = caseAt({ at: 'choice' }, { articles, reason: { kind: 'several', words: [] } });
    const guessed = { ...choice, reason: { kind: 'words', words: ['dcom'] } } as const;

    assert.equal(teamOf(choice), 'windows-dcom');
    assert.equal(teamOf(guessed), 'technical-support');
  });

  it('is support where codes point to several special ones', () => {
    const teams = ['windows-dcom', 'antivirus-vendor'];
    const { content: made } = madeUp({
      articles: teams.map((team) => article(team, { escalate: { team } })),
      trees: [tree('ask', [question('q', ['one', 'two'])])],
    });
    const asked = { ...atNode('ask/q'), articles: teams };
    const { place } = walk(made, asked, { choose: 'escalate' }, later).case;

    assert.equal(place.at === 'escalation' && place.team, 'technical-support');
  });
});
