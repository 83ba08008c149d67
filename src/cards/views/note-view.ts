import type { Note } from '../../guidance/respond/turn-result.ts';
import type { Scene } from '../../wording/scene.ts';
import { labelled, textRuns } from '../parts/text-runs.ts';
import { button, type View } from '../view.ts';

/** A short message beside a case. */
export const noteView = ({ locale, say, text }: Scene, note: Note): View => {
  const { lines, choices = [], links = [] } = note;
  const [first] = lines;
  return {
    template: 'note',
    data: {
      locale,
      at: 'note',
      title: first && ('say' in first ? say(first.say, first.values) : text(first.text)),
      lines: lines.map((line) => ({
        runs:
          'say' in line
            ? textRuns(say(line.say, line.values))
            : labelled(say(line.label), text(line.text)),
      })),
      links: links.map(({ title, url }) => ({ title: text(title), url })),
      buttons: choices.map(({ title, choose }) => button(say(title), choose)),
    },
  };
};
