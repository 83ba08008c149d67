import assert from 'node:assert/strict';
import { articleCards } from '../../src/cards/article-cards.ts';
import { articleLines } from '../../src/cards/parts/article-lines.ts';
import { renderer } from '../../src/cards/renderer.ts';
import type { Card } from '../../src/cards/stamp.ts';
import { articleView } from '../../src/cards/views/article-view.ts';
import type { Article } from '../../src/content/article.ts';
import { locales } from '../../src/content/localised.ts';
import { cardProblems, parserProblems } from '../card-check.ts';
import { article, both, madeUp, question, step, symptoms } from '../made-up-content.ts';
import { content, scenes } from '../test-content.ts';

const chat = 'https://teams.microsoft.com/l/chat/0/0?users=28:00000000-0000-0000-0000-000000000000';
const render = renderer(content);
const cardOf = articleCards(content, render, chat);

type Json = Readonly<Record<string, unknown>>;

/** Every value of a key in a card, depth first. */
const valuesOf = (part: unknown, key: string): unknown[] =>
  typeof part !== 'object' || part === null
    ? []
    : Object.entries(part).flatMap(([name, value]) =>
        name === key ? [value, ...valuesOf(value, key)] : valuesOf(value, key),
      );

/** The card as lines of text: each block of it is one. */
const linesOf = (part: unknown): string[] => {
  if (Array.isArray(part)) return part.flatMap(linesOf);
  const { type, text, inlines, items, body } = part as Json;
  if (type === 'TextBlock') return [String(text)];
  if (type === 'RichTextBlock')
    return [(inlines as Json[]).map(({ text: run }) => String(run)).join('')];
  return linesOf(items ?? body ?? []);
};

const madeUpCard = (more: Parameters<typeof article>[1], address?: string): Card => {
  const made = madeUp({ articles: [article('a', more), article('b')] });
  const own = made.content.articles.get('a') as Article;
  return articleCards(made.content, render, address)(own, 'en');
};

describe('the card of a whole article', () => {
  for (const own of content.articles.values())
    for (const locale of locales)
      it(`is sound for ${own.id} in ${locale}, and only links`, () => {
        const card = cardOf(own, locale);
        const lines = articleLines(scenes[locale], own, false);
        const { data } = articleView(scenes[locale], own, { lines, left: 0, brief: false });

        assert.deepEqual([...cardProblems(card, data), ...parserProblems(card)], []);
        const actions = valuesOf(card, 'actions').flat() as Json[];
        assert.deepEqual([...new Set(actions.map(({ type }) => type))], ['Action.OpenUrl']);
        assert.ok(Buffer.byteLength(JSON.stringify(card)) <= 25 * 1024);
      });

  it('is made once for each language', () => {
    const own = content.articles.get('wmi-blocked') as Article;

    assert.equal(cardOf(own, 'en'), cardOf(own, 'en'));
    assert.notEqual(cardOf(own, 'en'), cardOf(own, 'fr'));
  });

  it('says what the article is about, and each step with its place, command and risk', () => {
    const card = madeUpCard({
      severity: 'warning',
      platforms: ['windows', 'linux'],
      symptoms: symptoms({ errorIds: [{ id: '95001' }] }),
      steps: [
        step('one', {
          where: 'source',
          run: { shell: 'cmd', elevated: 'yes', command: 'first {source-host}\nsecond\n' },
          expect: both('It works'),
          risk: both('It hurts'),
          undo: { text: both('Take it back') },
        }),
      ],
    });

    assert.deepEqual(linesOf(card), [
      'Warning · Windows · Linux',
      'Title of a',
      'ErrorID 95001',
      'What it means: Meaning of a',
      'Step 1, on the source machine (the machine to protect)',
      'Do one',
      'Command Prompt, run as administrator',
      'first <source-host>',
      'second',
      'Risk: It hurts',
      'Good result: It works',
      'To undo it later: Take it back',
      'Step 2',
      'Hand over to: Azure Site Recovery technical support',
    ]);
  });

  it('says where answers lead, and which article or team comes next', () => {
    const card = madeUpCard({
      steps: [
        question('q', ['yes', ['no', 'team']]),
        { kind: 'article', id: 'other', article: 'b' },
        step('one', { next: 'done' }),
        { kind: 'escalate', id: 'team', team: 'technical-support', text: both('It is broken') },
        { kind: 'end', id: 'done', text: both('That is all') },
      ],
    });

    assert.deepEqual(linesOf(card).slice(3), [
      'Step 1',
      'Which q?',
      '• Label of yes: step 2',
      '• Label of no: step 4',
      'Step 2',
      'Follow the article “Title of b”.',
      'Step 3',
      'Do one',
      'Then go on with step 5.',
      'Step 4',
      'Hand over to: Azure Site Recovery technical support',
      'It is broken',
      'Step 5',
      'That is all',
    ]);
  });

  it('links to a chat with Errata where its address is known', () => {
    const urls = (card: Card): unknown[] => valuesOf(card, 'url');

    assert.deepEqual(urls(madeUpCard({}, chat)), [chat]);
    assert.deepEqual(urls(madeUpCard({})), []);
  });

  it('links to a page once', () => {
    const link = { title: both('Page'), url: 'https://example.com/page' };
    const other = {
      title: both('Other'),
      url: 'https://example.com/other',
      verified: '2026-11-22',
    };
    const card = madeUpCard({
      steps: [step('one', { link })],
      references: [{ ...link, verified: '2026-11-22' }, other],
    });

    assert.deepEqual(valuesOf(card, 'url'), [link.url, other.url]);
  });

  it('leaves out what good results look like where it would be too long, and says so', () => {
    const long = (id: string) => step(id, { expect: both('x'.repeat(6000)) });
    const lines = linesOf(madeUpCard({ steps: ['a', 'b', 'c', 'd', 'e'].map(long) }));

    assert.ok(!lines.some((line) => line.startsWith('Good result')));
    assert.ok(lines.includes('Step 5'));
    assert.equal(lines.at(-1), 'Shortened: Errata also says what a good result looks like.');
  });

  it('leaves out the last steps where even that is too long, and counts them', () => {
    const long = (id: string) => step(id, { text: both('x'.repeat(6000)) });
    const card = madeUpCard({ steps: ['a', 'b', 'c', 'd', 'e', 'f'].map(long) });
    const lines = linesOf(card);

    assert.deepEqual(
      lines.filter((line) => /^Step \d/.test(line)),
      ['Step 1', 'Step 2', 'Step 3', 'Step 4'],
    );
    assert.match(lines.at(-1) ?? '', /^Steps left out: 3\./);
    assert.ok(Buffer.byteLength(JSON.stringify(card)) <= 25 * 1024);
  });

  it('puts no space of French where a line may break', () => {
    const card = cardOf(content.articles.get('account-not-administrator') as Article, 'fr');

    assert.ok(linesOf(card).some((line) => line.includes('\u00A0:')));
    assert.ok(!valuesOf(card, 'title').some((title) => / [:;?!]/.test(String(title))));
  });
});
