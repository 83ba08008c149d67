/** `npm run bench` measures turns over HTTP, `npm run bench -- matching` the matching of messages. */
const [benchmark, ...options] = process.argv.slice(2);
if (benchmark === undefined) await import('./turns.ts');
else if (benchmark === 'matching') (await import('./matching.ts')).matching(options);
else {
  console.error(`There is no benchmark "${benchmark}": leave it out, or write matching.`);
  process.exitCode = 1;
}
