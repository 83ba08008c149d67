import { act } from './act.js';
import { changeLanguage } from './change-language.js';
import { fitInput, setInput } from './input.js';
import { page } from './page.js';
import { restart } from './restart.js';
import { say } from './say.js';
import { takeFiles } from './take-files.js';
import { translatePage } from './translate-page.js';

page.composer.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = page.input.value.trim();
  if (text) {
    say(text);
    setInput('');
  }
  page.input.focus();
});

page.input.addEventListener('input', fitInput);

page.input.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  page.composer.requestSubmit();
});

page.log.addEventListener('cardaction', ({ detail }) => act(detail.card, detail.action));

page.restart.addEventListener('click', () => {
  restart();
  page.input.focus();
});

for (const button of document.querySelectorAll('.languages button'))
  button.addEventListener('click', () => changeLanguage(button.lang));

document.addEventListener('languagechosen', translatePage);

takeFiles();

translatePage();
restart();
