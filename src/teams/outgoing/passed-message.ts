import type { Activity } from 'botbuilder';
import type { Content } from '../../content/content.ts';
import type { Locale } from '../../content/localised.ts';
import type { Person } from '../../guidance/respond/turn-result.ts';
import { speaker } from '../../wording/scene.ts';

/** Mentions whoever a case is passed to, so that Teams tells them. */
export const passedMessage = (
  content: Content,
  person: Person,
  locale: Locale,
): Partial<Activity> => {
  const at = `<at>${escaped(person.name)}</at>`;
  const text = speaker(content, locale).say('passed-to', { person: at });
  const mention = { type: 'mention', mentioned: { ...person }, text: at };
  return { type: 'message', text, locale, entities: [mention] };
};

const escaped = (name: string): string =>
  name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
