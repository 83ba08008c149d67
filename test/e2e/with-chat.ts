import assert from 'node:assert/strict';
import type { BrowserContextOptions } from 'playwright-core';
import type { Chat } from './chat.ts';
import { type Setting, startSetting } from './setting.ts';

let setting: Setting;

before(async () => {
  setting = await startSetting();
});
after(() => setting?.close());

/** A test that chats with the program on a page of its own. */
export const withChat =
  (options: BrowserContextOptions, use: (chat: Chat) => Promise<void>) =>
  async (): Promise<void> => {
    const chat = await setting.open(options);
    try {
      await use(chat);
      assert.deepEqual(chat.errors, [], 'the page reported errors');
    } finally {
      await chat.close();
    }
  };
