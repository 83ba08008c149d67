import { words } from './words.js';

export const knownLanguage = (tag) =>
  Object.keys(words).find((one) => tag?.toLowerCase().startsWith(one));

const remembered = () => {
  try {
    return knownLanguage(localStorage.getItem('language'));
  } catch {
    return undefined;
  }
};

export let language = remembered() ?? knownLanguage(navigator.language) ?? 'en';

export const chooseLanguage = (chosen) => {
  language = chosen;
  try {
    localStorage.setItem('language', language);
  } catch {
    // A browser may refuse storage; the language then lasts as long as the page.
  }
};
