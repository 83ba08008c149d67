import assert from 'node:assert/strict';
import { word } from '../word.ts';
import { languages } from './languages.ts';
import { withChat } from './with-chat.ts';

const [english, french] = languages;
assert.ok(english && french);

it(
  'the page follows the language that is chosen on a card, and back',
  withChat({ locale: 'en-GB' }, async (chat) => {
    await chat.press(word('french'));
    await chat.sees('button', word('english'));
    const { page } = chat;
    const hint = page.locator('#hint');
    await page.getByRole('button', { name: french.attach }).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'fr');
    assert.match(await hint.innerText(), /^Entrée envoie/);
    await chat.press(word('english'));
    await chat.sees('button', word('french'));
    assert.match(await hint.innerText(), /^Enter sends/);
  }),
);

it(
  "the page's own switch shows the last card in the chosen language, also after a choice on a card",
  withChat({ locale: 'en-GB' }, async (chat) => {
    const { page } = chat;
    const choose = (name: string): Promise<void> =>
      page.locator('header').getByRole('button', { name }).click();
    await chat.press(word('french'));
    await chat.sees('button', word('english'));
    await choose('English');
    await chat.sees('button', word('french'));
    await chat.say('95107');
    await chat.sees('heading', english.step(1));
    await choose('Français');
    await chat.sees('heading', french.step(1));
    await chat.press(french.done);
    await chat.sees('heading', french.question);
    await choose('English');
    await chat.press(english.localAccount);
    await chat.sees('heading', english.step(2));
  }),
);
