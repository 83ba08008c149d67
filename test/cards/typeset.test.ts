import assert from 'node:assert/strict';
import { typeset } from '../../src/cards/typeset.ts';

const card = {
  type: 'AdaptiveCard',
  body: [
    { type: 'TextBlock', text: 'Trouvé : « 95107 » ?' },
    {
      type: 'RichTextBlock',
      inlines: [
        { type: 'TextRun', text: 'Risque : aucun' },
        { type: 'TextRun', text: 'sc query : state', fontType: 'Monospace' },
      ],
    },
    { type: 'CodeBlock', codeSnippet: 'echo a : b' },
  ],
  actions: [{ type: 'Action.Execute', title: 'Ouvrir ?', data: { choose: 'a : b' } }],
};

describe('typesetting', () => {
  it('lets no line of French break before its marks, and leaves code and data alone', () => {
    assert.deepEqual(typeset(card, 'fr'), {
      type: 'AdaptiveCard',
      body: [
        { type: 'TextBlock', text: 'Trouvé\u00A0: «\u00A095107\u00A0»\u00A0?' },
        {
          type: 'RichTextBlock',
          inlines: [
            { type: 'TextRun', text: 'Risque\u00A0: aucun' },
            { type: 'TextRun', text: 'sc query : state', fontType: 'Monospace' },
          ],
        },
        { type: 'CodeBlock', codeSnippet: 'echo a : b' },
      ],
      actions: [{ type: 'Action.Execute', title: 'Ouvrir\u00A0?', data: { choose: 'a : b' } }],
    });
  });

  it('leaves English as it is', () => {
    assert.equal(typeset(card, 'en'), card);
  });
});
