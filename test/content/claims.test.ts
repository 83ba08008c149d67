import assert from 'node:assert/strict';
import { claims, exitKey } from '../../src/content/claims.ts';
import { article, madeUp, symptoms } from '../made-up-content.ts';

describe('claims', () => {
  it('name every article of every code, in the order of the articles', () => {
    const { content } = madeUp({
      articles: [
        article('a', { symptoms: symptoms({ errorIds: [{ id: '95107' }, { id: '95108' }] }) }),
        article('b', {
          symptoms: symptoms({
            errorIds: [{ id: '95107' }],
            vss: [{ hresult: '0x7', exitCodes: ['511'] }],
            exitCodes: ['806'],
          }),
        }),
      ],
    });

    assert.deepEqual(
      claims(content),
      new Map([
        ['95107', ['a', 'b']],
        ['95108', ['a']],
        ['0x7', ['b']],
        ['exit 511', ['b']],
        ['exit 806', ['b']],
      ]),
    );
  });

  it('count an article once, however often it names the code', () => {
    const { content } = madeUp({
      articles: [
        article('a', {
          symptoms: symptoms({
            vss: [
              { hresult: '0x7', exitCodes: ['511'] },
              { hresult: '0x8', exitCodes: ['511'] },
            ],
            exitCodes: ['511'],
          }),
        }),
      ],
    });

    assert.deepEqual(claims(content).get(exitKey('511')), ['a']);
  });
});
