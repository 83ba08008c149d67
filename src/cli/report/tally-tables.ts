import type { EvidenceKind } from '../../diagnosis/evidence.ts';
import type { TallySummary, TimeToSolved } from '../../usage/tally-summary.ts';
import { codeName } from '../../wording/code-name.ts';
import type { Scene, Speaker } from '../../wording/scene.ts';
import { firstLines, inColumns } from '../in-columns.ts';

const mostRows = 20;

/** A summary for a terminal, the first rows of each table. */
export const tallyTables = (scene: Scene, summary: TallySummary): string => {
  const { say } = scene;
  const { from, to, opened, outcomes, sources, languages, timeToSolved } = summary;
  const tables = [
    articleTable(scene, summary),
    stepTable(scene, summary),
    teamTable(scene, summary),
    codeTable(scene, summary),
    unclearTable(scene, summary),
  ].filter((rows) => rows.length > 1);
  const { solved, reopened, closed, escalated, resolved } = summary;
  const ends = { solved, reopened, closed, escalated, resolved };
  if (opened === 0 && tables.length === 0 && Object.values(ends).every((count) => count === 0))
    return say('tally-empty', { from, to });
  return [
    [
      say('tally-title', { from, to, count: opened }),
      say('tally-outcomes', outcomes),
      say('tally-sources', sources),
      say('tally-languages', languages),
      say('tally-ends', ends),
      ...(timeToSolved.median ? [say('tally-time', { time: medianOf(scene, timeToSolved) })] : []),
    ],
    ...tables.map((rows) => {
      const [head = '', ...lines] = inColumns(rows);
      return [head, ...firstLines(scene, mostRows, lines)];
    }),
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n');
};

type Rows = readonly (readonly string[])[];

const articleTable = (scene: Scene, { articles }: TallySummary): Rows => {
  const { content, say, text } = scene;
  return [
    [
      say('tally-articles'),
      say('tally-asked'),
      say('tally-solved'),
      say('tally-reopened'),
      say('tally-closed'),
      say('tally-escalated'),
      say('tally-share'),
      say('tally-median'),
      '',
    ],
    ...articles.map((one) => {
      const title = content.articles.get(one.id)?.title;
      return [
        one.id,
        ...numbers(one.asked, one.solved, one.reopened, one.closed, one.escalated),
        one.solvedShare === null ? '' : String(Math.round(one.solvedShare * 100)),
        medianOf(scene, one.timeToSolved),
        title ? text(title) : '',
      ];
    }),
  ];
};

/** Steps at which a case was not solved. */
const stepTable = ({ say }: Speaker, { steps }: TallySummary): Rows => [
  [
    say('tally-steps'),
    say('tally-closed'),
    say('tally-escalated'),
    say('tally-failed'),
    say('tally-solved'),
    '',
  ],
  ...steps
    .filter(({ failed, closed, escalated }) => failed + closed + escalated > 0)
    .map(({ article, step, closed, escalated, failed, solved }) => [
      step,
      ...numbers(closed, escalated, failed, solved),
      article === null || step.startsWith(`${article}/`) ? '' : article,
    ]),
];

const teamTable = ({ content, say, text }: Scene, { teams }: TallySummary): Rows => [
  [
    say('tally-teams'),
    say('tally-channel'),
    say('tally-self'),
    say('tally-resolved'),
    say('tally-returned'),
    say('tally-solved'),
    '',
  ],
  ...teams.map(({ id, channel, self, resolved, returned, solved }) => {
    const name = content.lists.teams.find((team) => team.id === id)?.name;
    return [id, ...numbers(channel, self, resolved, returned, solved), name ? text(name) : ''];
  }),
];

const codeTable = (spoken: Speaker, { unknownCodes, otherCodes }: TallySummary): Rows => [
  [spoken.say('tally-codes'), spoken.say('tally-cases'), ''],
  ...unknownCodes.map(({ kind, code, cases }) => [
    codeName(spoken, { kind: kind as EvidenceKind, code }),
    String(cases),
    '',
  ]),
  ...(otherCodes > 0 ? [[spoken.say('tally-others'), String(otherCodes), '']] : []),
];

/** What was said and not understood, by what it seemed to be. */
const unclearTable = ({ say }: Speaker, { unclear }: TallySummary): Rows => [
  [say('tally-unclear'), say('tally-asked-back'), say('tally-missed'), say('tally-nearest')],
  ...unclear.map(({ act, article, asked, missed }) => [
    act ?? '?',
    ...numbers(asked, missed),
    article ?? '',
  ]),
];

/** A 0 says nothing in a table. */
const numbers = (...counts: readonly number[]): string[] =>
  counts.map((count) => (count === 0 ? '' : String(count)));

const medianOf = (spoken: Speaker, { median }: TimeToSolved): string => {
  if (!median) return '';
  return median.upTo === null
    ? `> ${timeName(spoken, median.over)}`
    : `≤ ${timeName(spoken, median.upTo)}`;
};

const timeName = ({ say }: Speaker, time: number): string => {
  const minutes = time / 60_000;
  if (minutes < 60) return say('tally-minutes', { count: minutes });
  return minutes < 24 * 60
    ? say('tally-hours', { count: minutes / 60 })
    : say('tally-days', { count: minutes / (24 * 60) });
};
