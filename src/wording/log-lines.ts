import type { Evidence } from '../diagnosis/evidence.ts';
import type { CaseSnapshot } from './case-snapshot.ts';
import { codeName } from './code-name.ts';
import type { Scene, Speaker } from './scene.ts';

/** What was found in a file, in one line; nothing where the case came from no file. */
export const fileTitle = (
  { say }: Speaker,
  { log, articles, reason }: CaseSnapshot,
): { title: string; text: string } | undefined => {
  if (!log) return undefined;
  const { name } = log;
  if (reason.kind === 'words')
    return { title: say('log-words', { name }), text: say('words-text') };
  if (articles.length === 0)
    return { title: say('log-nothing', { name }), text: say('log-nothing-text') };
  return {
    title: say(articles.length === 1 ? 'log-one' : 'log-several', { name }),
    text: articles.length === 1 ? '' : say('several-text'),
  };
};

/** How long the file is, and what of it was left out. */
export const logLines = (
  { content, say, text, locale }: Scene,
  { log, reason }: CaseSnapshot,
): { text: string }[] => {
  if (!log) return [];
  const { name, lines, earlierRuns, others = [] } = log;
  const count = lines.toLocaleString(locale);
  const named = reason.kind !== 'over' && reason.kind !== 'succeeded';
  return [
    { text: say(named ? 'log-lines' : 'log-lines-of', { name, lines: count }) },
    ...(earlierRuns > 0 ? [{ text: say('log-earlier', { count: earlierRuns }) }] : []),
    ...others.map((other) => {
      const titles = other.articles.flatMap((id) => content.articles.get(id)?.title ?? []);
      const what = titles.length > 0 ? titles.map(text).join(' / ') : say('log-other-nothing');
      return { text: say('log-other', { name: other.name, what }) };
    }),
  ];
};

/** A code, how often it was seen, and from where to where. */
export const seenText = (spoken: Speaker, evidence: Evidence): string => {
  const { say } = spoken;
  const { line, lastLine = line, time, lastTime, count } = evidence;
  const code = codeName(spoken, evidence);
  const at = time === undefined ? '' : ` (${span(time, lastTime)})`;
  return count > 1 && lastLine > line
    ? say('seen-often', { code, count, line, last: lastLine, at })
    : say('seen-once', { code, line, at });
};

/** From a time to another; a date that they share is said once. */
const span = (first: string, last = first): string => {
  if (first === last) return first;
  const [date, time] = last.split(/[T ]/, 2);
  return `${first} – ${time !== undefined && first.startsWith(`${date}`) ? time : last}`;
};

/** The lines that look like trouble and are none, each with the reason. */
export const harmlessOf = (
  { say, text }: Speaker,
  { log }: CaseSnapshot,
): { harmlessTitle: string; harmless: { line: string; why: string }[] } => {
  const { harmless = [], moreHarmless = 0 } = log ?? {};
  return {
    harmlessTitle: harmless.length > 0 ? say('log-harmless') : '',
    harmless: [
      ...harmless.map(({ text: quoted, reason, line, count }) => ({
        line: quoted,
        why: `${say(count > 1 ? 'harmless-often' : 'harmless-once', { line, count })} ${text(reason)}`,
      })),
      ...(moreHarmless > 0
        ? [{ line: '', why: say('log-harmless-more', { count: moreHarmless }) }]
        : []),
    ],
  };
};
