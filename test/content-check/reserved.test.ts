import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardMaker } from '../../src/cards/card-maker.ts';
import { actions } from '../../src/content/actions.ts';
import { cardKeys } from '../../src/content/card-keys.ts';
import type { Content } from '../../src/content/content.ts';
import { Id } from '../../src/content/localised.ts';
import { check } from '../../src/content-check/check.ts';
import { respondToPress } from '../../src/guidance/respond/respond-to-press.ts';
import { respondToText } from '../../src/guidance/respond/respond-to-text.ts';
import type { Situation, TurnResult } from '../../src/guidance/respond/turn-result.ts';
import type { Case } from '../../src/guidance/walk/case.ts';
import { type CardPress, pressOf } from '../../src/teams/incoming/card-press.ts';
import { everyCard, templatesShown } from '../cards/every-card.ts';
import { caseIn, later } from '../cases.ts';
import { readCard } from '../conversations/read-card.ts';
import { article, type MadeUp, madeUp, question, step, tree } from '../made-up-content.ts';
import { content, files, guide, root } from '../test-content.ts';

type Json = Readonly<Record<string, unknown>>;

/** Everything below a part of a card that is an object, the part too. */
const partsOf = (part: unknown): Json[] => {
  if (typeof part !== 'object' || part === null) return [];
  return [part as Json, ...Object.values(part).flatMap(partsOf)];
};

const situation = (current: Case): Situation => ({
  locale: 'en',
  current,
  now: later,
  newId: () => 'new',
});

const pressed = (to: Content, current: Case, data: Json): TurnResult => {
  const press: CardPress | undefined = pressOf(data);
  assert.ok(press, 'the press is none of ours');
  return respondToPress(to, situation(current), press);
};

describe('the words and keys that are reserved', () => {
  let parts: readonly Json[];
  let data: readonly Json[];
  before(() => {
    parts = everyCard().flatMap(partsOf);
    data = parts.flatMap((part) => (typeof part.data === 'object' ? [part.data as Json] : []));
  });

  it('are sought on cards of every template', () => {
    const inserted = ['article', 'dialog'];

    assert.deepEqual(
      [...templatesShown, ...inserted].toSorted(),
      [...content.templates.keys()].toSorted(),
    );
  });

  /** A question of which one option is called by a word, and leads past the step that another leads to. */
  const asking = (word: string) =>
    madeUp({
      trees: [tree('start', [question('q', ['any-other', [word, 'y']]), step('x'), step('y')])],
    });
  const isRefused = (word: string): boolean => {
    const { content: made, files: read } = asking(word);
    return check(made, read).length > 0;
  };
  const isChosen = (word: string): boolean => {
    const { content: made } = asking(word);
    const current = caseIn(made, 'start');
    const { id, version } = current;
    const message = { text: `Label of ${word}` };
    const responses = [
      pressed(made, current, { case: id, version, at: 'start/q', choose: word }),
      respondToText({ ...guide, content: made }, situation(current), message),
    ];
    return responses.every(
      ({ view, case: after }) =>
        view === 'case' &&
        after?.place.at === 'node' &&
        after.place.stack.join() === 'start/y' &&
        after.tried.some(({ node, choose }) => node === 'start/q' && choose === word),
    );
  };
  const isId = (word: string): boolean => Id.safeParse(word).success;

  it('leave no word of a button to an option that could then not be chosen', () => {
    const words = [...new Set(data.flatMap(({ choose }) => (choose ? [String(choose)] : [])))];
    const taken = words.filter(isId).filter((word) => !isRefused(word) && !isChosen(word));

    assert.ok(words.length > 100 && words.includes('worked') && words.includes('take'));
    assert.deepEqual(taken, []);
  });

  it('leave no word of the program to an option that could then not be chosen', () => {
    const sources = ['src/guidance', 'src/turns', 'src/records', 'src/teams'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => readFileSync(join(root, folder, name), 'utf8')),
    );
    const words = sources.flatMap((text) =>
      [...text.matchAll(/'([a-z0-9-]+)'/g)].map(([, word = '']) => word),
    );
    const all = [...new Set([...words, ...Object.keys(actions)])].filter(isId);
    const taken = all.filter((word) => !isRefused(word) && !isChosen(word));

    assert.ok(all.length > 100 && all.includes('restart') && all.includes('overview'));
    assert.deepEqual(taken, []);
  });

  for (const word of ['none', 'done', 'failed', 'send', 'take', 'yes'])
    it(`leave ${word} to an option, which is chosen by a press and by its label`, () => {
      assert.ok(!isRefused(word));
      assert.ok(isChosen(word));
    });

  const anywhere = Object.entries(actions).flatMap(([id, action]) =>
    'anywhere' in action ? [id] : [],
  );
  for (const word of anywhere)
    it(`have ${word} among them because an option of that name could not be chosen`, () => {
      assert.ok(isRefused(word));
      assert.ok(!isChosen(word));
    });

  for (const word of Object.keys(actions))
    it(`cannot be meant by the button of an option called ${word}`, () => {
      const { content: made } = asking(word);
      const current = caseIn(made, 'start');
      const { case: after } = pressed(made, current, {
        case: current.id,
        version: current.version,
        choose: `option.${word}`,
      });

      assert.deepEqual(after?.place, { at: 'node', stack: ['start/y'] });
      assert.equal(after?.tried[0]?.choose, word);
    });

  /** The lists with one more input, and an article that asks for it. */
  const asksFor = (id: string): MadeUp => {
    const [input] = content.lists.inputs;
    assert.ok(input);
    const run = { shell: 'text', elevated: 'no', command: `ping {${id}}\n` } as const;
    const { content: made, files: read } = madeUp({
      articles: [article('a', { steps: [step('x', { where: 'source', run })] })],
    });
    const lists = { ...made.lists, inputs: [...made.lists.inputs, { ...input, id }] };
    return { content: { ...made, lists }, files: new Map([...files, ...read]) };
  };
  const problemsOf = (id: string): string[] => {
    const { content: made, files: read } = asksFor(id);
    return check(made, read)
      .filter(({ file }) => file === 'knowledge/lists/inputs.yaml')
      .map(({ message }) => message);
  };

  it('leave no key of a card to an input', () => {
    const { form, inputs, teams } = content.lists;
    const ofContent = new Set(
      [...form, ...inputs, ...teams.flatMap(({ intake }) => intake)].map(({ id }) => id),
    );
    const typed = parts
      .filter(({ type }) => String(type).startsWith('Input.'))
      .map(({ id }) => String(id).replace(/^input\./, ''))
      .filter((id) => !ofContent.has(id));
    const keys = new Set([...data.flatMap((one) => Object.keys(one)), ...typed]);

    assert.deepEqual([...keys].toSorted(), [...cardKeys].toSorted());
    for (const key of keys)
      assert.deepEqual(problemsOf(key), [
        `${key} is what a card says itself: give the input another id, such as input-${key}`,
      ]);
  });

  it('leave every other id to an input, which is then filled in by a press', () => {
    const { content: made } = asksFor('vault-name');
    const current = caseIn(made, 'a');
    const card = cardMaker(made)({ view: 'case', case: current, locale: 'en' });
    const button = readCard(card).buttons.find((one) => one.data.choose === 'fill');
    assert.ok(button);

    assert.deepEqual(problemsOf('vault-name'), []);
    // the second is what cards of before say
    for (const name of ['input.vault-name', 'vault-name']) {
      const { case: after } = pressed(made, current, { ...button.data, [name]: 'srv01' });

      assert.deepEqual(after?.values, { 'vault-name': 'srv01' });
    }
  });
});
