import assert from 'node:assert/strict';
import { languages } from './languages.ts';
import { withChat } from './with-chat.ts';

for (const words of languages) {
  const { name, locale } = words;

  it(
    `a card whose case goes on below loses its buttons in ${name}`,
    withChat({ locale }, async (chat) => {
      await chat.say('95107');
      await chat.sees('heading', words.step(1));
      const older = chat.page.locator('.card').nth(1);
      assert.ok((await older.getByRole('button').count()) > 0);
      await chat.say(words.doneTyped);

      await chat.sees('heading', words.question);
      assert.deepEqual(await older.locator('p').allInnerTexts(), [words.article, words.below]);
      assert.equal(await older.locator('button, input').count(), 0);
    }),
  );

  it(
    `a card whose case goes on above loses its buttons in ${name}`,
    withChat({ locale }, async (chat) => {
      const [, , above, below] = [0, 1, 2, 3].map((at) => chat.page.locator('.card').nth(at));
      assert.ok(above && below);
      await chat.say('95107');
      await chat.sees('heading', words.article);
      await chat.say('95117');
      await chat.sees('heading', words.unreachable);
      await chat.say(words.backTyped);
      await below.getByRole('heading', { name: words.article }).waitFor();
      await above.getByRole('button', { name: words.back, exact: true }).click();

      await above.getByRole('heading', { name: words.article }).waitFor();
      assert.deepEqual(await below.locator('p').allInnerTexts(), [words.article, words.above]);
      assert.equal(await below.locator('button, input').count(), 0);
    }),
  );
}
