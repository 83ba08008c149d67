import { make } from './make.js';
import { page } from './page.js';
import { words } from './words.js';

export const addArticle = (author, lang, ...children) => {
  const label = make('span', { className: 'hidden', textContent: words[lang][author] });
  const article = make('article', { className: author, lang }, label, ...children);
  page.log.append(article);
  return article;
};
