import assert from 'node:assert/strict';
import { numbers } from '../../../bench/numbers.ts';
import { normalise } from '../../../src/diagnosis/text/normalise.ts';
import { htmlText } from '../../../src/teams/incoming/html-text.ts';

const nothingElse = { quoted: '', pictures: 0 };
const skype = 'http://schema.skype.com';

/** What Teams sends, and what a person sees. Shapes as documented and as public repositories keep them. */
const seen: readonly (readonly [name: string, html: string, text: string])[] = [
  ['a short message', '<p>95107</p>', '95107'],
  [
    'lines pasted into the web client, each a div',
    '<div><div><div>2026-11-22 10:00:00 start</div><div>ErrorID: 95107</div><div>end</div></div></div>',
    '2026-11-22 10:00:00 start\nErrorID: 95107\nend',
  ],
  [
    'lines pasted into the desktop client, each a paragraph',
    '<p>2026-11-22 10:00:00 start</p>\r\n<p>ErrorID: 95107</p>\r\n<p>&nbsp;</p>\r\n<p>end</p>',
    '2026-11-22 10:00:00 start\nErrorID: 95107\n\nend',
  ],
  [
    'lines written with Shift and Enter',
    '<p>what is this?<br>\r\nErrorID: 95107<br><br>Error code: 7 [0x7]</p>',
    'what is this?\nErrorID: 95107\n\nError code: 7 [0x7]',
  ],
  [
    'a copied block',
    '<div>\r\n<div itemprop="copy-paste-block">\n\r\n<div style="font-size:14px"><strong>exit</strong> code 511</div>\n</div>\n</div>',
    'exit code 511',
  ],
  [
    'an empty line that the editor wrote as a break',
    '<div>one</div><div><br></div><div>two</div>',
    'one\n\ntwo',
  ],
  [
    'many empty lines',
    '<p>one</p><p>&nbsp;</p><p>&nbsp;</p><br><br><p>&nbsp;</p><p>two</p>',
    'one\n\ntwo',
  ],
  [
    'the code editor, with its marker and its colours',
    [
      '<p>It fails here:&nbsp;</p>\r\n',
      `<p itemtype="${skype}/CodeBlockEditor" id="x_codeBlockEditor-bfb2">\r\n&nbsp;</p>\r\n`,
      '<pre class="language-powershell" itemid="codeBlockEditor-bfb2"><code>',
      '<span class="hljs-keyword">if</span> (<span class="hljs-variable">$true</span>) {<br>',
      '&nbsp; &nbsp;&nbsp;<span class="hljs-built_in">Get-Service</span><span class="hljs-literal"> -Name</span>&nbsp;<span class="hljs-string">&quot;vss&quot;</span><br>',
      '}<br><br><br>ErrorID: 95107 &lt;here&gt;</code></pre>\r\n<p>why?</p>',
    ].join(''),
    'It fails here:\nif ($true) {\n    Get-Service -Name "vss"\n}\n\n\nErrorID: 95107 <here>\nwhy?',
  ],
  [
    'a code block of Graph',
    'see<codeblock class="powershell"><code>one\n  two</code></codeblock>',
    'see\none\n  two',
  ],
  [
    'preformatted text with line ends of its own',
    '<p>log:</p><pre>\r\nfirst\r\n    second\tthird\n\nlast</pre>',
    'log:\nfirst\n    second\tthird\n\nlast',
  ],
  [
    'a piece of code within a line',
    '<p>the job says <code>Error  95107</code> again</p>',
    'the job says Error  95107 again',
  ],
  [
    'indentation by no-break spaces',
    '<p>job</p><p>&nbsp;&nbsp;&nbsp; ErrorID&nbsp;95107</p>',
    'job\n    ErrorID 95107',
  ],
  ['line ends that only wrap the source', '<p>exit\r\n   code\t511</p>', 'exit code 511'],
  [
    'a table pasted from Excel',
    [
      '<table itemprop="copy-paste-table" style="width:128pt"><colgroup><col></colgroup>\r\n<tbody>\r\n',
      '<tr style="height:15pt">\r\n<td style="width:64pt"><p>Server</p></td>\r\n<td><p>ErrorID</p></td>\r\n</tr>\r\n',
      '<tr>\r\n<td>SRV01</td>\r\n<td>95107</td>\r\n</tr>\r\n</tbody>\r\n</table>\r\n<p>why?</p>',
    ].join(''),
    'Server\tErrorID\nSRV01\t95107\nwhy?',
  ],
  [
    'lists, also within each other',
    '<p>I tried</p><ol><li>a restart<ul><li>twice</li></ul></li><li><p>95107 again</p></li></ol>',
    'I tried\na restart\ntwice\n95107 again',
  ],
  [
    'a link, by its words',
    '<p>see <a href="https://example.com/?errorId=95523" title="x">the job</a></p>',
    'see the job',
  ],
  ['an ordinary quotation', '<blockquote><p>ErrorID 95107</p></blockquote>', 'ErrorID 95107'],
  ['a mark of an attachment', '<attachment id="1622853091207"></attachment><p>95107</p>', '95107'],
  [
    'a mark of an attachment that is never closed',
    '<attachment id="1622853091207"><p>95107</p>',
    '95107',
  ],
  [
    'what a page hides',
    '<style>p{width:95017px}</style><script>var x = 95017 < 1</script><!-- 95017 --><p>95107</p>',
    '95107',
  ],
  ['entities, decoded once', '<p>&lt;p&gt; &amp;lt; &#43; &eacute;</p>', '<p> &lt; + é'],
  ['a sign that is no tag', '<p>if a < 5 && b > 3</p>', 'if a < 5 && b > 3'],
  ['tags that are closed in the wrong order', '<b>one <i>two</b> three</i>', 'one two three'],
  [
    'an emoji',
    `<p>95107 <span title="Ampoule" type="(1f4a1)" itemscope=""><img itemscope="" itemtype="${skype}/Emoji" itemid="1f4a1" src="https://statics.teams.cdn.office.net/20_f.png" title="Ampoule" alt="💡" style="width:20px"></span></p>`,
    '95107 💡',
  ],
  [
    'an emoji of Graph',
    '<p>again <emoji id="smile" alt="🙂" title="Smile"></emoji></p>',
    'again 🙂',
  ],
  [
    'an emoji of the company',
    '<p>again <customemoji alt="oops" source="x"></customemoji></p>',
    'again oops',
  ],
  ['a time that no quote bears', '<p>at <span itemprop="time">10:30</span></p>', 'at 10:30'],
  ['an emoji that has only its alt text', '<p>thanks <img alt="🙂" src="x"></p>', 'thanks 🙂'],
];

const mention = (name: string, id = 0) =>
  `<span itemscope="" itemtype="${skype}/Mention" itemid="${id}">${name}</span>`;

const reply = [
  `<blockquote itemscope itemtype="${skype}/Reply" itemid="1783379480258">\r\n`,
  '<strong itemprop="mri" itemid="8:orgid:1">Display Name</strong>',
  '<span itemprop="time" itemid="1783379480258">10:30</span>\r\n',
  '<p itemprop="preview">ErrorID: 95107 …</p>\r\n</blockquote>',
].join('');

describe('the HTML of a Teams message', () => {
  for (const [name, html, text] of seen)
    it(`shows ${name}`, () => {
      assert.deepEqual(htmlText(html), { ...nothingElse, text });
    });

  it('leaves dashes and smart quotes to the diagnosis', () => {
    const { text } = htmlText('<p>“exit code” 511 – l’agent</p>');

    assert.equal(text, '“exit code” 511 – l’agent');
    assert.equal(normalise(text), `"exit code" 511 - l'agent`);
  });

  it('lets a log with markup of its own reach the diagnosis with its code', () => {
    const { text } = htmlText(
      '<p>&lt;p&gt;a&lt;/p&gt; &lt;ErrorID&gt;95107&lt;/ErrorID&gt; &amp;lt;b&amp;gt;</p>',
    );

    assert.equal(text, '<p>a</p> <ErrorID>95107</ErrorID> &lt;b&gt;');
    assert.equal(normalise(text).trim(), 'a\n <ErrorID>95107</ErrorID> <b>');
  });

  describe('leaves mentions out', () => {
    const mentions: readonly (readonly [name: string, html: string, text: string])[] = [
      ['at the start', `<p>${mention('Errata')}&nbsp;95107</p>`, '95107'],
      ['with a comma behind it', `<p>${mention('Errata')}, 95107</p>`, '95107'],
      ['in the middle', `<p>exit code ${mention('Errata')} 511</p>`, 'exit code 511'],
      ['between words', `<p>exit code${mention('Errata')}511</p>`, 'exit code 511'],
      ['behind a sign', `<p>: 95107 ${mention('Errata')}</p>`, ': 95107'],
      ['at the end', `<p>exit code 511 ${mention('Errata')}</p>`, 'exit code 511'],
      [
        'twice',
        `<div>\r\n<div>${mention('Errata')} help ${mention('Errata', 1)}</div>\n</div>`,
        'help',
      ],
      ['of other people', `<p>${mention('VSS Support')} has 95107</p>`, 'has 95107'],
      ['written as Graph does', '<p><at id="0">Errata</at>&nbsp;95107</p>', '95107'],
      [
        'written as the editor does',
        `<p><readonly class="skipProofing" itemtype="${skype}/Mention" spellcheck="false"><span itemtype="${skype}/Mention" itemscope itemid="0">Errata</span></readonly> 95107</p>`,
        '95107',
      ],
    ];
    for (const [name, html, text] of mentions)
      it(name, () => {
        assert.deepEqual(htmlText(html), { ...nothingElse, text });
      });

    it('and keeps a sign that no mention stands before', () => {
      assert.equal(htmlText('<p>: 95107</p>').text, ': 95107');
      assert.equal(htmlText(`<p>${mention('Errata')} -2147023170</p>`).text, '-2147023170');
    });
  });

  describe('sets apart', () => {
    it('a quoted message from the reply to it, without who said it and when', () => {
      assert.deepEqual(htmlText(`${reply}\r\n<p>what about this?</p>`), {
        text: 'what about this?',
        quoted: 'ErrorID: 95107 …',
        pictures: 0,
      });
    });

    it('a quoted message that nothing is said to', () => {
      assert.deepEqual(htmlText(`<div>${reply}<p>${mention('Errata')}</p></div>`), {
        text: '',
        quoted: 'ErrorID: 95107 …',
        pictures: 0,
      });
    });

    it('an older form of a quoted message, and the words of both sides of it', () => {
      const quote = `<blockquote itemtype="${skype}/Reply" itemscope><p><b><span itemprop="mri">Display Name</span><span itemprop="time"></span></b></p><p itemprop="copy">first<br>second</p></blockquote>`;

      assert.deepEqual(htmlText(`<div>before${quote}after</div>`), {
        text: 'before\nafter',
        quoted: 'first\nsecond',
        pictures: 0,
      });
    });

    it('a forwarded message', () => {
      const html = `<p>what is this?&nbsp;</p>\n<blockquote itemtype="${skype}/Forward">\n<p>The job failed.</p>\n<p>ErrorID: 95107</p>\n</blockquote>`;

      assert.deepEqual(htmlText(html), {
        text: 'what is this?',
        quoted: 'The job failed.\nErrorID: 95107',
        pictures: 0,
      });
    });

    it('several quotes', () => {
      const html = `<quoted messageId="1">95523</quoted><quoted messageId="2">95107</quoted> and?`;

      assert.deepEqual(htmlText(html), { text: 'and?', quoted: '95523\n95107', pictures: 0 });
    });

    it('a quote by its number, which is closed where it is opened', () => {
      assert.deepEqual(htmlText('<quoted messageId="1772050244572"/> 95107'), {
        ...nothingElse,
        text: '95107',
      });
      assert.deepEqual(htmlText('<quoted messageId="1">95523</quoted> and now?'), {
        text: 'and now?',
        quoted: '95523',
        pictures: 0,
      });
    });
  });

  it('counts pictures, whatever words stand in for them', () => {
    const pasted = `<p>look:</p><p><img alt="image" src="https://graph.microsoft.com/v1.0/chats/1/messages/2/hostedContents/3/$value" width="250" itemid="0-weu"></p>`;
    const older = `<div><img itemtype="${skype}/AMSImage" src="https://eu-api.asm.skype.com/v1/objects/1/views/imgo"></div>`;

    assert.deepEqual(htmlText(pasted + older), { text: 'look:', quoted: '', pictures: 2 });
  });

  describe('copes with', () => {
    it('nothing', () => {
      assert.deepEqual(htmlText(''), { ...nothingElse, text: '' });
    });

    it('more than a message can hold: the end is not read', () => {
      const { text } = htmlText(`<p>first</p>${'<p>95107 </p>'.repeat(40_000)}<p>last</p>`);

      assert.match(text, /^first\n/);
      assert.doesNotMatch(text, /last/);
    });

    const hostile: readonly (readonly [name: string, html: string])[] = [
      ['50,000 tags within each other', '<div>'.repeat(50_000)],
      ['end tags of nothing', `${'<b>'.repeat(60_000)}${'</i>'.repeat(20_000)}`],
      ['one line of references', '&nbsp;x'.repeat(37_000)],
      ['one line of code', `<pre>${'x&amp;'.repeat(43_000)}`],
      ['tags without an end', '<'.repeat(262_144)],
      ['comments without an end', '<!--'.repeat(65_000)],
      ['cells without a row', '<td>x'.repeat(52_000)],
      ['attributes without a tag', `<p ${'a=b '.repeat(65_000)}`],
    ];
    for (const [name, html] of hostile)
      it(`${name}, in time`, function () {
        this.timeout(3000);
        assert.equal(typeof htmlText(html).text, 'string');
      });

    it('anything', () => {
      const random = numbers(20_261_122);
      for (let round = 0; round < 3000; round += 1) {
        const html = randomHtml(random);
        const { text, quoted, pictures } = htmlText(html);

        for (const one of [text, quoted]) {
          assert.equal(one, one.trim(), html);
          assert.doesNotMatch(one, /[\r\u00A0]|[ \t]\n/, html);
          if (!/<(?:pre|code)/.test(html)) assert.doesNotMatch(one, /\n{3}/, html);
        }
        assert.ok(pictures >= 0 && pictures <= 40, html);
      }
    });
  });
});

const pieces = [
  ...['<p>', '</p>', '<div>', '</div>', '<br>', '</br>', '<br/>', '<pre>', '</pre>', '<code>'],
  ...['</code>', '<table>', '<tr>', '<td>', '</td>', '</table>', '<ul><li>', '</ul>', '<b', '>'],
  ...[
    `<blockquote itemtype="${skype}/Reply">`,
    '</blockquote>',
    '<at>',
    '</at>',
    mention('Errata'),
  ],
  ...[
    '<quoted messageId="1"/>',
    '<quoted>',
    '</quoted>',
    '<img alt="x">',
    '<img alt="🙂">',
    '<svg>',
  ],
  ...['<script>', '</script>', '<!--', '-->', '<![CDATA[', ']]>', '<?x', '<form>', '<title>', '"'],
  ...[
    '&nbsp;',
    '&amp;',
    '&lt;',
    '&#0;',
    '&#xD800;',
    '&#x110000;',
    '&',
    '\u00a0',
    '\r\n',
    '\n',
    ' ',
  ],
  ...[
    '95107',
    'exit code',
    '\ud83d',
    '\u0000',
    '\u200b',
    '\t',
    '=',
    "'",
    '/',
    '<',
    '__proto__="1"',
  ],
];

const randomHtml = (random: () => number): string =>
  Array.from({ length: Math.floor(random() * 40) }, () =>
    random() < 0.1
      ? String.fromCharCode(Math.floor(random() * 0x10000))
      : pieces[Math.floor(random() * pieces.length)],
  ).join('');
