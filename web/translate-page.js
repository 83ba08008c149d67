import { language } from './language.js';
import { make } from './make.js';
import { page } from './page.js';
import { say } from './say.js';
import { words } from './words.js';

export const translatePage = () => {
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
