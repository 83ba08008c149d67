import assert from 'node:assert/strict';
import { renderer } from '../../src/cards/renderer.ts';

const binding = (expression: string): string => `$\{${expression}}`;
const templates = new Map<string, unknown>([
  ['plain', { text: binding('name'), list: [{ $data: binding('items'), line: binding('line') }] }],
]);
const render = renderer({ templates });

describe('rendering', () => {
  it("fills a view's template with its data", () => {
    const data = { name: 'Ada', items: [{ line: 'one' }, { line: 'two' }] };

    assert.deepEqual(render({ template: 'plain', data }), {
      text: 'Ada',
      list: [{ line: 'one' }, { line: 'two' }],
    });
  });

  it('leaves the template as it is', () => {
    const data = (name: string) => ({ name, items: [] });

    const first = render({ template: 'plain', data: data('one') });
    const second = render({ template: 'plain', data: data('two') });

    assert.equal(first.text, 'one');
    assert.equal(second.text, 'two');
  });

  it('reads no expression in the data', () => {
    for (const name of [binding('items'), binding('1 + 1'), `a ${binding('name')} b`])
      assert.equal(render({ template: 'plain', data: { name, items: [] } }).text, name);
  });

  it('names the template that is missing', () => {
    assert.throws(
      () => render({ template: 'other', data: {} }),
      /There is no card template cards\/other\.json/,
    );
  });
});
