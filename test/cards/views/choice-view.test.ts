import assert from 'node:assert/strict';
import { choiceView } from '../../../src/cards/views/choice-view.ts';
import type { Evidence } from '../../../src/diagnosis/evidence.ts';
import { snapshotOf } from '../../../src/wording/case-snapshot.ts';
import { caseAt } from '../../cases.ts';
import { scenes } from '../../test-content.ts';

describe('an article found in a file', () => {
  const seen = (
    more: Pick<Evidence, 'kind' | 'code' | 'line' | 'quote' | 'articles'>,
  ): Evidence => ({
    written: more.code,
    strength: 'strong',
    known: true,
    count: 1,
    ...more,
  });
  const shared = seen({
    kind: 'exitCode',
    code: '511',
    line: 3,
    quote: '08:00 exit code 511',
    articles: ['vss-antivirus-blocks', 'vss-service-missing'],
  });
  const own = seen({
    kind: 'hresult',
    code: '0x800706BE',
    line: 90,
    quote: '14:33 error 0x800706BE',
    articles: ['vss-antivirus-blocks'],
  });
  const log = {
    name: 'setup.log',
    lines: 100,
    earlierRuns: 0,
    harmless: [],
    moreHarmless: 0,
  };
  const choiceOf = (evidence: readonly Evidence[]) => {
    const articles = ['vss-antivirus-blocks'];
    const current = caseAt(
      { at: 'choice' },
      { articles, evidence, log, reason: { kind: 'codes', words: [] } },
    );
    const { data } = choiceView(scenes.en, snapshotOf(current, {}));
    return (data.choices as { quote: string; details: { text: string }[] }[])[0];
  };

  it('quotes the line of a code that it alone has, before one that others share', () => {
    const choice = choiceOf([shared, own]);

    assert.equal(choice?.quote, own.quote);
    assert.match(choice.details[0]?.text ?? '', /0x800706BE/);
    assert.match(choice.details[1]?.text ?? '', /511/);
  });

  it('quotes the line of a shared code where there is no other', () => {
    assert.equal(choiceOf([shared])?.quote, shared.quote);
  });
});
