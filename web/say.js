import { message } from './activity.js';
import { addArticle } from './add-article.js';
import { deliver } from './deliver.js';
import { language } from './language.js';
import { make } from './make.js';
import { reveal } from './reveal.js';
import { makeScrollable } from './scrollable.js';
import { startTurn } from './start-turn.js';
import { activityRequest } from './transport.js';

export const say = (text) => {
  startTurn();
  const bubble = makeScrollable(make('p', { className: 'bubble', textContent: text }));
  reveal(addArticle('you', language, bubble));
  deliver(activityRequest(message({ text, textFormat: 'plain' })));
};
