import { type Activity, ActivityTypes } from 'botbuilder';
import { beginningOf } from '../../diagnosis/evidence.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** In characters, of the notification. */
const longestSummary = 200;

/**
 * A message that shows a text as it is, in one width of letters, on desktop and phones (Teams, "Format
 * your bot messages": XML).
 */
export const preformatted = (text: string): Partial<Activity> => ({
  type: ActivityTypes.Message,
  summary: beginningOf(text, longestSummary),
  textFormat: 'xml',
  text: `<pre>${text.replace(/[&<>]/g, (sign) => escapes[sign] as string)}</pre>`,
});
