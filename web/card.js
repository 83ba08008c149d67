import { knownLanguage } from './language.js';
import { make } from './make.js';
import { page } from './page.js';
import { renderCard } from './render-card.js';
import { words } from './words.js';

export const adaptiveCardType = 'application/vnd.microsoft.card.adaptive';

const cards = new WeakMap();

/** The cards of the log, oldest first. */
export const shownCards = () =>
  [...page.log.querySelectorAll('.card')].map((holder) => cards.get(holder));

/** A press of one of its buttons is a `cardaction` event, with the card and the action. */
export const addCard = (article, content, messageId) => {
  const holder = make('div', { className: 'card' });
  const card = { article, holder, messageId };
  cards.set(holder, card);
  article.append(holder);
  drawCard(card, content);
  return card;
};

export const drawCard = (card, content) => {
  const { article, holder } = card;
  holder.className = 'card';
  card.case = caseOf(content);
  card.drawn = JSON.stringify(content);
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

/** The case that the buttons speak of: '' for none, undefined where there are no buttons of ours. */
const caseOf = (part) => {
  if (typeof part !== 'object' || part === null) return undefined;
  if (part.data?.choose) return part.data.case ?? '';
  for (const inner of Object.values(part)) {
    const found = caseOf(inner);
    if (found !== undefined) return found;
  }
  return undefined;
};
