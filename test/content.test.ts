import assert from 'node:assert/strict';
import { cardMaker } from '../src/cards/card-maker.ts';
import { viewOf } from '../src/cards/view-of.ts';
import type { Unit } from '../src/content/content.ts';
import { locales } from '../src/content/localised.ts';
import type { Node } from '../src/content/node.ts';
import { diagnose } from '../src/diagnosis/diagnose.ts';
import type { Evidence } from '../src/diagnosis/evidence.ts';
import type { TurnResult } from '../src/guidance/respond/turn-result.ts';
import type { Case } from '../src/guidance/walk/case.ts';
import type { Place } from '../src/guidance/walk/place.ts';
import { refOf } from '../src/guidance/walk/place.ts';
import { stepsOf } from '../src/guidance/walk/steps-of.ts';
import { walk } from '../src/guidance/walk/walk.ts';
import { cardInputOf } from '../src/wording/case-snapshot.ts';
import { cardProblems, parserProblems } from './card-check.ts';
import { caseAt, caseIn, later, movesOn, now, reachedFrom } from './cases.ts';
import { content, guide, knowledge } from './test-content.ts';

const makeCard = cardMaker(content);

/** Checks the card of a response, as it is sent. */
const assertCard = (response: TurnResult): void => {
  const card = makeCard(response);
  const { data } = viewOf(content, cardInputOf(response));

  assert.deepEqual([...cardProblems(card, data), ...parserProblems(card)], []);
};

const evidenceOf = (articleId: string): Evidence[] => {
  const article = content.articles.get(articleId);
  const { evidence } = diagnose(knowledge, article?.examples.match.join('\n') ?? '');
  return [...evidence];
};

/** What a user may have given: the examples of the inputs. */
const values = Object.fromEntries(content.lists.inputs.map(({ id, example }) => [id, example]));

describe('the dialog trees', () => {
  for (const { id, nodes } of content.trees.values())
    it(`${id} can be walked to each of its nodes, and from each to an end`, () => {
      const reached = reachedFrom(content, id);

      const refs = new Set(
        reached.flatMap(({ place }) => (place.at === 'choice' ? [] : place.stack)),
      );
      for (const node of nodes)
        assert.ok(refs.has(`${id}/${node.id}`), `${node.id} is not reached`);
      for (const current of reached)
        if (movesOn(content, current).length === 0) assert.notEqual(current.place.at, 'node');
      assert.ok(reached.some(({ place }) => place.at === 'solved' || place.at === 'escalation'));
    });

  it('ask about the cluster for 0x8004E00F, and hand over to the Windows team at the end', () => {
    for (const answer of ['yes', 'no']) {
      const start = caseIn(content, 'com-plus-unavailable', {
        evidence: diagnose(knowledge, '0x8004E00F').evidence,
      });
      let current = walk(content, start, { choose: answer }, later).case;
      for (let moves = 0; moves < 50 && current.place.at === 'node'; moves += 1)
        current = walk(content, current, { choose: lastMove(current) }, later).case;

      assert.equal(current.place.at === 'escalation' && current.place.team, 'windows-dcom', answer);
    }
  });

  const lastMove = (current: Case): string => movesOn(content, current).at(-1) as string;
});

/** Where a case stands at a node; undefined for a node that is passed through. */
const placeOf = (unit: Unit, node: Node): Place | undefined => {
  const stack = [refOf(unit, node)];
  if (node.kind === 'step' || node.kind === 'question') return { at: 'node', stack };
  if (node.kind === 'escalate') return { at: 'escalation', team: node.team, stack };
  return node.kind === 'end' ? { at: 'solved', stack } : undefined;
};

const before: Case['trail'] = [{ place: { at: 'choice' }, facts: {} }];

describe('the cards', () => {
  for (const unit of content.units.values()) {
    const evidence = evidenceOf(unit.id);
    for (const node of unit.nodes) {
      const place = placeOf(unit, node);
      if (!place) continue;
      for (const locale of locales)
        it(`${refOf(unit, node)} is a sound card in ${locale}`, () => {
          const opened = caseAt(place, { evidence });
          const walked = caseAt(place, { values, trail: before, previous: 'case0' });

          assertCard({ view: 'case', case: opened, locale });
          assertCard({ view: 'case', case: walked, locale, notice: 'stale' });
        });
    }
    for (const locale of locales)
      it(`all steps of ${unit.id}, its end and its hand-over are sound cards in ${locale}`, () => {
        const steps = stepsOf(content, unit.id);
        const stack = [refOf(unit, unit.nodes[0] as Node)];
        const team = content.articles.get(unit.id)?.escalate.team ?? 'technical-support';
        const more = {
          values,
          trail: [{ place: { at: 'node', stack }, facts: {} }],
          evidence,
          tried: steps.map(({ ref }) => ({ node: ref, choose: 'failed', at: now })),
        } as const;

        if (steps.length > 0)
          assertCard({ view: 'steps', case: caseAt({ at: 'node', stack }, more), locale });
        assertCard({ view: 'case', case: caseAt({ at: 'solved', stack }, more), locale });
        assertCard({ view: 'case', case: caseAt({ at: 'escalation', team, stack }, more), locale });
      });
  }

  for (const locale of locales) {
    it(`help is a sound card in ${locale}`, () => {
      assertCard({ view: 'help', locale });
      assertCard({ view: 'help', locale, notice: 'gone' });
    });

    it(`a hand-over without an article is a sound card in ${locale}`, () => {
      const place = { at: 'escalation', team: 'technical-support', stack: [] } as const;

      assertCard({ view: 'case', case: caseAt(place), locale });
    });

    const messages: [string, string][] = [
      ['a shared code', 'exit code 511'],
      ['several codes', '95107 95117 95521 95522 0x800706BE'],
      ['a bare number', '806'],
      ['another product', 'outlook 0x800706BE'],
      ['near codes', '95017'],
      ['the most near codes', 'ErrorID 9510'],
      ['words', 'le compte est refusé'],
      ['nothing known', 'hello'],
      ['an unknown code', '0x80070005'],
      ['lines of a log', '\nfailed with ErrorID: 95105\n\nErrorID: 95106 <b>**x**</b>'],
    ];
    for (const [what, text] of messages)
      it(`the choice for ${what} is a sound card in ${locale}`, () => {
        const { articles, near, evidence, reason } = diagnose(knowledge, text);
        const current = caseAt({ at: 'choice' }, { articles, near, evidence, reason });

        assertCard({ view: 'case', case: current, locale });
      });

    const notices = [
      'nothing-before',
      'not-an-option',
      're-anchored',
      'already-open',
      'stale',
      'resumed',
      'kept',
      'gone',
    ] as const;
    for (const notice of notices)
      it(`the notice ${notice} stands on a sound card in ${locale}`, () => {
        assertCard({ view: 'case', case: caseIn(content, 'start'), locale, notice });
      });

    it(`a refused value is explained on a sound card in ${locale}`, () => {
      const refused = guide.content.lists.inputs.map(({ id }) => id);
      const current = caseIn(content, 'account-disabled');

      assertCard({ view: 'case', case: current, locale, notice: 'bad-value', refused });
    });
  }
});
