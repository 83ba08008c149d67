import { language } from './language.js';
import { page } from './page.js';

export const notify = (text, lang = language) => {
  Object.assign(page.notice, { textContent: text, lang });
};
