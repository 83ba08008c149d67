import { shownCards } from './card.js';
import { make } from './make.js';
import { headingsOf } from './render-card.js';
import { words } from './words.js';

/**
 * One live card a case: others that show the same one lose their buttons. In Teams the server updates
 * their messages (src/teams/outgoing/live-cards.ts), which have no ids here.
 */
export const supersedeOthers = (card) => {
  if (!card.case) return;
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
