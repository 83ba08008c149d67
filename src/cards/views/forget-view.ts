import type { Speaker } from '../../wording/scene.ts';
import { button, type View } from '../view.ts';

/** Whether a person really wants to be forgotten: what goes, and what stays. */
export const forgetView = ({ say, locale }: Speaker): View => ({
  template: 'confirm',
  data: {
    locale,
    title: say('forget-title'),
    lines: [
      { line: say('forget-goes') },
      { line: say('forget-stays') },
      { line: say('forget-for-good') },
    ],
    at: 'forget',
    buttons: [
      button(say('forget-confirmed'), 'forget-confirmed', 'destructive'),
      button(say('my-cases'), 'cases'),
    ],
  },
});
