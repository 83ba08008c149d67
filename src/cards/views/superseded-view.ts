import type { Content } from '../../content/content.ts';
import { caseTitle } from '../../wording/case-title.ts';
import type { Shown } from '../../wording/shown.ts';
import type { Speaker } from '../../wording/speaker.ts';
import type { View } from '../view.ts';

/** What is left of a card whose case goes on in another message: what it was about, and no button. */
export const supersededView = (content: Content, spoken: Speaker, current: Shown): View => ({
  template: 'superseded',
  data: {
    locale: spoken.locale,
    title: caseTitle(content, spoken, current),
    text: spoken.say('superseded'),
  },
});
