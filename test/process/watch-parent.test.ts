import assert from 'node:assert/strict';
import { useFakeTimers } from 'sinon';
import { watchParent } from '../../src/process/watch-parent.ts';

describe('the watch over the process that started this one', () => {
  let clock: sinon.SinonFakeTimers;
  let lost: number;
  beforeEach(() => {
    clock = useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    lost = 0;
  });
  afterEach(() => clock.restore());

  const failing = (code: string) => (): never => {
    throw Object.assign(new Error(code), { code });
  };
  const watch = (own: { ppid: number; kill: () => true }): void =>
    watchParent(own, 7, () => {
      lost += 1;
    });

  it('says nothing as long as that is there', () => {
    watch({ ppid: 7, kill: () => true });
    clock.tick(60_000);

    assert.equal(lost, 0);
  });

  it('says once that another process has taken its place', () => {
    const own = { ppid: 7, kill: () => true as const };
    watch(own);
    clock.tick(5000);
    own.ppid = 1;
    clock.tick(60_000);

    assert.equal(lost, 1);
  });

  it('says that it had gone before the watch began', () => {
    watch({ ppid: 1, kill: () => true });
    clock.tick(5000);

    assert.equal(lost, 1);
  });

  it('says once that it has gone where no other takes its place', () => {
    watch({ ppid: 7, kill: failing('ESRCH') });
    clock.tick(60_000);

    assert.equal(lost, 1);
  });

  it('says nothing of one that belongs to somebody else', () => {
    watch({ ppid: 7, kill: failing('EPERM') });
    clock.tick(60_000);

    assert.equal(lost, 0);
  });
});
