import { BoundedMap } from '../bounded-map.ts';
import type { Article } from '../content/article.ts';
import type { Content } from '../content/content.ts';
import { type Locale, locales } from '../content/localised.ts';
import { sceneOf } from '../wording/scene.ts';
import { type ArticleLine, articleLines } from './parts/article-lines.ts';
import type { Card } from './stamp.ts';
import { typeset } from './typeset.ts';
import type { View } from './view.ts';
import { articleView } from './views/article-view.ts';

type MakeArticleCard = (article: Article, locale: Locale) => Card;

/**
 * In bytes. Teams sends no card of a message extension over 28 KB
 * (Microsoft Learn, "Build bot-based message extension").
 */
const mostBytes = 25 * 1024;

/**
 * Makes the function that gives the card of a whole article. One that is too long for Teams is
 * brief, and if need be leaves out its last steps; it says so. Each card is made once. `chat` is the
 * address of a chat with Errata.
 */
export const articleCards = (
  content: Content,
  render: (view: View) => Card,
  chat?: string,
): MakeArticleCard => {
  const kept = new BoundedMap<string, Card>(content.articles.size * locales.length);
  const make = (article: Article, locale: Locale): Card => {
    const scene = sceneOf(content, locale);
    const cardOf = (lines: readonly ArticleLine[], left: number, brief: boolean): Card =>
      typeset(render(articleView(scene, article, { lines, left, brief, chat })), locale);
    const whole = cardOf(articleLines(scene, article, false), 0, false);
    if (fits(whole)) return whole;
    const lines = articleLines(scene, article, true);
    return largest(lines.length, (most) => cardOf(lines.slice(0, most), lines.length - most, true));
  };
  return (article, locale) => {
    const key = `${locale} ${article.id}`;
    const card = kept.get(key) ?? make(article, locale);
    kept.set(key, card);
    return card;
  };
};

/** The card with the most lines that still fits: all of them, if it can be. */
const largest = (lines: number, cardOf: (most: number) => Card): Card => {
  const all = cardOf(lines);
  if (fits(all)) return all;
  let fit = 0;
  let tooMany = lines;
  while (tooMany - fit > 1) {
    const most = Math.floor((fit + tooMany) / 2);
    if (fits(cardOf(most))) fit = most;
    else tooMany = most;
  }
  return cardOf(fit);
};

const fits = (card: Card): boolean =>
  new TextEncoder().encode(JSON.stringify(card)).length <= mostBytes;
