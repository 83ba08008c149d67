import type { Browser } from 'playwright-core';
import { startBrowser } from '../e2e/browser.ts';
import { type Errata, startErrata } from '../e2e/errata.ts';
import { startPlayground } from './playground.ts';
import { openTeams, type Teams } from './teams.ts';

let browser: Browser;

before(async () => {
  browser = await startBrowser();
});
after(() => browser?.close());

/** A test with an Errata, with settings of its own, and a Playground of its own. */
export const withTeams = (
  use: (teams: Teams, errata: Errata) => Promise<void>,
  settings: Readonly<Record<string, string>> = {},
) =>
  async function (this: Mocha.Context): Promise<void> {
    const errata = await startErrata(settings);
    try {
      const playground = await startPlayground(errata.address);
      try {
        const teams = await openTeams(browser, playground);
        try {
          await use(teams, errata);
        } catch (error) {
          await teams.keepPicture(`failed-${this.test?.title.replace(/\W+/g, '-')}`);
          throw error;
        } finally {
          await teams.close();
        }
      } finally {
        await playground.stop();
      }
    } finally {
      await errata.stop();
    }
  };
