import { invoke, message } from './activity.js';
import { adaptiveCardType, replaceCard, shownCards } from './card.js';
import { exchange, restart, startTurn } from './conversation.js';
import { chooseLanguage, followLanguage, knownLanguage, language } from './language.js';
import { showFailure, showReplies } from './log.js';
import { notify } from './page.js';
import { activityRequest } from './transport.js';
import { words } from './words.js';

const { ExecuteAction, OpenUrlAction, SubmitAction } = globalThis.AdaptiveCards;

const choices = { en: 'english', fr: 'french' };

export const runAction = (card, action) => {
  if (action instanceof OpenUrlAction) openLink(action.url);
  else startTurn();
  if (action instanceof ExecuteAction) press(card, invoke(card.messageId, action));
  else if (action instanceof SubmitAction) press(card, message({ value: action.data }));
};

const openLink = (url) => {
  const { protocol } = new URL(url, location.href);
  if (/^https?:$/.test(protocol)) window.open(url, '_blank', 'noopener,noreferrer');
};

/** The page's switch speaks for the conversation too: its last card is shown in the chosen language. */
export const changeLanguage = (lang) => {
  chooseLanguage(lang);
  const card = shownCards().findLast((one) => one.case !== undefined);
  const data = { case: card?.case, choose: choices[lang] };
  if (card) press(card, invoke(card.messageId, { verb: 'choose', data }));
  else restart();
};

const press = async (card, sent) => {
  if (card.holder.ariaBusy === 'true') return;
  card.failure?.remove();
  setBusy(card, true);
  const request = activityRequest(sent);
  await exchange(
    request,
    (answer) => {
      const result = sent.type === 'invoke' ? invokeResult(answer) : {};
      applyResult(card, result);
      showReplies(answer.activities);
      followLanguage(request.lang, knownLanguage(result.value?.lang));
    },
    (error) => {
      card.failure = showFailure(error, () => press(card, sent));
    },
  );
  setBusy(card, false);
};

/** Marked, not `disabled`: a disabled button would lose the keyboard focus. */
const setBusy = ({ holder }, busy) => {
  holder.ariaBusy = String(busy);
  // The library enables its buttons again right after the event of the press.
  queueMicrotask(() => {
    for (const button of holder.querySelectorAll('.ac-pushButton:not([role="link"])'))
      button.ariaDisabled = String(busy);
  });
};

const invokeResult = (answer) => {
  const response = answer.activities?.find(({ type }) => type === 'invokeResponse')?.value;
  return response?.body ?? { statusCode: response?.status, ...answer };
};

const applyResult = (card, { statusCode, type, value }) => {
  if (type === adaptiveCardType) replaceCard(card, value);
  else if (typeof value === 'string') notify(value, card.article.lang);
  else if (statusCode >= 400) notify(value?.message ?? words[language].failed, card.article.lang);
};
