import { languageActions } from '../../content/actions.ts';
import { locales } from '../../content/localised.ts';
import type { Scene } from '../../wording/scene.ts';
import { button, type View } from '../view.ts';

/** What Errata can do, with real things to try. */
export const helpView = ({ say, locale, noticeText }: Scene, walking: boolean): View => ({
  template: 'help',
  data: {
    locale,
    notice: noticeText,
    title: say('help-title'),
    text: say('help-text'),
    try: say('help-try'),
    examples: say('help-examples')
      .split('\n')
      .map((line) => ({ line })),
    words: say('help-words'),
    at: 'help',
    buttons: [
      ...(walking ? [button(say('this-step'), 'here', 'positive')] : []),
      button(say('browse'), 'browse'),
      button(say('escalate'), 'escalate'),
      button(say('my-cases'), 'cases'),
      ...locales
        .filter((other) => other !== locale)
        .map((other) => button(say(languageActions[other]), languageActions[other])),
    ],
  },
});
