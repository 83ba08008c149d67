import { cardMaker } from '../../src/cards/card-maker.ts';
import type { Card } from '../../src/cards/stamp.ts';
import { viewOf } from '../../src/cards/view-of.ts';
import { locales } from '../../src/content/localised.ts';
import type { Node } from '../../src/content/node.ts';
import { respondToText } from '../../src/guidance/respond/respond-to-text.ts';
import type { TurnResult, TurnView } from '../../src/guidance/respond/turn-result.ts';
import type { Case } from '../../src/guidance/walk/case.ts';
import { diagnoseMessage, findArticle } from '../../src/teams/extension/asked-message.ts';
import { createMessageExtension } from '../../src/teams/extension/message-extension.ts';
import { cardInputOf } from '../../src/wording/case-snapshot.ts';
import { caseAt, caseIn, later } from '../cases.ts';
import { content, guide, knowledge } from '../test-content.ts';
import { escalations, handingOver, worked } from './hand-over-scenes.ts';

type Scene = TurnView & Pick<TurnResult, 'notice' | 'effects'>;

const shows = (current: Case): Extract<Scene, { view: 'case' }> => ({
  view: 'case',
  case: current,
});

const messages = ['95107', '95017', '95103 and 95117', '806', '78007', 'out of paper', 'hand over'];

const answered: readonly Scene[] = messages.map((text) =>
  respondToText(guide, { locale: 'en', now: later, newId: () => 'new' }, { text }),
);

/** Every short message: to each kind of thing said, where a case stands in each kind of place. */
const notes: readonly Scene[] = [...content.acts.values()].flatMap(({ match }) =>
  ['95520', 'exit code 511'].map((start) => {
    const { case: current } = respondToText(
      guide,
      { locale: 'en', now: later, newId: () => 'new' },
      { text: start },
    );
    const text = match.en[0] ?? '';
    return respondToText(guide, { locale: 'en', current, now: later, newId: () => 'b' }, { text });
  }),
);

const ended: readonly Case[] = (['solved', 'closed'] as const).map((at) => ({
  ...worked,
  place: { at, stack: ['vss-dcom-critical/agent-version'] },
}));

const refsOf = (kind: Node['kind']): string[] =>
  [...content.units.values()].flatMap(({ id, nodes }) =>
    nodes.filter((node) => node.kind === kind).map((node) => `${id}/${node.id}`),
  );

/** A case at every step and question, with something before it to go back to. */
const stops: readonly Case[] = [...refsOf('step'), ...refsOf('question')].map((ref) =>
  caseAt({ at: 'node', stack: [ref] }, { trail: worked.trail, previous: 'c0' }),
);

/** Hand-overs in every state, from every place in a walk that asks for one, and from none. */
const handed: readonly Case[] = escalations.flatMap((one) =>
  [[], ...refsOf('escalate').map((ref) => [ref])].map((stack) =>
    handingOver(one, { place: { at: 'escalation', team: one.team, stack } }),
  ),
);

const listed = [...ended, ...handed.slice(0, 2), worked].map((one, index) => ({
  case: { ...one, id: `listed-${index}` },
  idle: false,
}));

const scenes: readonly Scene[] = [
  { view: 'help' },
  { view: 'help', case: worked },
  { view: 'forget' },
  { view: 'cases', cases: [] },
  { view: 'cases', cases: listed },
  ...answered,
  ...notes.filter(({ view }) => view === 'note'),
  ...[...stops, ...ended].map(shows),
  ...handed.flatMap((one) => [shows(one), { ...shows(one), channel: true }]),
  ...[worked, ...ended, ...handed].flatMap((one): Scene[] => [
    { view: 'overview', case: one },
    { view: 'superseded', case: one },
  ]),
  ...escalations.map((one): Scene => ({ view: 'team', team: one.team, case: handingOver(one) })),
  ...[...content.articles.keys()].map(
    (id): Scene => ({ view: 'steps', case: caseIn(content, id) }),
  ),
];

const responses: readonly TurnResult[] = locales.flatMap((locale) =>
  scenes.map((scene) => ({ ...scene, locale })),
);

/** The templates that the cards of a case, of a person and of a team are made of. */
export const templatesShown: ReadonlySet<string> = new Set(
  responses.map((response) => viewOf(content, cardInputOf(response)).template),
);

/** Cards that go into conversations where the bot may be no member. */
const inserted = (): unknown[] => {
  const extension = createMessageExtension({ knowledge, botId: 'bot' });
  const bodies = messages.map((text) => ({ contentType: 'text', content: text }));
  return [
    extension.query({ commandId: findArticle, parameters: [] }, 'en'),
    ...bodies.map((body) =>
      extension.open({ commandId: diagnoseMessage, messagePayload: { body } }, 'en'),
    ),
  ];
};

/** Every kind of card in every state, as JSON, or what carries it. */
export const everyCard = (): readonly unknown[] => {
  const makeCard = cardMaker(content);
  return [...responses.map((response): Card => makeCard(response)), ...inserted()];
};
