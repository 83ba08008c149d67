import { lastArticle } from '../guidance/walk/place.ts';
import type { CaseSnapshot } from './case-snapshot.ts';
import { fieldLines } from './field-lines.ts';
import { handOverText } from './hand-over-text.ts';
import type { Scene } from './scene.ts';
import { listed, type Section, sectionsOf } from './sections-of.ts';
import { utcTime } from './utc-time.ts';

/**
 * A case as plain text, for whoever takes it over: what was typed into the form for the team, what was
 * found, answered and tried, and which other teams had it. `team` is the one it is for; else the one
 * that it was handed over to last. Log lines in it are redacted.
 */
export const summary = (
  scene: Scene,
  current: CaseSnapshot,
  team: string | undefined = latestTeam(current),
): string => {
  const { say } = scene;
  const { escalations = [], message = '' } = current;
  const own = escalations.filter((one) => one.team === team);
  const isSaid = own.some(({ fields }) =>
    Object.values(fields).some((value) => value.includes(message)),
  );
  const before = escalations.filter((one) => one.team !== team && hasLeft.has(one.state));
  return [
    own.flatMap((one) => fieldLines(scene, one)),
    head(scene, current),
    ...sectionsOf(scene, isSaid ? withoutMessage(current) : current).map(linesOf),
    ...listed(
      say('summary-before'),
      before.map((one) => handOverText(scene, one)),
    ).map(linesOf),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
};

/** What was said stands in the form already. */
const withoutMessage = ({ message: _, ...current }: CaseSnapshot): CaseSnapshot => current;

const hasLeft: ReadonlySet<string> = new Set(['sent', 'taken', 'resolved', 'withdrawn']);

const latestTeam = ({ place, escalations = [] }: CaseSnapshot): string | undefined =>
  place.at === 'escalation' ? place.team : escalations.at(-1)?.team;

const head = ({ content, say, text }: Scene, current: CaseSnapshot): string[] => {
  const { id = '', openedAt = '', ticket } = current;
  const article = content.articles.get(lastArticle(content, current) ?? '');
  return [
    say('summary-case', { id, date: utcTime(openedAt) }),
    ...(ticket === undefined ? [] : [say('summary-ticket', { ticket })]),
    article
      ? say('summary-problem', { title: text(article.title), article: article.id })
      : say('summary-no-problem'),
  ];
};

const linesOf = ({ title, lines }: Section): string[] => [title, ...lines];
