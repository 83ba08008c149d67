import assert from 'node:assert/strict';
import type { Card } from '../../../src/cards/stamp.ts';
import { type Locale, locales } from '../../../src/content/localised.ts';
import {
  createMessageExtension,
  type ExtensionAnswer,
} from '../../../src/teams/extension/message-extension.ts';
import { cardProblems, parserProblems } from '../../card-check.ts';
import { content, knowledge } from '../../test-content.ts';

const extension = createMessageExtension({ knowledge });

const search = (query: string | undefined, queryOptions?: unknown, locale: Locale = 'en') =>
  extension.query(
    {
      commandId: 'findArticle',
      parameters:
        query === undefined
          ? [{ name: 'initialRun', value: 'true' }]
          : [{ name: 'query', value: query }],
      queryOptions,
    },
    locale,
  );

const ask = (body: unknown, locale: Locale = 'en', more: object = {}) =>
  extension.open({ commandId: 'diagnoseMessage', messagePayload: { body, ...more } }, locale);
const askHtml = (html: string, locale: Locale = 'en') =>
  ask({ contentType: 'html', content: html }, locale);

const submit = (data: unknown, locale: Locale = 'en') =>
  extension.submit({ commandId: 'diagnoseMessage', data, messagePayload: {} }, locale);

const attachmentsOf = (answer: ExtensionAnswer) => {
  assert.ok('composeExtension' in answer && answer.composeExtension.type === 'result');
  assert.equal(answer.composeExtension.attachmentLayout, 'list');
  return answer.composeExtension.attachments;
};
const titlesOf = (answer: ExtensionAnswer): string[] =>
  attachmentsOf(answer).map(({ preview }) => preview.content.title);

const dialogOf = (answer: ExtensionAnswer): Card => {
  assert.ok('task' in answer && answer.task.type === 'continue');
  const { card } = answer.task.value;
  assert.equal(card.contentType, 'application/vnd.microsoft.card.adaptive');
  return card.content;
};

/** What is said where there is nothing to show. */
const told = (answer: ExtensionAnswer): string => {
  if ('task' in answer) {
    assert.ok(answer.task.type === 'message');
    return answer.task.value;
  }
  assert.ok(answer.composeExtension.type === 'message');
  return answer.composeExtension.text;
};

type Json = Readonly<Record<string, unknown>>;

const partsOf = (part: unknown, type: string): Json[] => {
  if (typeof part !== 'object' || part === null) return [];
  const own = (part as Json).type === type ? [part as Json] : [];
  return [...own, ...Object.values(part).flatMap((one) => partsOf(one, type))];
};
const offered = (card: Card): unknown[] => partsOf(card, 'Action.Submit').map(({ data }) => data);
const runsOf = (card: Card): string[] => partsOf(card, 'TextRun').map(({ text }) => String(text));
const blocksOf = (card: Card): string[] =>
  partsOf(card, 'TextBlock').map(({ text }) => String(text));

const title = (id: string, locale: Locale = 'en'): string =>
  content.articles.get(id)?.title[locale] ?? '';

const binding = (expression: string): string => `$\{${expression}}`;

describe('the search of the message extension', () => {
  it('gives a card to insert and a preview for each article', () => {
    const [first, ...others] = attachmentsOf(search('95107'));

    assert.deepEqual(others, []);
    assert.equal(first?.contentType, 'application/vnd.microsoft.card.adaptive');
    assert.equal(first?.content.fallbackText, title('account-not-administrator'));
    assert.deepEqual(first?.preview, {
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: { title: title('account-not-administrator'), text: 'ErrorID 95107 / EP0858' },
    });
  });

  it('names the platforms where an article has no code', () => {
    const [first] = attachmentsOf(search('LVM'));

    assert.deepEqual(first?.preview.content, { title: title('lvm-unsupported'), text: 'Linux' });
  });

  it('answers in the language of whoever asks', () => {
    assert.deepEqual(titlesOf(search('95107', undefined, 'fr')), [
      title('account-not-administrator', 'fr'),
    ]);
  });

  it('shows articles before anything is typed', () => {
    assert.deepEqual(titlesOf(search(undefined)), titlesOf(search('')));
    assert.equal(titlesOf(search(undefined))[0], title('wmi-blocked'));
  });

  it('gives the part of the results that is asked for, never too many', () => {
    const all = titlesOf(search(''));

    assert.equal(all.length, 8);
    assert.deepEqual(titlesOf(search('', { skip: 2, count: 3 })), all.slice(2, 5));
    assert.deepEqual(titlesOf(search('', { skip: 8, count: 25 })).length, 8);
    assert.deepEqual(titlesOf(search('', { skip: 900, count: 25 })), []);
    assert.equal(titlesOf(search('', { skip: null, count: 0 })).length, 8);
  });

  it('says so where it finds nothing', () => {
    assert.match(told(search('zzzz')), /^I have no article on that/);
    assert.match(told(search('zzzz', undefined, 'fr')), /^Je n'ai pas d'article/);
  });

  it('has no link to a chat where the bot has no id, and one where it has', () => {
    const linked = createMessageExtension({ knowledge, botId: 'an/id' });
    const value = { commandId: 'findArticle', parameters: [{ name: 'query', value: '95107' }] };
    const chats = (answer: ExtensionAnswer): unknown[] =>
      partsOf(attachmentsOf(answer)[0]?.content, 'Action.OpenUrl')
        .map(({ url }) => url)
        .filter((url) => String(url).startsWith('https://teams.microsoft.com/'));

    assert.deepEqual(chats(extension.query(value, 'en')), []);
    assert.deepEqual(chats(linked.query(value, 'en')), [
      'https://teams.microsoft.com/l/chat/0/0?users=28:an%2Fid',
    ]);
  });
});

describe('the diagnosis of a message', () => {
  it('names the article, quotes the line, and offers its card', () => {
    const card = dialogOf(askHtml('<p>Hello,<br>the push says <b>ErrorID: 95107</b> on SRV01</p>'));

    assert.equal(card.fallbackText, 'Found in this message');
    assert.ok(runsOf(card).includes('Found ErrorID 95107, line 2'));
    assert.ok(runsOf(card).includes('the push says ErrorID: 95107 on SRV01'));
    assert.ok(blocksOf(card).includes(title('account-not-administrator')));
    assert.deepEqual(offered(card), [{ article: 'account-not-administrator' }]);
  });

  it('says which words it went by', () => {
    const card = dialogOf(askHtml('<p>le pare-feu bloque WMI</p>', 'fr'));

    assert.ok(runsOf(card).some((text) => /^Reconnu d'après ces mots\u00A0: /.test(text)));
    assert.deepEqual(offered(card), [{ article: 'wmi-blocked' }]);
  });

  it('offers each article of several, and asks', () => {
    const card = dialogOf(askHtml('exit code 511'));

    assert.match(String(card.fallbackText), /Which one fits\?$/);
    assert.deepEqual(offered(card), [
      { article: 'vss-antivirus-blocks' },
      { article: 'vss-out-of-memory' },
    ]);
  });

  it('asks about a slip', () => {
    const card = dialogOf(askHtml('ErrorID 95017'));

    assert.equal(card.fallbackText, 'I do not know 95017. Did you mean 95107, 95117 or 95517?');
    assert.deepEqual(
      offered(card).map((data) => (data as { article: string }).article),
      ['account-not-administrator', 'source-unreachable', 'access-denied'],
    );
  });

  it('says what is known of a number without an article, and where to look', () => {
    const card = dialogOf(askHtml('ErrorID 78007'));

    assert.match(String(card.fallbackText), /^ErrorID 78007: I have no steps/);
    assert.equal(partsOf(card, 'Action.OpenUrl').length, 1);
    assert.deepEqual(offered(card), []);
  });

  it('says that it does not know, and what helps', () => {
    const card = dialogOf(askHtml('see you at lunch'));

    assert.equal(card.fallbackText, 'I do not know this one');
    assert.ok(runsOf(card).some((text) => text.includes('What helps: the ErrorID')));
    assert.ok(
      runsOf(dialogOf(askHtml('ErrorID 99999')))[0]?.startsWith('I read ErrorID 99999 in it'),
    );
  });

  it('looks into what the message quotes where it says nothing itself', () => {
    const quote =
      '<blockquote itemscope itemtype="http://schema.skype.com/Reply"><p>ErrorID: 95107</p></blockquote>';
    const quoted = dialogOf(askHtml(`${quote}<p>any idea?</p>`));
    const own = dialogOf(askHtml(`${quote}<p>here it is ErrorID: 95521</p>`));
    const vague = dialogOf(askHtml(`${quote}<p>0x80070005</p>`));

    assert.deepEqual(offered(quoted), [{ article: 'account-not-administrator' }]);
    assert.ok(blocksOf(quoted).includes('Found in the message that this one quotes.'));
    assert.deepEqual(offered(vague), offered(quoted));
    assert.deepEqual(offered(own), [{ article: 'logon-servers-unavailable' }]);
    assert.ok(!blocksOf(own).includes('Found in the message that this one quotes.'));
  });

  it('says that it needs text, where there is none', () => {
    for (const body of [null, undefined, {}, { contentType: 'html', content: '<p>&nbsp;</p>' }])
      assert.equal(dialogOf(ask(body)).fallbackText, 'There is no text in this message');
  });

  it('says that it reads no pictures, where there is nothing else', () => {
    const attachments = [{ contentType: 'image/png', contentUrl: 'https://example.com/a.png' }];

    assert.equal(dialogOf(askHtml('<p><img src="a"></p>')).fallbackText, 'I do not read pictures');
    assert.equal(
      dialogOf(ask(null, 'fr', { attachments })).fallbackText,
      'Je ne lis pas les images',
    );
  });

  it('refuses a message that is too long, and takes one that is just not', () => {
    const text = (length: number) => ({
      contentType: 'text',
      content: `95107${'\nx'.repeat(length)}`,
    });

    assert.match(told(ask(text(50_000))), /^That is more than 100000 characters\./);
    assert.equal(offered(dialogOf(ask(text(49_000)))).length, 1);
    const quote = '<blockquote itemtype="http://schema.skype.com/Reply">';
    assert.match(told(askHtml(`${quote}${'x '.repeat(60_000)}</blockquote>`)), /^That is more/);
  });

  it('lets nothing of a message become a link, a mention or a binding', () => {
    const evil = `[click](https://evil.example) <at>All</at> **x** ${binding('title')}`;
    const card = dialogOf(ask({ contentType: 'text', content: `first\nErrorID: 95107 ${evil}` }));

    assert.ok(runsOf(card).some((text) => text.includes('[click](https://evil.example)')));
    assert.ok(!blocksOf(card).some((text) => text.includes('evil')));
    assert.deepEqual(partsOf(card, 'Action.OpenUrl'), []);
  });

  const messages = [
    ['an answer', 'x\nErrorID: 95107'],
    ['words', 'le pare-feu bloque WMI'],
    ['several codes', '95107 95117 95521 95522 0x800706BE'],
    ['a shared code', 'exit code 511'],
    ['a bare number', '806'],
    ['another product', 'outlook 0x800706BE'],
    ['a slip', 'ErrorID 9510'],
    ['an uncovered code', 'ErrorID 95104'],
    ['an unknown code', 'ErrorID 99999'],
    ['nothing known', 'hello'],
    ['nothing', ''],
    ['a picture', '<img src="a">'],
  ] as const;
  for (const [what, html] of messages)
    for (const locale of locales)
      it(`shows a sound card for ${what} in ${locale}`, () => {
        const card = dialogOf(askHtml(html, locale));
        const submits = partsOf(card, 'Action.Submit');
        // No card of a case submits; here it is what a dialog has.
        const problems = cardProblems(card, { html }).filter(
          (problem) => problem !== 'Action.Submit is not an action that we use',
        );

        assert.deepEqual([...problems, ...parserProblems(card)], []);
        assert.equal(card.lang, locale);
        for (const { data } of submits) {
          const { article, ...rest } = data as Json;
          assert.ok(content.articles.has(String(article)));
          assert.deepEqual(rest, {});
        }
      });
});

describe('the card chosen in the dialog', () => {
  it('is inserted, in the language of whoever chose it', () => {
    const [first, ...others] = attachmentsOf(submit({ article: 'wmi-blocked' }, 'fr'));

    assert.deepEqual(others, []);
    assert.equal(first?.content.fallbackText, title('wmi-blocked', 'fr'));
    assert.equal(first?.preview.content.title, title('wmi-blocked', 'fr'));
    assert.deepEqual(partsOf(first?.content, 'Action.Submit'), []);
    assert.deepEqual(partsOf(first?.content, 'Action.Execute'), []);
  });

  it('is missed with a sentence where there is no such article', () => {
    for (const article of ['no-such-article', '__proto__', 'constructor', 'start'])
      assert.match(told(submit({ article })), /^I do not have that article any more/);
  });
});

describe('a request of the message extension that is none', () => {
  const deep = JSON.parse(`${'[{"a":'.repeat(500)}1${'}]'.repeat(500)}`);
  const hostile: readonly unknown[] = [
    ...[undefined, null, 5, '', 'query', [], {}, deep],
    { commandId: 'another' },
    { commandId: 'findArticle', parameters: 'query' },
    { commandId: 'findArticle', parameters: [null] },
    { commandId: 'findArticle', queryOptions: { skip: -1 } },
    { commandId: 'findArticle', queryOptions: { count: 1e99 } },
    { commandId: 'diagnoseMessage', data: null },
    { commandId: 'diagnoseMessage', data: { article: 5 } },
    { commandId: 'diagnoseMessage', data: { article: 'x'.repeat(201) } },
    { commandId: 'diagnoseMessage', messagePayload: null },
    { commandId: 'diagnoseMessage', messagePayload: { body: 'text' } },
    { commandId: 'diagnoseMessage', messagePayload: { body: { content: 5 } } },
    { commandId: 'diagnoseMessage', messagePayload: { attachments: [null] } },
  ];
  for (const value of hostile)
    it(`is answered with a sentence: ${JSON.stringify(value)?.slice(0, 70)}`, () => {
      for (const answer of [
        extension.query(value, 'en'),
        extension.open(value, 'en'),
        extension.submit(value, 'en'),
      ])
        assert.match(told(answer), /^I could not read that request/);
    });

  it('reads a query of any type as nothing typed', () => {
    for (const value of [5, null, {}, undefined]) {
      const answer = extension.query(
        { commandId: 'findArticle', parameters: [{ name: 'query', value }] },
        'en',
      );

      assert.deepEqual(titlesOf(answer), titlesOf(search('')));
    }
  });
});
