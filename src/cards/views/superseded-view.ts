import type { CaseSnapshot } from '../../wording/case-snapshot.ts';
import { caseTitle } from '../../wording/case-title.ts';
import type { Scene } from '../../wording/scene.ts';
import type { View } from '../view.ts';

/** What is left of a card whose case goes on in another message: what it was about, and no button. */
export const supersededView = (scene: Scene, current: CaseSnapshot): View => ({
  template: 'superseded',
  data: {
    locale: scene.locale,
    title: caseTitle(scene, current),
    text: scene.say('superseded'),
  },
});
