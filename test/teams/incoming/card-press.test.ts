import assert from 'node:assert/strict';
import { pressOf } from '../../../src/teams/incoming/card-press.ts';

describe('the press of a button', () => {
  it('is read from the data that the card put there', () => {
    const press = pressOf({ case: 'c1', version: 3, at: 'a/b', choose: 'failed' });

    assert.deepEqual(press, { case: 'c1', version: 3, choose: 'failed', values: { at: 'a/b' } });
  });

  it('carries the inputs that the client added', () => {
    const press = pressOf({ case: 'c1', version: 3, choose: 'fill', account: 'svc-asr' });

    assert.deepEqual(press?.values, { account: 'svc-asr' });
  });

  it('of a card without a case has no case', () => {
    assert.deepEqual(pressOf({ choose: 'browse' }), {
      case: '',
      version: 0,
      choose: 'browse',
      values: {},
    });
  });

  it('leaves out inputs that are no text, and cuts what is longer than an input may be', () => {
    const press = pressOf({ choose: 'fill', a: 5, b: null, c: {}, d: 'x'.repeat(9999), e: 'kept' });

    assert.deepEqual(press?.values, { d: 'x'.repeat(2000), e: 'kept' });
  });

  const notOurs: readonly unknown[] = [
    undefined,
    null,
    'failed',
    5,
    [],
    {},
    { choose: '' },
    { choose: 5 },
    { choose: 'x'.repeat(201) },
    { choose: 'failed', case: 5 },
    { choose: 'failed', case: 'x'.repeat(201) },
    { choose: 'failed', version: '3' },
    { choose: 'failed', version: -1 },
    { choose: 'failed', version: 1.5 },
    { choose: 'failed', version: Number.MAX_VALUE },
  ];
  for (const data of notOurs)
    it(`is not read from ${JSON.stringify(data)?.slice(0, 60)}`, () => {
      assert.equal(pressOf(data), undefined);
    });
});
