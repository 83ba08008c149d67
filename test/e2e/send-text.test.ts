import assert from 'node:assert/strict';
import { languages } from './languages.ts';
import { withChat } from './with-chat.ts';

for (const words of languages) {
  const { name, locale } = words;

  it(
    `a command is sent as text in ${name}, and copied from there`,
    withChat({ locale }, async (chat) => {
      const { page } = chat;
      await chat.say('95107');
      await chat.sees('heading', words.step(1));
      const shown = await page.locator('.card code').last().innerText();
      await chat.press(words.sendText);

      const sent = page.locator('.bubble figure').last();
      await sent.waitFor();
      assert.equal(await sent.locator('code').innerText(), shown);
      await chat.seesFocusOn('button', words.sendText);
      await sent.getByRole('button', { name: words.copy }).click();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), shown);
    }),
  );
}

it(
  'a text that is sent shows its signs as they are',
  withChat({ locale: 'en-GB' }, async (chat) => {
    const { page } = chat;
    await page.route('**/api/messages', (route) =>
      route.fulfill({
        json: {
          activities: [
            {
              type: 'message',
              textFormat: 'xml',
              text: '<pre>a &lt;b&gt; &amp;lt; c\n<img src="x" onerror="document.title=1"></pre>',
            },
          ],
        },
      }),
    );
    await chat.say('95107');

    const sent = page.locator('.bubble figure code');
    await sent.waitFor();
    assert.equal(await sent.innerText(), 'a <b> &lt; c\n<img src="x" onerror="document.title=1">');
    assert.equal(await page.locator('#log img').count(), 0);
  }),
);
