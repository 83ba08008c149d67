import type { Article } from '../../content/article.ts';
import { lastTeam } from '../../content/content.ts';
import type { Localised } from '../../content/localised.ts';
import type { ShellCommand, Step } from '../../content/node.ts';
import { turnsOf } from '../../content/teams-in-turn.ts';
import { fillCommand } from '../../guidance/walk/fill-command.ts';
import { type Entry, outlineOf } from '../../guidance/walk/outline-of.ts';
import type { Scene, Speaker } from '../../wording/scene.ts';
import { commandView } from './command-view.ts';
import { labelled, quoted, type TextRun, textRuns } from './text-runs.ts';

/** A step, question or hand-over in the list of an article, as the template binds it. */
export interface ArticleLine {
  readonly label: string;
  readonly text: readonly TextRun[];
  readonly run?: unknown;
  readonly risk?: readonly TextRun[];
  readonly notes: readonly { readonly text: readonly TextRun[] }[];
  readonly links: readonly { readonly title: string; readonly url: string }[];
}

/**
 * All that an article says to do, numbered in one list, with where each answer leads. `brief` leaves
 * out what good results look like and what the published article says otherwise.
 */
export const articleLines = (
  scene: Scene,
  { id, escalate }: Article,
  brief: boolean,
): ArticleLine[] => {
  const entries = outlineOf(scene.content, id);
  const lines = entries.map((entry) => lineOf(scene, entry, brief));
  if (!runsOut(entries)) return lines;
  const label = scene.say('step', { step: entries.length + 1 });
  return [
    ...lines,
    plainLine(label, handOverTitle(scene, turnsOf(escalate).at(-1)?.team ?? lastTeam)),
  ];
};

/** Something leads past the last entry. */
const runsOut = (entries: readonly Entry[]): boolean =>
  entries.some(({ number, node, options, next }) => {
    if (node.kind === 'end' || (node.kind === 'escalate' && !node.next)) return false;
    const leads = options.length > 0 ? options : [next ?? number + 1];
    return leads.includes(entries.length + 1);
  });

const lineOf = (scene: Scene, entry: Entry, brief: boolean): ArticleLine => {
  const { content, say, text } = scene;
  const { node, number, next, again, options } = entry;
  const label = say('step', { step: number });
  const goOn = next === undefined ? [] : [note(say('article-next', { step: next }))];
  switch (node.kind) {
    case 'step':
      return {
        ...stepLine(scene, node, label),
        notes: [...stepNotes(scene, node, brief), ...goOn],
      };
    case 'question':
      return {
        ...plainLine(label, text(node.text)),
        ...(node.run && { run: commandView(scene, node.run, {}) }),
        notes: [
          ...(node.hint ? [note(text(node.hint))] : []),
          ...options.map((step, at) => {
            const label = node.options[at]?.label;
            return note(say('article-option', { option: label ? text(label) : '', step }));
          }),
          ...goOn,
        ],
      };
    case 'do':
      return plainLine(label, againText(scene, again), goOn);
    case 'escalate': {
      const reason = node.text ? [note(text(node.text))] : [];
      return plainLine(label, handOverTitle(scene, node.team), [...reason, ...goOn]);
    }
    case 'end':
      return plainLine(label, text(node.text));
    default: {
      const unit = content.units.get(node.kind === 'article' ? node.article : node.tree);
      const title = unit ? text(unit.title) : '';
      return plainLine(label, say('article-see', { title }), goOn);
    }
  }
};

const stepLine = (scene: Scene, node: Step, step: string): Omit<ArticleLine, 'notes'> => {
  const { content, say, text } = scene;
  const where = content.lists.places.find(({ id }) => id === node.where);
  return {
    label: where ? `${step}, ${text(where.name)}` : step,
    text: textRuns(text(node.text)),
    ...(node.run && { run: commandView(scene, node.run, {}) }),
    ...(node.risk && { risk: labelled(say('risk'), text(node.risk)) }),
    links: node.link ? [{ title: text(node.link.title), url: node.link.url }] : [],
  };
};

const stepNotes = (
  { say, text }: Speaker,
  { expect, undo, correction }: Step,
  brief: boolean,
): ArticleLine['notes'] => {
  const said = (key: 'expect' | 'undo' | 'correction', words: Localised | undefined) =>
    words ? [{ text: labelled(say(key), text(words)) }] : [];
  return [
    ...said('expect', brief ? undefined : expect),
    ...said('undo', undo?.text),
    ...commandNotes(undo?.run),
    ...said('correction', brief ? undefined : correction),
  ];
};

const commandNotes = (run: ShellCommand | undefined): ArticleLine['notes'] =>
  run
    ? fillCommand(run, {})
        .split('\n')
        .map((line) => ({ text: quoted(line) }))
    : [];

const againText = ({ say }: Speaker, again: Entry['again']): string => {
  const { first, last } = again ?? { first: 0, last: 0 };
  return first === last
    ? say('article-again', { step: first })
    : say('article-again-several', { first, last });
};

const handOverTitle = ({ content, say, text }: Scene, teamId: string): string => {
  const team = content.lists.teams.find(({ id }) => id === teamId);
  return say('escalation-title', { team: team ? text(team.name) : '' });
};

const note = (text: string): { text: TextRun[] } => ({ text: textRuns(text) });

const plainLine = (label: string, text: string, notes: ArticleLine['notes'] = []): ArticleLine => ({
  label,
  text: textRuns(text),
  notes,
  links: [],
});
