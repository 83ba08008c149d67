import sinon from 'sinon';
import type { Ended } from './run-errata.ts';

/** What an `errata` command prints, and how it ends, in this process: of those that read no standard input. */
export const runHere = async (
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<Ended> => {
  // Under mocha, tsx gives what is imported later, as commands are, modules of its own.
  const { runCommand } = await import('../../src/cli/run-command.ts');
  const log = sinon.stub(console, 'log');
  const error = sinon.stub(console, 'error');
  const environment = sinon.stub(process, 'env').value({ ...settings });
  const printed = ({ args: calls }: sinon.SinonStub): string =>
    calls.map((line) => `${line.join(' ')}\n`).join('');
  try {
    const code = await runCommand(args);
    return { code, out: printed(log), err: printed(error) };
  } finally {
    for (const stub of [log, error, environment]) stub.restore();
  }
};
