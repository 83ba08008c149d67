import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { type Program, startProgram } from './program.ts';

/** npm starts a shell, and the shell the program: SIGTERM to npm ends the shell, and goes no further. */
describe('the program under npm', function () {
  this.timeout(180_000);
  let program: Program;
  before(function () {
    // There npm is npm.cmd, and no SIGTERM is ever delivered.
    if (process.platform === 'win32') this.skip();
  });
  afterEach(async () => {
    program.kill();
    await program.ended;
  });

  for (const args of [['start'], ['run', '--silent', 'errata', '--', 'serve']])
    it(`ends when “npm ${args.join(' ')}” gets SIGTERM`, async () => {
      program = await startProgram('npm', args);

      program.process.kill('SIGTERM');
      // All have ended that could still print: npm, the shell and the program.
      await program.ended;

      assert.deepEqual(program.logged, ['stopping']);
      const [refused] = await once(connect(program.port, '127.0.0.1'), 'error');
      assert.equal(refused.code, 'ECONNREFUSED');
    });
});
