import assert from 'node:assert/strict';
import { languages } from './languages.ts';
import { log } from './log-file.ts';
import { inEveryLook } from './looks.ts';
import { violations } from './violations.ts';
import { withChat } from './with-chat.ts';

for (const words of languages) {
  const { name, locale } = words;

  it(
    `is accessible in ${name}, light and dark, wide and narrow`,
    withChat({ locale }, async (chat) => {
      const check = (place: string): Promise<void> =>
        inEveryLook(chat.page, async (look) => {
          assert.deepEqual(await violations(chat.page), [], `${place}, ${look}`);
        });

      await check('the welcome');
      await chat.say('95107');
      await chat.sees('heading', words.step(1));
      await check('a step');
      await chat.press(words.handOver);
      await chat.sees('heading', words.support);
      await check('a hand-over');
      await chat.press(words.preview);
      await chat.press(words.sendText);
      await chat.page.locator('.bubble figure').waitFor();
      await check('a text to copy');
      await chat.say(words.backTyped);
      await chat.page.getByText(words.below).waitFor();
      await check('a card whose case goes on below');
      await chat.drop(log);
      await chat.sees('heading', words.harmless);
      await check('what was found in a file');
      await chat.dragOver();
      await check('a file that is dragged over the page');
      await chat.say('ErrorID 95107, exit code 806');
      await chat.sees('heading', words.several);
      await check('a choice');
    }),
  );
}
