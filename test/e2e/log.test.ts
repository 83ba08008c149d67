import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { languages } from './languages.ts';
import { withChat } from './with-chat.ts';

const log = readFileSync(new URL('installer-log.txt', import.meta.url), 'utf8').trim();

for (const { name, locale, found } of languages)
  it(
    `keeps the lines of a pasted log, and quotes the one it knows, in ${name}`,
    withChat({ locale }, async (chat) => {
      const { page } = chat;
      await page.evaluate((text) => navigator.clipboard.writeText(text), log);
      await page.locator('#input').focus();
      await page.keyboard.press('ControlOrMeta+V');
      await page.keyboard.press('Enter');

      await chat.seesText(found, '[ERROR] - Error code: -2147023170 [0x800706BE]');
      assert.deepEqual(await page.locator('.you .bubble').allInnerTexts(), [log]);
    }),
  );
