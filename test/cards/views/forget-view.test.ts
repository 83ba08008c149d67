import assert from 'node:assert/strict';
import { cardMaker } from '../../../src/cards/card-maker.ts';
import { locales } from '../../../src/content/localised.ts';
import { content } from '../../test-content.ts';
import { word } from '../../word.ts';
import { assertSound, choicesOf } from '../assert-sound.ts';

describe('the question whether to forget a person', () => {
  for (const locale of locales)
    it(`is a sound card in ${locale}, of no case`, () => {
      const seen = assertSound({ view: 'forget', locale });

      assert.deepEqual(choicesOf(seen), ['forget-confirmed', 'cases']);
      for (const { data } of seen.buttons) assert.equal(data.case, '');
    });

  it('says what goes, what stays, and that it is for good', () => {
    const { text } = assertSound({ view: 'forget', locale: 'en' });

    assert.match(text, /I delete all your cases/);
    assert.match(text, /What stays: the messages .* counts that name nobody/);
    assert.match(text, /cannot be undone/);
  });

  it('marks the button that deletes', () => {
    const card = cardMaker(content)({ view: 'forget', locale: 'en' });

    assert.ok(
      JSON.stringify(card.actions).includes(`"${word('forget-confirmed')}","style":"destructive"`),
    );
  });
});
