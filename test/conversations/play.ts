import assert from 'node:assert/strict';
import type { Locale } from '../../src/content/localised.ts';
import { content } from '../test-content.ts';
import type { Chat, Sent } from './chat.ts';
import { type Scenario, spoken, type Turn } from './conversation.ts';
import { readCard, type SeenCard } from './read-card.ts';

const largestCard = 25 * 1024;
const clients: Readonly<Record<Locale, string>> = { en: 'en-GB', fr: 'fr-CA' };

/** Holds a conversation with a bot and checks every card that comes back. */
export const play = async (chat: Chat, id: string, scenario: Scenario): Promise<void> => {
  const shown: SeenCard[] = [];
  let language = scenario.locale;
  for (const [index, turn] of scenario.turns.entries()) {
    try {
      if (turn.memory) await chat.loseMemory();
      const sent = sentIn(
        scenario,
        id,
        turn,
        language,
        turn.on ? shown[turn.on - 1] : shown.at(-1),
      );
      const answer = sent && (await chat.send(sent));
      language = turn.language?.[language] ?? language;
      const card = answer ? onlyCard(answer.cards) : shown.at(-1);
      assert.ok(card, 'no card is shown yet');
      if (answer) check(turn, card, language);
      shown.push(card);
    } catch (error) {
      if (error instanceof Error) error.message = `turn ${index + 1}: ${error.message}`;
      throw error;
    }
  }
};

const sentIn = (
  { locale, each }: Scenario,
  id: string,
  turn: Turn,
  language: Locale,
  card: SeenCard | undefined,
): Sent | undefined => {
  const common = {
    conversation: { id: turn.in === 'here' ? id : `${id} ${turn.in}` },
    from: { id: `${turn.by} of ${id}` },
    locale: clients[turn.client?.[locale] ?? locale],
  };
  if (turn.user !== undefined) {
    const text = spoken(turn.user, language).replaceAll('{each}', each);
    return { type: 'message', ...common, text };
  }
  if (turn.press === undefined) return undefined;
  const title = spoken(turn.press, language);
  const button = card?.buttons.find((one) => one.title === title);
  assert.ok(button, `no button “${title}” among ${titlesOf(card)}`);
  const inputs = Object.fromEntries((card?.inputs ?? []).map((one) => [one.id, one.value]));
  const given = Object.entries(turn.with ?? {}).map(
    ([id, value]) => [`input.${id}`, value] as const,
  );
  for (const [input] of given)
    assert.ok(input in inputs, `no input ${input} among ${Object.keys(inputs)}`);
  const typed = { ...inputs, ...Object.fromEntries(given) };
  if (turn.as === 'submit')
    return { type: 'message', ...common, value: { ...button.submit, ...typed } };
  const action = {
    type: 'Action.Execute',
    title,
    verb: button.verb,
    data: { ...button.data, ...typed },
  };
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    ...common,
    value: { action, trigger: 'manual' },
  };
};

const titlesOf = (card: SeenCard | undefined): string =>
  JSON.stringify(card?.buttons.map(({ title }) => title));

const onlyCard = (cards: readonly Readonly<Record<string, unknown>>[]): SeenCard => {
  const [card, ...others] = cards;
  assert.ok(card && others.length === 0, `one card is expected, not ${cards.length}`);
  const size = JSON.stringify(card).length;
  assert.ok(size < largestCard, `the card is too large: ${size} characters`);
  const seen = readCard(card);
  const titles = seen.buttons.map(({ title }) => title);
  assert.equal(new Set(titles).size, titles.length, `two buttons say the same: ${titlesOf(seen)}`);
  return seen;
};

const check = (turn: Turn, card: SeenCard, language: Locale): void => {
  const text = flat(card.text);
  const whole = `in “${text}”`;
  assert.equal(card.lang, language, 'the card speaks another language');
  if (turn.card) assert.equal(card.template, turn.card, `another kind of card came: ${text}`);
  const heading = turn.heading && spoken(turn.heading, language);
  if (heading) assert.ok(card.headings.includes(heading), `no heading “${heading}” ${whole}`);
  if (turn.article) {
    const title = content.articles.get(turn.article)?.title[language];
    assert.ok(title, `there is no article ${turn.article}`);
    assert.ok(card.headings.includes(title), `no heading “${title}” ${whole}`);
  }
  for (const one of turn.shows)
    assert.ok(text.includes(flat(spoken(one, language))), `no “${spoken(one, language)}” ${whole}`);
  for (const one of turn.hides)
    assert.ok(!text.includes(flat(spoken(one, language))), `“${spoken(one, language)}” ${whole}`);
  if (turn.choices) assert.deepEqual(choicesOf(card), turn.choices);
  if (turn.buttons)
    assert.deepEqual(
      card.buttons.filter(leadsOn).map(({ title }) => title),
      turn.buttons.map((one) => spoken(one, language)),
    );
  if (turn.inputs)
    assert.deepEqual(
      Object.fromEntries(card.inputs.map(({ id, value }) => [id.replace(/^input\./, ''), value])),
      turn.inputs,
    );
};

/** Buttons that only post a text stand on every card that has one. */
const leadsOn = ({ data }: SeenCard['buttons'][number]): boolean =>
  !`${data.choose}`.startsWith('send-');

const choicesOf = ({ buttons }: SeenCard): string[] =>
  buttons.flatMap(({ data }) => {
    const [kind, id = ''] = `${data.choose}`.split('.', 2);
    return kind === 'article' ? [id] : [];
  });

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
