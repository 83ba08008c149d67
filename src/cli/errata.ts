import { runCommand } from './run-command.ts';

// Whoever reads the output may have enough of it: `errata diagnose ... | head -1`.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit();
});

process.exitCode = await runCommand(process.argv.slice(2));
