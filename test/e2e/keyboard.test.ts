import { languages } from './languages.ts';
import { withChat } from './with-chat.ts';

for (const words of languages) {
  const { name, locale } = words;

  it(
    `is used with the keyboard alone in ${name}`,
    withChat({ locale }, async (chat) => {
      const { keyboard } = chat.page;
      await keyboard.press('Tab');
      await keyboard.press('Enter');
      await keyboard.type('95107');
      await keyboard.press('Enter');
      await chat.sees('heading', words.step(1));

      await chat.tabTo(words.done, 'Shift+Tab');
      await keyboard.press('Enter');
      await chat.seesFocusOn('heading', words.question);
      await chat.tabTo(words.localAccount);
      await keyboard.press('Enter');
      await chat.seesFocusOn('heading', words.step(2));
      await chat.tabTo(words.copy);
      await keyboard.press('Space');
      await chat.seesFocusOn('button', words.copied);
    }),
  );
}
