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

/** Is followed by a `languagechosen` event of the document. */
export const chooseLanguage = (chosen) => {
  language = chosen;
  try {
    localStorage.setItem('language', language);
  } catch {
    // A browser may refuse storage; the language then lasts as long as the page.
  }
  document.dispatchEvent(new Event('languagechosen'));
};

/** An answer in another language than it was asked in: the user chose that one in the conversation. */
export const followLanguage = (asked, answered = asked) => {
  if (answered !== asked && answered !== language) chooseLanguage(answered);
};
