import { drawCard } from './card.js';
import { headingsOf } from './render-card.js';
import { reveal } from './reveal.js';
import { supersedeOthers } from './supersede.js';

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
