import type { Content } from '../content/content.ts';
import { unitOf } from '../guidance/places.ts';
import { choiceTitle } from './choice-view.ts';
import type { Speaker } from './say.ts';
import type { Shown } from './shown.ts';
import type { View } from './view.ts';

/** What is left of a card whose case goes on in another message: what it was about, and no button. */
export const supersededView = (content: Content, spoken: Speaker, current: Shown): View => {
  const { place } = current;
  const unit = content.units.get(unitOf(content, place));
  const other = place.at === 'choice' ? choiceTitle(spoken, current) : spoken.say('escalate');
  return {
    template: 'superseded',
    data: {
      locale: spoken.locale,
      title: unit ? spoken.text(unit.title) : other,
      text: spoken.say('superseded'),
    },
  };
};
