import { newId } from './activity.js';
import { adaptiveCardType, addCard, supersedeOthers } from './card.js';
import { codeFigure } from './code.js';
import { knownLanguage, language } from './language.js';
import { make, page, reveal, setInput } from './page.js';
import { HttpError } from './transport.js';
import { words } from './words.js';

export const addArticle = (author, lang, ...children) => {
  const label = make('span', { className: 'hidden', textContent: words[lang][author] });
  const article = make('article', { className: author, lang }, label, ...children);
  page.log.append(article);
  return article;
};

/** Says that an activity failed. One whose `text` is too long is edited, any other sent again. */
export const showFailure = (error, again, text) => {
  const said = words[language];
  const tooLong = error.status === 413 && text;
  const cause = error instanceof HttpError ? said.failed : said.unreachable;
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

export const showReplies = (activities = []) => {
  const messages = activities.filter(({ type }) => type === 'message');
  const shown = messages.map(showMessage).filter(Boolean);
  if (shown.length > 0) reveal(shown.at(0), shown.at(-1));
  return shown;
};

const showMessage = ({ id, text, textFormat, locale, attachments = [] }) => {
  const cards = attachments.filter(({ contentType }) => contentType === adaptiveCardType);
  if (!text && cards.length === 0) return undefined;
  const lang = knownLanguage(locale) ?? language;
  const article = addArticle('errata', lang);
  const parts = textFormat === 'xml' ? preformattedParts : textParts;
  if (text) article.append(make('div', { className: 'bubble' }, ...parts(text, lang)));
  for (const { content } of cards) supersedeOthers(addCard(article, content, id ?? newId()));
  return article;
};

const fencedBlock = /^```(?:\w*\n)?([\s\S]*?)\n?```$/m;

const textParts = (text, lang) =>
  text
    .replaceAll('\r\n', '\n')
    .split(fencedBlock)
    .flatMap((part, at) => {
      if (at % 2) return codeFigure(part, words[lang].code, lang);
      return part.trim() ? make('p', { textContent: part.trim() }) : [];
    });

const preformattedBlock = /<pre>([\s\S]*?)<\/pre>/;
const signs = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** Only what the bot writes itself: a text in `<pre>`, its three signs escaped. */
const preformattedParts = (text, lang) =>
  text.split(preformattedBlock).flatMap((part, at) => {
    const plain = part.replace(/&(?:amp|lt|gt);/g, (escaped) => signs[escaped]);
    if (at % 2) return codeFigure(plain, words[lang].shells.PlainText, lang);
    return plain.trim() ? make('p', { textContent: plain.trim() }) : [];
  });
