import { content } from '../test-content.ts';
import type { Card } from './answer.ts';
import { type Random, randomOf, uuidOf } from './random.ts';
import type { Chat, Scene } from './scene.ts';

const bot = { id: 'errata', name: 'Errata' };

const articles = [...content.articles.values()].flatMap(({ examples }) => examples.match);
/** All but `forget`: what came before it is forgotten too, so a copy of that would be news. */
const commands = content.lists.commands
  .filter(({ id }) => id !== 'forget')
  .map(({ words }) => [...words.en, ...words.fr]);
const codes = [
  '95107',
  '95118',
  '95520',
  '95105',
  '0x800706BE',
  '0x800706BE exit code 511',
  '95017',
];
const typed = ['1', '2', '3', 'linux', 'windows', 'yes', 'non'];
const values = ['srv01', '10.1.2.3', 'C:\\Temp', 'since Monday', 'it "broke"', ''];

/** Of which cards of a chat buttons are pressed: mostly the last. */
const cardsInReach = 3;

/**
 * The activity that comes next in a scene, as a client sends it: the same for the same seed, scene, number
 * and cards. `cards` are those that came in a conversation, the last one first.
 */
export const nextActivity = (
  { seed, id, chats, serviceUrl }: Scene,
  at: number,
  cards: (conversation: string) => readonly Card[],
): object => {
  const random = randomOf(seed, id, at);
  const chat = random.pick(chats);
  const shown = cards(chat.conversation).slice(0, random.comes(0.85) ? 1 : cardsInReach);
  const button = random.comes(0.5) ? pressed(random, shown) : undefined;
  return {
    id: uuidOf(seed, id, at),
    timestamp: '2026-11-22T10:30:00.000Z',
    channelId: 'msteams',
    serviceUrl,
    from: { id: chat.person, name: chat.person },
    recipient: bot,
    conversation: {
      id: chat.conversation,
      isGroup: chat.isGroup,
      conversationType: chat.isGroup ? 'groupChat' : 'personal',
    },
    locale: random.comes(0.8) ? 'en-US' : 'fr-FR',
    ...(button ? press(random, button) : message(random, chat, chats)),
  };
};

const message = (random: Random, chat: Chat, chats: readonly Chat[]): object => {
  const said = text(random);
  const colleague = chats.find(({ person }) => person !== chat.person)?.person;
  const named = colleague !== undefined && said.startsWith('pass');
  const mentioned = [
    ...(chat.isGroup ? [bot] : []),
    ...(named ? [{ id: colleague, name: colleague }] : []),
  ];
  return {
    type: 'message',
    deliveryMode: 'expectReplies',
    text: [...mentioned.map(mark), said].join(' '),
    entities: mentioned.map((one) => ({ type: 'mention', mentioned: one, text: mark(one) })),
  };
};

const mark = ({ name }: { readonly name: string }): string => `<at>${name}</at>`;

const text = (random: Random): string =>
  random.pick([
    () => random.pick(codes),
    () => random.pick(articles),
    () => random.pick(typed),
    () => random.pick(random.pick(commands)),
    () => random.pick(random.pick(commands)),
  ])();

/** Both kinds of buttons that Teams has: an Action.Submit comes as a message. */
const press = (random: Random, data: object): object =>
  random.comes(0.75)
    ? {
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb: 'choose', data } },
      }
    : { type: 'message', deliveryMode: 'expectReplies', value: data };

type Part = Readonly<Record<string, unknown>>;

const pressed = (random: Random, cards: readonly Card[]): object | undefined => {
  if (cards.length === 0) return undefined;
  const parts = partsOf(random.pick(cards));
  const buttons = parts
    .filter(({ type }) => type === 'Action.Execute' || type === 'Action.Submit')
    .map(({ data }) => data as Part)
    .filter(({ choose }) => !String(choose).startsWith('forget'));
  if (buttons.length === 0) return undefined;
  const inputs = parts.filter(({ type }) => String(type).startsWith('Input.'));
  return {
    ...Object.fromEntries(inputs.map((one) => filled(random, one))),
    ...random.pick(buttons),
  };
};

const filled = (random: Random, { id, choices }: Part): [string, string] => [
  String(id),
  Array.isArray(choices)
    ? String(random.pick(choices as readonly Part[]).value)
    : random.pick(values),
];

/** Every object in a card. */
const partsOf = (part: unknown): Part[] => {
  if (typeof part !== 'object' || part === null) return [];
  return [...(Array.isArray(part) ? [] : [part as Part]), ...Object.values(part).flatMap(partsOf)];
};
