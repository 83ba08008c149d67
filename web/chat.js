import { restart, say } from './conversation.js';
import { takeFiles } from './files.js';
import { language } from './language.js';
import { fitInput, make, page, setInput } from './page.js';
import { changeLanguage, runAction } from './press.js';
import { words } from './words.js';

const translatePage = () => {
  const said = words[language];
  document.documentElement.lang = language;
  document.title = said.title;
  for (const element of document.querySelectorAll('[data-text]'))
    element.textContent = said[element.dataset.text];
  for (const element of document.querySelectorAll('[data-label]'))
    element.ariaLabel = said[element.dataset.label];
  for (const button of document.querySelectorAll('.languages button'))
    button.ariaPressed = String(button.lang === language);
  page.input.placeholder = said.placeholder;
  offerExamples(said.exampleTexts);
};

const offerExamples = (texts) => {
  const [label] = page.examples.children;
  page.examples.replaceChildren(label, ...texts.map(exampleButton));
};

const exampleButton = (text) => {
  const button = make('button', { type: 'button', textContent: text });
  button.addEventListener('click', () => {
    say(text);
    page.input.focus();
  });
  return button;
};

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

page.log.addEventListener('cardaction', ({ detail }) => runAction(detail.card, detail.action));

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
