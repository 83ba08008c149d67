import { addArticle } from './add-article.js';
import { setInput } from './input.js';
import { language } from './language.js';
import { make } from './make.js';
import { page } from './page.js';
import { reveal } from './reveal.js';
import { Refused } from './transport.js';
import { words } from './words.js';

/** Says that an activity failed. One whose `text` is too long is edited, any other sent again. */
export const showFailure = (error, again, text) => {
  const said = words[language];
  const tooLong = error.status === 413 && text;
  const cause = error instanceof Refused ? said.failed : said.unreachable;
  const reason = make('p', { textContent: tooLong ? said.tooLong : cause });
  const button = make('button', { type: 'button', textContent: tooLong ? said.edit : said.again });
  const failure = make('div', { className: 'failure' }, reason, button);
  const article = addArticle('errata', language, failure);
  button.addEventListener('click', () => {
    article.remove();
    page.input.focus();
    if (tooLong) setInput([text, page.input.value].filter(Boolean).join('\n'));
    else again();
  });
  reveal(article);
  return article;
};
