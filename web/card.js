import { knownLanguage } from './language.js';
import { make } from './make.js';
import { renderCard } from './render-card.js';
import { words } from './words.js';

export const adaptiveCardType = 'application/vnd.microsoft.card.adaptive';

/** A press of one of its buttons is a `cardaction` event, with the card and the action. */
export const addCard = (article, content, messageId) => {
  const holder = make('div', { className: 'card' });
  article.append(holder);
  drawCard({ article, holder, messageId }, content);
};

export const drawCard = (card, content) => {
  const { article, holder } = card;
  article.lang = knownLanguage(content?.lang) ?? article.lang;
  const onAction = (action) =>
    holder.dispatchEvent(
      new CustomEvent('cardaction', { bubbles: true, detail: { card, action } }),
    );
  try {
    holder.replaceChildren(renderCard(content, article.lang, onAction));
  } catch {
    const reason = content?.fallbackText ?? words[article.lang].unreadable;
    holder.replaceChildren(make('p', { textContent: reason }));
  }
};
