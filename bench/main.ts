/**
 * `npm run bench` measures turns over HTTP, `npm run bench -- matching` the matching of messages,
 * `npm run bench -- scan` the scan of a big log and the cost of hostile messages, `npm run bench -- files`
 * turns while a big log is fetched and scanned, `npm run bench -- stores` turns with the embedded store
 * against the one in memory.
 */
const [benchmark, ...options] = process.argv.slice(2);
if (benchmark === undefined) await import('./turns.ts');
else if (benchmark === 'matching') (await import('./matching.ts')).matching(options);
else if (benchmark === 'scan') (await import('./scan.ts')).scan(options);
else if (benchmark === 'files') await (await import('./files.ts')).files(options);
else if (benchmark === 'stores') await (await import('./stores.ts')).stores(options);
else {
  console.error(
    `There is no benchmark "${benchmark}": leave it out, or write matching, scan, files or stores.`,
  );
  process.exitCode = 1;
}
