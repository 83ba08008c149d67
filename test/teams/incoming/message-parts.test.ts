import assert from 'node:assert/strict';
import { numbers } from '../../../bench/numbers.ts';
import { allowedAddress, teamsFileHosts } from '../../../src/files/allowed-hosts.ts';
import { FileRefusal } from '../../../src/files/file-refusal.ts';
import { messageParts } from '../../../src/teams/incoming/message-parts.ts';

type Given = Parameters<typeof messageParts>[0];

/** What is said of an activity as it came in: JSON. */
const partsOf = (activity: unknown) => messageParts(activity as Given);

const noMore = {
  quoted: '',
  isTooLong: false,
  pictures: false,
  files: [],
  sharedFiles: false,
  otherAttachments: false,
};
const html = (content: string) => ({ contentType: 'text/html', content });
const mentionOf = (name: string, id = '28:errata') => ({
  type: 'mention',
  mentioned: { id, name },
  text: `<at>${name}</at>`,
});
const span = (name: string, id = 0) =>
  `<span itemscope="" itemtype="http://schema.skype.com/Mention" itemid="${id}">${name}</span>`;

const clientInfo = { type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Windows' };

/** The log of a user, as Teams describes a file that was sent to a bot. */
const log = {
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  contentUrl: 'https://contoso.sharepoint.com/personal/user/Documents/Applications/setup.log',
  name: 'setup.log',
  content: {
    downloadUrl: 'https://contoso.sharepoint.com/download?tempauth=x',
    uniqueId: '1150D938-8870-4044-9F2C-5BBDEBA70C9D',
    fileType: 'log',
  },
};
const cardAttachment = {
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: { type: 'AdaptiveCard', version: '1.5', body: [] },
};

/** What stands in the text where a card of the message extension was put into the message. */
const card =
  '<span class="inline-compose-card" itemid="0" itemtype="http://schema.skype.com/InputExtension">…</span>';

/** What comes in, and what is different from a message without anything but text. */
const messages: readonly (readonly [name: string, activity: object, parts: object])[] = [
  [
    'a text without attachments',
    { text: 'exit code 511', textFormat: 'plain' },
    {
      text: 'exit code 511',
    },
  ],
  [
    'a personal message, with its HTML copy',
    {
      text: 'first ErrorID: 95107 last',
      textFormat: 'plain',
      entities: [clientInfo],
      attachments: [html('<p>first</p>\r\n<p>ErrorID: 95107</p>\r\n<p>last</p>')],
    },
    { text: 'first\nErrorID: 95107\nlast' },
  ],
  [
    'a message in a channel',
    {
      text: '\r\n<at>Errata</at> <at>VSS Support</at> has 95107 &lt;3\n',
      entities: [mentionOf('Errata'), mentionOf('VSS Support', '29:1')],
      attachments: [
        html(`<p>${span('Errata')}&nbsp;${span('VSS Support', 1)} has 95107 &amp;lt;3</p>`),
      ],
    },
    { text: 'has 95107 &lt;3' },
  ],
  [
    'a message in a channel, without its copy',
    { text: '<at>Errata</at> 95107', entities: [mentionOf('Errata')] },
    { text: '95107' },
  ],
  [
    'the bot mentioned twice, and once in the middle',
    {
      text: '<at>Errata</at>, exit <at>Errata</at> code 511 <at id="2">Errata</at>',
      entities: [mentionOf('Errata')],
    },
    { text: 'exit   code 511' },
  ],
  [
    'mentions that no entity tells of',
    { text: '<at>Errata</at> help', textFormat: 'markdown' },
    { text: 'help' },
  ],
  ['a mention behind a sign', { text: ': 95107 <at>Errata</at>' }, { text: ': 95107' }],
  [
    'a name that looks like markup',
    { text: '<at>R&D <95017></at> 95107', entities: [mentionOf('R&D <95017>')] },
    { text: '95107' },
  ],
  [
    'a text that is like HTML and is none',
    { text: '<p>ErrorID</p> &lt;95107&gt;', textFormat: 'plain' },
    { text: '<p>ErrorID</p> &lt;95107&gt;' },
  ],
  [
    'a copy with nothing in it',
    { text: '95107', attachments: [html('<div><p>&nbsp;</p></div>')] },
    { text: '95107' },
  ],
  [
    'a quoted message and what is said to it',
    {
      text: '<quoted messageId="1783419459151"/><at>Errata</at> and this?',
      entities: [
        { type: 'quotedReply', quotedReply: { messageId: '1783419459151', preview: '95107 fa…' } },
        mentionOf('Errata'),
      ],
      attachments: [
        html(
          `<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1783419459151">\r\n<strong itemprop="mri" itemid="8:orgid:1">Display Name</strong>\r\n<span itemprop="time" itemid="1783419459151"></span>\r\n<p itemprop="preview">95107 failed</p>\r\n</blockquote>\r\n<p>${span('Errata')}&nbsp;and this?</p>`,
        ),
      ],
    },
    { text: 'and this?', quoted: '95107 failed' },
  ],
  [
    'quoted messages, without the copy',
    {
      text: '<quoted messageId="1"/> <quoted messageId="2"/> and these?',
      entities: [
        { type: 'quotedReply', quotedReply: { messageId: '1', preview: '95107' } },
        { type: 'quotedReply', quotedReply: { messageId: '2', isReplyDeleted: true } },
        { type: 'quotedReply', quotedReply: { messageId: '3', preview: ' 95523 ' } },
      ],
    },
    { text: 'and these?', quoted: '95107\n95523' },
  ],
  [
    'a quoted message that the copy does not show',
    {
      text: '<quoted messageId="1"/> and this?',
      entities: [{ type: 'quotedReply', quotedReply: { messageId: '1', preview: '95107' } }],
      attachments: [html('<p>and this?</p>')],
    },
    { text: 'and this?', quoted: '95107' },
  ],
  [
    'a picture without a copy',
    { text: '', attachments: [{ contentType: 'image/png', contentUrl: 'https://x.invalid/' }] },
    { text: '', pictures: true },
  ],
  [
    'a forwarded message alone',
    {
      text: 'ErrorID: 95107',
      attachments: [
        html(
          '<blockquote itemtype="http://schema.skype.com/Forward">\n<p>ErrorID: 95107</p>\n</blockquote>',
        ),
        { contentType: 'forwardedMessageReference', content: '{"originalMessageId":"1"}' },
      ],
    },
    { text: '', quoted: 'ErrorID: 95107' },
  ],
  [
    'a file with words',
    { text: 'what is this?', attachments: [log, html('<p>what is this?</p>')] },
    {
      text: 'what is this?',
      files: [{ name: 'setup.log', url: log.content.downloadUrl, id: log.content.uniqueId }],
    },
  ],
  [
    'a file without words',
    { attachments: [log] },
    {
      text: '',
      files: [{ name: 'setup.log', url: log.content.downloadUrl, id: log.content.uniqueId }],
    },
  ],
  [
    'a pasted picture',
    {
      text: '',
      attachments: [
        {
          contentType: 'image/*',
          contentUrl: 'https://smba.trafficmanager.net/emea/v3/attachments/0-weu/views/original',
        },
        html(
          '<div><img alt="image" src="https://eu-api.asm.skype.com/v1/objects/0-weu/views/imgo" itemtype="http://schema.skype.com/AMSImage"></div>',
        ),
      ],
    },
    { text: '', pictures: true },
  ],
  [
    'a picture that stands in the copy alone, with words',
    {
      text: 'look 95107',
      attachments: [
        html(
          '<p>look 95107</p><p><img alt="Bild" src="https://graph.microsoft.com/v1.0/chats/1/messages/2/hostedContents/3/$value"></p>',
        ),
      ],
    },
    { text: 'look 95107', pictures: true },
  ],
  [
    'an emoji, which is no picture',
    {
      text: '95107 ',
      attachments: [
        html('<p>95107 <img itemtype="http://schema.skype.com/Emoji" alt="😕" src="x"></p>'),
      ],
    },
    { text: '95107 😕' },
  ],
  [
    'a card, which is no file',
    { text: '95107', attachments: [cardAttachment] },
    { text: '95107', otherAttachments: true },
  ],
  [
    'an edited message, in the shape of a new one',
    {
      type: 'messageUpdate',
      channelData: { eventType: 'editMessage', tenant: { id: 'tenant' } },
      text: 'ErrorID 95107',
      textFormat: 'plain',
      entities: [clientInfo],
      attachments: [html('<p>ErrorID</p><p>95107</p>')],
    },
    { text: 'ErrorID\n95107' },
  ],
  [
    'a card of the message extension, and words beside it',
    { text: `${card}95107\n${card.toUpperCase()}` },
    { text: '95107' },
  ],
  [
    'what only looks like such a card',
    { text: `${card.replace('InputExtension', 'Person')}<span>InputExtension</span>95107` },
    { text: `${card.replace('InputExtension', 'Person')}<span>InputExtension</span>95107` },
  ],
  ['a text of the greatest length', { text: `${' '.repeat(99_995)}95107` }, { text: '95107' }],
  [
    'nothing of a text that is too long, however much of it is seen',
    { text: `${' '.repeat(99_996)}95107`, attachments: [html('<p>95107</p>')] },
    { text: '', isTooLong: true },
  ],
  [
    'nothing of a quote that is too long',
    {
      text: 'and this?',
      entities: Array(500).fill({ type: 'quotedReply', quotedReply: { preview: 'x'.repeat(200) } }),
    },
    { text: '', isTooLong: true },
  ],
  [
    'nothing of a copy that is too long',
    { text: '95107', attachments: [html(`<p>${'95107 '.repeat(17_000)}</p>`)] },
    { text: '', isTooLong: true },
  ],
  ['an activity without anything', {}, { text: '' }],
];

describe('what a Teams message says', () => {
  for (const [name, activity, parts] of messages)
    it(`reads ${name}`, () => {
      assert.deepEqual(partsOf(activity), { ...noMore, ...parts });
    });

  describe('takes no file from', () => {
    const broken: readonly (readonly [name: string, attachment: object])[] = [
      ['an address that is no text', { ...log, content: { ...log.content, downloadUrl: 7 } }],
      ['a file without an id', { ...log, content: { downloadUrl: 'https://x.sharepoint.com/' } }],
      ['no content', { ...log, content: null }],
      ['another type', { ...log, contentType: 'application/octet-stream' }],
    ];
    for (const [name, attachment] of broken)
      it(name, () => {
        assert.deepEqual(partsOf({ text: '', attachments: [attachment] }), {
          ...noMore,
          text: '',
          otherAttachments: true,
        });
      });

    it('more than ten', () => {
      assert.equal(partsOf({ attachments: Array(30).fill(log) }).files.length, 10);
    });
  });

  it('takes a file by the end of its name where that is long', () => {
    const [file] = partsOf({ attachments: [{ ...log, name: `${'n'.repeat(5000)}.log` }] }).files;

    assert.equal(file?.name, `${'n'.repeat(396)}.log`);
    assert.equal(file.url, log.content.downloadUrl);
  });

  it('takes a file without its address where that has no end, so that it is refused', () => {
    const content = { ...log.content, downloadUrl: `https://x.sharepoint.com/${'h'.repeat(9000)}` };
    const [file] = partsOf({ attachments: [{ ...log, content }] }).files;

    assert.deepEqual(file, { name: 'setup.log', url: '', id: log.content.uniqueId });
    assert.throws(() => allowedAddress(file.url, teamsFileHosts), new FileRefusal('foreign-host'));
  });

  it('copes with values of any kind', () => {
    const random = numbers(20_261_122);
    for (let round = 0; round < 5000; round += 1) {
      const activity = anyOf(random, 4);
      const { text, quoted, files } = partsOf(typeof activity === 'object' ? (activity ?? {}) : {});

      assert.equal(text, text.trim());
      assert.equal(quoted, quoted.trim());
      assert.ok(files.every(({ name, url, id }) => name && url && id));
    }
  });

  for (const piece of ['<at>', '<at', '<at>x', '<quoted ', '<quoted>x', '</at>', 'InputExtension'])
    it(`reads ${JSON.stringify(piece)} without end in time`, () => {
      const entities = Array.from({ length: 500 }, (_, index) => mentionOf(`${index}`));
      const text = `<span ${piece.repeat(99_000 / piece.length)}`;
      const before = process.cpuUsage();

      assert.equal(partsOf({ text, entities }).isTooLong, false);
      assert.ok(process.cpuUsage(before).user < 200_000, 'takes more than 200 ms');
    });
});

const keys = [
  ...['text', 'attachments', 'entities', 'contentType', 'content', 'name', 'type', 'quotedReply'],
  ...['preview', 'downloadUrl', 'uniqueId', 'mentioned', 'textFormat', '__proto__'],
];
const values = [
  ...[undefined, null, 0, true, '', 'text/html', 'image/png', log, log.content, log.contentType],
  ...[
    'mention',
    'quotedReply',
    '<at>x</at>',
    '<p>95107</p>',
    '<quoted messageId="1"/>',
    cardAttachment,
  ],
];

/** Any value that JSON can hold, of the keys and values that messages have, in a wrong place as a rule. */
const anyOf = (random: () => number, depth: number): unknown => {
  const one = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)];
  const kind = depth === 0 ? 0 : random();
  if (kind < 0.2) return one(values);
  const length = Math.floor(random() * 6);
  const inner = () => anyOf(random, depth - 1);
  if (kind < 0.5) return Array.from({ length }, inner);
  return Object.fromEntries(Array.from({ length }, () => [one(keys), inner()]));
};
