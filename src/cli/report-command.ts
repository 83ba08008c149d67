import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from '../read-config.ts';
import { openStore, type StoreSettings } from '../store/open-store.ts';
import { readTallies } from '../usage/read-tallies.ts';
import { summaryOf } from '../usage/tally-summary.ts';
import { sceneOf } from '../wording/scene.ts';
import { programContent } from './program-content.ts';
import { periodOf } from './report/period-of.ts';
import { tallyTables } from './report/tally-tables.ts';
import { localeOf, localeOption, type Subcommand } from './subcommand.ts';

const options = {
  from: { type: 'string' },
  to: { type: 'string' },
  json: { type: 'boolean', default: false },
  locale: localeOption,
} as const;

export const reportCommand: Subcommand = {
  usage: `Reports what was asked, solved and handed over, from the store of the configuration.

  errata report                                      the last 30 days
  errata report --from 2026-11-01 --to 2026-11-30

  --from DAY, --to DAY   the first and the last day, of UTC
  --json                 everything, for programs
  --locale en|fr         the language of the tables; en is the default
  --help                 this text

It may run while Errata does. Exit codes: 0 reported, 2 unusable options, configuration or store.`,
  options,
  run: async (args) => {
    const { values } = parseArgs({ args, options });
    const locale = localeOf(values.locale);
    const period = periodOf(values, new Date());
    const settings = usableStore(readConfig(process.env).store);
    const content = programContent();
    const store = await openStore(settings);
    try {
      const counted = await readTallies(store, period.from, period.to);
      const summary = summaryOf(content, period, counted);
      console.log(
        values.json
          ? JSON.stringify(summary, null, 2)
          : tallyTables(sceneOf(content, locale), summary),
      );
      return 0;
    } finally {
      await store.close();
    }
  },
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
