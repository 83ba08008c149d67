import { adaptiveCardType } from './card.js';
import { exchange } from './conversation.js';
import { showFailure } from './failure.js';
import { followLanguage, knownLanguage, language } from './language.js';
import { notify } from './notify.js';
import { replaceCard } from './replace-card.js';
import { showReplies } from './replies.js';
import { activityRequest } from './transport.js';
import { words } from './words.js';

export const press = async (card, sent) => {
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
