import { invoke, message } from './activity.js';
import { press } from './press.js';
import { startTurn } from './start-turn.js';

const { ExecuteAction, OpenUrlAction, SubmitAction } = globalThis.AdaptiveCards;

export const act = (card, action) => {
  if (action instanceof OpenUrlAction) openLink(action.url);
  else startTurn();
  if (action instanceof ExecuteAction) press(card, invoke(card.messageId, action));
  else if (action instanceof SubmitAction) press(card, message({ value: action.data }));
};

const openLink = (url) => {
  const { protocol } = new URL(url, location.href);
  if (/^https?:$/.test(protocol)) window.open(url, '_blank', 'noopener,noreferrer');
};
