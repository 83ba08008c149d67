import { knownLanguage } from './language.js';
import { make, page, reveal } from './page.js';
import { headingsOf, renderCard } from './render-card.js';
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

/** One that stays as it is keeps the focus, and what was typed into it. */
export const replaceCard = (card, content) => {
  if (JSON.stringify(content) === card.drawn) return;
  const { article, holder } = card;
  const { activeElement } = document;
  const focused = holder.contains(activeElement) || activeElement === document.body;
  // What gets the focus is read out already.
  article.ariaLive = focused ? 'off' : null;
  const known = new Set(headingsOf(holder).map(({ textContent }) => textContent));
  drawCard(card, content);
  supersedeOthers(card);
  const start = startOf(holder, known);
  if (focused) {
    start.tabIndex = -1;
    start.focus({ preventScroll: true });
  }
  reveal(article, article, start);
};

/** A remark, else the first new heading, such as the next step, else the one of the step. */
const startOf = (holder, known) => {
  const headings = headingsOf(holder);
  const fresh = headings.find(({ textContent }) => !known.has(textContent));
  const text = () => holder.querySelector('.ac-textBlock, .ac-richTextBlock');
  return holder.querySelector('.remark') ?? fresh ?? headings.at(-1) ?? text() ?? holder;
};

const drawCard = (card, content) => {
  const { article, holder } = card;
  holder.className = 'card';
  const data = dataOf(content);
  card.case = data && (data.case ?? '');
  card.isNote = data?.at === 'note';
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

/** What the first button of ours carries. Its case is '' for none. */
const dataOf = (part) => {
  if (typeof part !== 'object' || part === null) return undefined;
  if (part.data?.choose) return part.data;
  for (const inner of Object.values(part)) {
    const found = dataOf(inner);
    if (found !== undefined) return found;
  }
  return undefined;
};

/**
 * One live card a case: others that show the same one lose their buttons, but not to a note beside it. In Teams the server updates
 * their messages (src/teams/outgoing/live-cards.ts), which have no ids here.
 */
export const supersedeOthers = (card) => {
  if (!card.case || card.isNote) return;
  for (const other of shownCards())
    if (other !== card && other.case === card.case) supersede(other, card);
};

const supersede = (card, by) => {
  const { article, holder } = card;
  const { above, below } = words[article.lang];
  const isAbove = by.article.compareDocumentPosition(article) & Node.DOCUMENT_POSITION_FOLLOWING;
  const title = headingsOf(holder)[0]?.textContent;
  card.case = undefined;
  card.drawn = undefined;
  article.ariaLive = 'off';
  holder.classList.add('superseded');
  holder.replaceChildren(
    ...(title ? [make('p', { textContent: title })] : []),
    make('p', { textContent: isAbove ? above : below }),
  );
};
