import assert from 'node:assert/strict';
import { fold, foldWords, normalise } from '../../../src/diagnosis/text/normalise.ts';

describe('normalising a message', () => {
  const cases: [string, string, string][] = [
    ['keeps plain text', 'ErrorID: 95107', 'ErrorID: 95107'],
    ['makes one kind of line end', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['keeps empty lines, so that line numbers hold', 'a\r\n\r\nb', 'a\n\nb'],
    ['turns every dash into a hyphen', '\u22121 \u20132 \u20143 \u20104 \uFF0D5', '-1 -2 -3 -4 -5'],
    [
      'turns every quote into a plain one',
      '\u2018a\u2019 \u201Cb\u201D \u00ABc\u00BB',
      `'a' "b" "c"`,
    ],
    [
      'turns every space into a plain one',
      '95\u00A0107 95\u202F107\t95\u2009107',
      '95 107 95 107 95 107',
    ],
    ['drops what is not seen', '95\u200B1\u200D07\uFEFF\u00AD', '95107'],
    ['drops the marks that turn the writing direction', '\u202A95107\u202C', '95107'],
    ['reads full-width digits and letters', '\uFF10\uFF58\uFF17 \uFF19\uFF15', '0x7 95'],
    ['composes accents', 'e\u0301chec', 'échec'],
    ['drops the mention of the bot', '<at>Errata</at> 95107', '  95107'],
    ['drops a mention with attributes', '<at id="0">Errata Bot</at>95107', ' 95107'],
    ['breaks lines where HTML does', '<p>a</p><p>b<br>c<br/>d</p>', ' a\n b\nc\nd\n'],
    ['drops formatting tags', '<b>ErrorID</b>: <span style="x">95107</span>', ' ErrorID :  95107 '],
    ['decodes entities', 'a&nbsp;&amp;&lt;b&gt;&quot;&#39;&#x2212;1', `a &<b>"'-1`],
    [
      'leaves entities that it does not know',
      '&eacute; &#0; &#x110000;',
      '&eacute; &#0; &#x110000;',
    ],
    [
      'leaves what only looks like a tag',
      'telnet <CS IP address> <135>',
      'telnet <CS IP address> <135>',
    ],
  ];
  for (const [what, text, expected] of cases)
    it(what, () => {
      assert.equal(normalise(text), expected);
    });

  it('changes nothing the second time', () => {
    const once = normalise('<p>\u22122147023170</p>\r\n<b>é\u00A0chec</b> &amp; \u201Cfin\u201D');

    assert.equal(normalise(once), once);
  });
});

describe('folding', () => {
  it('gives small letters without accents or ligatures', () => {
    assert.equal(fold('Échec Cœur ÆTHER Ça naïve'), 'echec coeur aether ca naive');
  });

  it('folds composed and decomposed accents alike', () => {
    assert.equal(fold('e\u0301'), fold('\u00E9'));
  });

  it('gives words alone, joined by single spaces', () => {
    assert.equal(
      foldWords("  L'accès   est REFUSÉ: (0x80070005) — C$ & COM+! "),
      'l acces est refuse 0x80070005 c$ com+',
    );
  });

  it('gives nothing for marks alone', () => {
    assert.equal(foldWords(' ?! … -- '), '');
  });
});
