import assert from 'node:assert/strict';
import { cardProblems, parserProblems } from './card-check.ts';

const data = { case: 'c', version: 1, at: 'a/b', choose: 'worked' };
const execute = (more: object = {}): object => ({
  type: 'Action.Execute',
  title: 'It worked',
  verb: 'choose',
  data,
  fallback: { type: 'Action.Submit', title: 'It worked', data },
  ...more,
});
const code = (more: object = {}): object => ({
  type: 'CodeBlock',
  codeSnippet: 'a\n\nb',
  language: 'Dos',
  fallback: {
    type: 'Container',
    items: ['a', ' ', 'b'].map((text) => ({
      type: 'RichTextBlock',
      inlines: [{ type: 'TextRun', text, fontType: 'Monospace' }],
    })),
  },
  ...more,
});
const input = (id: string): object => ({ type: 'Input.Text', id, label: `Label of ${id}` });
const card = (body: object[], more: object = {}): Record<string, unknown> => ({
  type: 'AdaptiveCard',
  version: '1.5',
  lang: 'en',
  fallbackText: 'A card',
  body: [{ type: 'TextBlock', text: 'Hello' }, ...body],
  ...more,
});

/** What a template writes for a value. */
const binding = (name: string): string => `$\{${name}}`;

describe('the card check', () => {
  it('finds nothing wrong with a sound card', () => {
    const sound = card([code(), input('x')], { actions: [execute()] });

    assert.deepEqual([...cardProblems(sound), ...parserProblems(sound)], []);
  });

  const unsound: [string, Record<string, unknown>, RegExp][] = [
    ['another version', card([], { version: '1.6' }), /version is 1.6/],
    ['no language', card([], { lang: '' }), /language/],
    ['no fallback text', card([], { fallbackText: ' ' }), /fallbackText/],
    ['no body', card([], { body: [] }), /body is empty/],
    ['too many bytes', card([{ type: 'TextBlock', text: 'é'.repeat(13_000) }]), /bytes/],
    ['an unknown element', card([{ type: 'Carousel' }]), /Carousel/],
    ['an empty text', card([{ type: 'TextBlock', text: '' }]), /TextBlock has no text/],
    ['an empty container', card([{ type: 'Container', items: [] }]), /Container is empty/],
    ['no inlines', card([{ type: 'RichTextBlock', inlines: [] }]), /no inlines/],
    [
      'an element deep inside',
      card([{ type: 'ColumnSet', columns: [{ items: [{ type: 'Image' }] }] }]),
      /Image/,
    ],
    ['code without a fallback', card([code({ fallback: undefined })]), /no fallback/],
    ['code in an unknown language', card([code({ language: 'Cobol' })]), /Cobol/],
    ['a fallback with other code', card([code({ codeSnippet: 'c' })]), /other code/],
    ['one input id twice', card([input('x'), input('x')]), /input id x/],
    ['an input without a label', card([{ type: 'Input.Text', id: 'x' }]), /no label/],
    ['no verb', card([], { actions: [execute({ verb: '' })] }), /no verb/],
    ['no version', card([], { actions: [execute({ data: { ...data, version: '1' } })] }), /lacks/],
    ['no Submit', card([], { actions: [execute({ fallback: 'drop' })] }), /no Action.Submit/],
    ['seven actions', card([], { actions: Array(7).fill(execute()) }), /7 actions/],
    ['one choice twice', card([], { actions: [execute(), execute()] }), /choice worked/],
    [
      'a page that is not secure',
      card([], { actions: [{ type: 'Action.OpenUrl', title: 'x', url: 'http://x' }] }),
      /https/,
    ],
    [
      'a binding that was forgotten',
      card([{ type: 'TextBlock', text: binding('title') }]),
      /not bound/,
    ],
  ];
  for (const [what, one, problem] of unsound)
    it(`finds ${what}`, () => {
      assert.match(cardProblems(one).join('\n'), problem);
    });

  it('lets a text of the data hold what looks like a binding', () => {
    const quoted = card([{ type: 'TextBlock', text: `He wrote ${binding('x')}` }]);

    assert.deepEqual(cardProblems(quoted, { lines: [{ text: binding('x') }] }), []);
  });

  it('hears what the parser of Adaptive Cards says', () => {
    const wrong = card([{ type: 'Foo' }, { type: 'Input.Text' }]);

    assert.equal(parserProblems(wrong).length, 2);
  });
});
