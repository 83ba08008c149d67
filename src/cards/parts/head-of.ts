import type { Content } from '../../content/content.ts';
import { inputsOf } from '../../guidance/walk/fill-command.ts';
import { articleOf, stackOf, unitOf } from '../../guidance/walk/place.ts';
import { reasonLines } from '../../wording/reason-text.ts';
import type { Shown } from '../../wording/shown.ts';
import type { Speaker } from '../../wording/speaker.ts';
import { type Button, button } from '../view.ts';
import { labelled } from './runs.ts';

/**
 * The upper part of a card: what the case is about. Why, and what it means, are said once, when
 * the case or the article begins.
 */
export const headOf = (
  content: Content,
  spoken: Speaker,
  current: Shown,
  notice: string,
): Record<string, unknown> => {
  const { place, trail } = current;
  const id = articleOf(content, place);
  const article = id === undefined ? undefined : content.articles.get(id);
  const before = trail.at(-1)?.place;
  const isNew = before === undefined || articleOf(content, before) !== id;
  const title = content.units.get(unitOf(content, place))?.title;
  return {
    locale: spoken.locale,
    notice,
    at: stackOf(place).at(-1) ?? place.at,
    title: title ? spoken.text(title) : '',
    kind: article
      ? [article.severity, ...article.platforms].map((key) => spoken.say(key)).join(' · ')
      : '',
    severity: article?.severity === 'warning' ? 'warning' : 'attention',
    reasons: before === undefined ? reasonLines(content, spoken, current) : [],
    ...(article &&
      isNew && {
        meaning: labelled(spoken.say('meaning'), spoken.text(article.meaning)),
        ...(article.correction && {
          departs: labelled(spoken.say('correction'), spoken.text(article.correction)),
        }),
      }),
  };
};

/** The inputs that a command still needs, or that can be given anew. */
export const inputsView = (
  content: Content,
  spoken: Speaker,
  current: Shown,
  command: string,
): Record<string, unknown> => {
  const inputs = inputsOf(content.lists.inputs, command);
  if (inputs.length === 0) return {};
  return {
    inputs: inputs.map(({ id, label, example, mend }) => ({
      id,
      label: spoken.text(label),
      example,
      mend: spoken.text(mend),
      value: current.typed[id] ?? current.values[id] ?? '',
    })),
    fill: [button(spoken.say('fill'), 'fill')],
  };
};

/** Back, where there is something to go back to. */
export const backButton = ({ say }: Speaker, { trail, interrupted }: Shown): Button[] =>
  trail.length > 0 || interrupted ? [button(say('back'), 'back')] : [];

/** Hand over: what every place of a walk offers. */
export const escalateButton = ({ say }: Speaker): Button => button(say('escalate'), 'escalate');
