import assert from 'node:assert/strict';
import { fill } from '../../src/app-package/fill.ts';

describe('filling a document', () => {
  it('puts values in place of their names, wherever a text has them', () => {
    assert.deepEqual(
      fill(
        { id: '{{ID}}', at: ['https://{{HOST}}/{{ID}}'], tier: null, on: true, size: 32 },
        { ID: 'a', HOST: 'b' },
      ),
      { id: 'a', at: ['https://b/a'], tier: null, on: true, size: 32 },
    );
  });

  it('takes a value as text, whatever it holds', () => {
    const hostile = '", "id": "{{ID}} $& $1 \\';

    assert.deepEqual(fill({ name: '<{{NAME}}>' }, { NAME: hostile, ID: 'a' }), {
      name: `<${hostile}>`,
    });
  });

  it('leaves a name without a value', () => {
    assert.equal(fill('{{toString}} {{ID}}', {}), '{{toString}} {{ID}}');
  });
});
