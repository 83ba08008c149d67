import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Exchange } from './exchange.ts';
import type { Playground } from './playground.ts';

const screenshots = fileURLToPath(new URL('screenshots', import.meta.url));

const longestWait = 20_000;
const kinds = { 'Group Chat': 'groupChat', 'My Team - General': 'channel' } as const;

/** The Playground's page, used as a person does. What it waits for in vain, it names. */
export interface Teams {
  readonly page: Page;
  /** The cards on the page, in their order. */
  readonly cards: Locator;
  /** The box of a channel in which a new thread begins. */
  readonly newThread: Locator;
  go(place: keyof typeof kinds): Promise<void>;
  /** Writes into the message box of a thread, or of the page, and sends it. */
  say(text: string, to?: Locator): Promise<void>;
  mention(text: string, to?: Locator): Promise<void>;
  paste(text: string): Promise<void>;
  press(button: string, card?: Locator): Promise<void>;
  sees(text: string | RegExp, within?: Locator): Promise<void>;
  /** Waits for an exchange with the bot. */
  exchange(wanted: (exchange: Exchange) => boolean): Promise<Exchange>;
  exchanges(): Exchange[];
  keepPicture(name: string): Promise<void>;
  close(): Promise<void>;
}

export const openTeams = async (browser: Browser, playground: Playground): Promise<Teams> => {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 1600 },
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(longestWait);
  await context.route(/^https:/, (route) => route.abort());
  const page = await context.newPage();
  const cards = page.locator('.ac-adaptiveCard');
  const boxOf = (to: Locator | undefined): Locator => (to ?? page).getByRole('textbox').last();

  const sees = async (text: string | RegExp, within: Locator = cards.last()): Promise<void> => {
    try {
      await within.getByText(text).first().waitFor();
    } catch {
      const shown = (await cards.allInnerTexts()).join('\n').replace(/\n+/g, '\n  | ');
      assert.fail(`“${text}” is expected. The cards say\n  | ${shown}`);
    }
  };
  const send = async (to: Locator | undefined): Promise<void> => {
    await (to ?? page)
      .getByRole('button', { name: /^(Send Message|Post)$/ })
      .last()
      .click();
  };

  const exchange = async (wanted: (exchange: Exchange) => boolean): Promise<Exchange> => {
    const end = Date.now() + longestWait;
    for (;;) {
      const found = playground.exchanges().find(wanted);
      if (found) return found;
      assert.ok(Date.now() < end, `No such exchange: ${wanted}`);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  };

  await page.goto(playground.address);
  // It ends with an error when a page leaves before its first lines of log are written.
  await page.getByText('about how to customize').waitFor();
  await page.getByRole('button', { name: 'Hide log panel' }).click();
  return {
    page,
    cards,
    sees,
    newThread: page
      .getByRole('group')
      .filter({ has: page.getByRole('button', { name: 'Post', exact: true }) }),
    go: async (place) => {
      await page.getByRole('treeitem', { name: place }).click();
      await exchange(
        ({ activity }) =>
          activity.type === 'conversationUpdate' &&
          activity.conversation?.conversationType === kinds[place],
      );
    },
    say: async (text, to) => {
      await boxOf(to).click();
      await page.keyboard.type(text);
      await send(to);
    },
    mention: async (text, to) => {
      await boxOf(to).click();
      await page.keyboard.type('@');
      await page.getByRole('menuitem', { name: /Test Bot/ }).click();
      await page.keyboard.type(` ${text}`);
      await send(to);
    },
    paste: async (text) => {
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      await boxOf(undefined).click();
      await page.keyboard.press('ControlOrMeta+V');
      await send(undefined);
    },
    press: (name, card = cards.last()) =>
      card.getByRole('button', { name, exact: true }).first().click(),
    exchanges: playground.exchanges,
    exchange,
    keepPicture: async (name) => {
      await page.screenshot({ path: `${screenshots}/${name}.png` });
    },
    close: () => context.close(),
  };
};
