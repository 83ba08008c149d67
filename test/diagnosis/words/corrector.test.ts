import assert from 'node:assert/strict';
import { spy } from 'sinon';
import { BoundedMap } from '../../../src/bounded-map.ts';
import { corrector } from '../../../src/diagnosis/words/corrector.ts';

const correct = corrector(['firewall', 'antivirus', 'administrator', 'memory', 'cluster', 'disk']);

describe('the corrector', () => {
  const slips: [string, string][] = [
    ['firewal', 'firewall'],
    ['firrewall', 'firewall'],
    ['fierwall', 'firewall'],
    ['antivrius', 'antivirus'],
    ['adminstrator', 'administrator'],
    ['memmory', 'memory'],
    ['clutser', 'cluster'],
  ];
  for (const [slip, word] of slips)
    it(`takes ${slip} for ${word}`, () => {
      assert.equal(correct(slip), word);
    });

  for (const word of ['xylophone', 'turquoise', '', 'f', 'a'.repeat(33)])
    it(`takes "${word.slice(0, 12)}" for nothing`, () => {
      assert.equal(correct(word), undefined);
    });

  it('gives the same answer again', () => {
    assert.equal(correct('firewal'), correct('firewal'));
    assert.equal(correct('xylophone'), correct('xylophone'));
  });

  it('gives the same answer when more words came between than it keeps', () => {
    const before = correct('firewal');
    for (let other = 0; other < 5001; other += 1) correct(`x${other}`);

    assert.equal(correct('firewal'), before);
    assert.equal(correct('x0'), undefined);
  });

  it('keeps five thousand answers, and no more', () => {
    const set = spy(BoundedMap.prototype, 'set');
    try {
      for (let other = 0; other < 5001; other += 1) correct(`y${other}`);

      assert.equal((set.lastCall.thisValue as BoundedMap<string, string>).size, 5000);
    } finally {
      set.restore();
    }
  });

  it('corrects nothing with an empty vocabulary', () => {
    assert.equal(corrector([])('firewall'), undefined);
  });
});
