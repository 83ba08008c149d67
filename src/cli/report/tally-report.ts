import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadContent } from '../../content-check/load-content.ts';
import { ConfigError, readConfig } from '../../read-config.ts';
import { openStore, type StoreSettings } from '../../store/open-store.ts';
import { readTallies } from '../../usage/read-tallies.ts';
import { summaryOf } from '../../usage/tally-summary.ts';
import { speaker } from '../../wording/speaker.ts';
import { UnusableInput } from '../unusable-input.ts';
import { periodOf } from './period-of.ts';
import { tallyTables } from './tally-tables.ts';

const usage = `Reports what was asked, solved and handed over, from the store of the configuration.

  npm run --silent report                    the last 30 days
  npm run --silent report -- --from 2026-11-01 --to 2026-11-30

  --from DAY, --to DAY   the first and the last day, of UTC
  --json                 everything, for programs
  --locale en|fr         the language of the tables; en is the default
  --help                 this text

It may run while Errata does. Exit codes: 0 reported, 2 unusable options, configuration or store.`;

const options = {
  from: { type: 'string' },
  to: { type: 'string' },
  json: { type: 'boolean', default: false },
  locale: { type: 'string', default: 'en' },
  help: { type: 'boolean', default: false },
} as const;

const main = async (): Promise<void> => {
  const { values } = parseArgs({ options });
  if (values.help) {
    console.log(usage);
    return;
  }
  const { locale } = values;
  if (locale !== 'en' && locale !== 'fr')
    throw new UnusableInput(`--locale ${locale}: must be en or fr`);
  const period = periodOf(values, new Date());
  const settings = usableStore(readConfig(process.env).store);
  const { content } = loadContent(process.cwd());
  const spoken = speaker(content, locale);
  const store = await openStore(settings);
  try {
    const counted = await readTallies(store, period.from, period.to);
    const summary = summaryOf(content, period, counted);
    console.log(
      values.json ? JSON.stringify(summary, null, 2) : tallyTables(content, spoken, summary),
    );
  } finally {
    await store.close();
  }
};

/** The store, where it is one that a server may have written to. Makes no folder. */
const usableStore = (settings: StoreSettings): StoreSettings => {
  if (settings.kind === 'memory')
    throw new ConfigError([
      'ERRATA_STORE: what is kept in memory ends with the server, so there is nothing to report',
    ]);
  if (settings.kind === 'embedded' && !existsSync(settings.folder))
    throw new ConfigError([
      `ERRATA_DATA_FOLDER: there is no folder ${resolve(settings.folder)}: name the one that the server uses`,
    ]);
  return settings;
};

// Whoever reads the output may have enough of it: `report | head -1`.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit();
});

try {
  await main();
} catch (error) {
  const { message, code } = error as NodeJS.ErrnoException;
  const isOption = error instanceof UnusableInput || code?.startsWith('ERR_PARSE_ARGS');
  console.error(isOption ? `${message}\n\n${usage}` : message);
  process.exitCode = 2;
}
