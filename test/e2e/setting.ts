import type { BrowserContextOptions } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { type Chat, openChat } from './chat.ts';
import { startErrata } from './errata.ts';

/** The built program, and a browser to chat with it. */
export interface Setting {
  open(options: BrowserContextOptions): Promise<Chat>;
  close(): Promise<void>;
}

export const startSetting = async (): Promise<Setting> => {
  const errata = await startErrata();
  const browser = await startBrowser().catch(async (error) => {
    await errata.stop();
    throw error;
  });
  return {
    open: (options) => openChat(browser, errata.address, options),
    close: async () => {
      await browser.close();
      await errata.stop();
    },
  };
};
