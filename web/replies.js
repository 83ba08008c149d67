import { addArticle } from './add-article.js';
import { adaptiveCardType, addCard } from './card.js';
import { codeFigure } from './code-figure.js';
import { knownLanguage, language } from './language.js';
import { make } from './make.js';
import { newId } from './new-id.js';
import { reveal } from './reveal.js';
import { words } from './words.js';

export const showReplies = (activities = []) => {
  const messages = activities.filter(({ type }) => type === 'message');
  const shown = messages.map(showMessage).filter(Boolean);
  if (shown.length > 0) reveal(shown.at(0), shown.at(-1));
};

const showMessage = ({ id, text, locale, attachments = [] }) => {
  const cards = attachments.filter(({ contentType }) => contentType === adaptiveCardType);
  if (!text && cards.length === 0) return undefined;
  const lang = knownLanguage(locale) ?? language;
  const article = addArticle('errata', lang);
  if (text) article.append(make('div', { className: 'bubble' }, ...textParts(text, lang)));
  for (const { content } of cards) addCard(article, content, id ?? newId());
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
