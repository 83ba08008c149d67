import assert from 'node:assert/strict';
import { stamper } from '../../src/cards/stamp.ts';

const card = {
  type: 'AdaptiveCard',
  body: [
    { type: 'TextBlock', text: 'Hello' },
    {
      type: 'Container',
      items: [{ type: 'ActionSet', actions: [{ title: 'One', data: { choose: 'one' } }] }],
    },
  ],
  actions: [
    { title: 'Two', data: { choose: 'two' }, fallback: { title: 'Two', data: { choose: 'two' } } },
  ],
};

describe('stamping a card', () => {
  it('puts the case and its version into the data of every button', () => {
    const data = (choose: string) => ({ case: 'abc', version: 7, choose });

    assert.deepEqual(stamper(card)({ case: 'abc', version: 7 }), {
      type: 'AdaptiveCard',
      body: [
        { type: 'TextBlock', text: 'Hello' },
        {
          type: 'Container',
          items: [{ type: 'ActionSet', actions: [{ title: 'One', data: data('one') }] }],
        },
      ],
      actions: [{ title: 'Two', data: data('two'), fallback: { title: 'Two', data: data('two') } }],
    });
  });

  it('leaves the card, and cards stamped before, as they were', () => {
    const before = structuredClone(card);
    const stamp = stamper(card);
    const first = stamp({ case: 'abc', version: 1 });
    const firstBefore = structuredClone(first);

    stamp({ case: 'xyz', version: 2 });

    assert.deepEqual(card, before);
    assert.deepEqual(first, firstBefore);
  });

  it('gives a card without buttons as it is', () => {
    const plain = { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: 'Hello' }] };

    assert.deepEqual(stamper(plain)({ case: 'abc', version: 1 }), plain);
  });
});
