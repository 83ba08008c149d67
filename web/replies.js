import { addArticle } from './add-article.js';
import { adaptiveCardType, addCard } from './card.js';
import { codeFigure } from './code-figure.js';
import { knownLanguage, language } from './language.js';
import { make } from './make.js';
import { newId } from './new-id.js';
import { reveal } from './reveal.js';
import { supersedeOthers } from './supersede.js';
import { words } from './words.js';

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
