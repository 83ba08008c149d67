import { invoke } from './activity.js';
import { shownCards } from './card.js';
import { chooseLanguage } from './language.js';
import { press } from './press.js';
import { restart } from './restart.js';

const choices = { en: 'english', fr: 'french' };

/** The page's switch speaks for the conversation too: its last card is shown in the chosen language. */
export const changeLanguage = (lang) => {
  chooseLanguage(lang);
  const card = shownCards().findLast((one) => one.case !== undefined);
  const data = { case: card?.case, choose: choices[lang] };
  if (card) press(card, invoke(card.messageId, { verb: 'choose', data }));
  else restart();
};
