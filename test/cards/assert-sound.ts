import assert from 'node:assert/strict';
import { cardMaker, type MakeCard } from '../../src/cards/card-maker.ts';
import { viewOf } from '../../src/cards/view-of.ts';
import type { Content } from '../../src/content/content.ts';
import type { TurnResult } from '../../src/guidance/respond/turn-result.ts';
import { cardInputOf } from '../../src/wording/case-snapshot.ts';
import { cardProblems, parserProblems } from '../card-check.ts';
import { readCard, type SeenCard } from '../conversations/read-card.ts';
import { content as real } from '../test-content.ts';

/** Templates take long to parse: content has its one maker. */
const makers = new Map<Content, MakeCard>();
const makerOf = (content: Content): MakeCard => {
  const made = makers.get(content) ?? cardMaker(content);
  makers.set(content, made);
  return made;
};

/** Makes the card of a response, checks it as it is sent, and gives what a person sees of it. */
export const assertSound = (response: TurnResult, content: Content = real): SeenCard => {
  const card = makerOf(content)(response);
  const { data } = viewOf(content, cardInputOf(response));
  const typeset = JSON.parse(JSON.stringify(data).replace(/ (?=[:;?!»])/g, '\u00A0'));
  assert.deepEqual([...cardProblems(card, [data, typeset]), ...parserProblems(card)], []);
  const seen = readCard(card);
  const titles = seen.buttons.map(({ title }) => title);
  assert.equal(new Set(titles).size, titles.length, `two buttons say the same: ${titles}`);
  return seen;
};

/** What the buttons of a card do, in order. */
export const choicesOf = ({ buttons }: SeenCard): string[] =>
  buttons.map(({ data }) => String(data.choose));
