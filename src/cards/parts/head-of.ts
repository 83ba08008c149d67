import { inputsOf } from '../../guidance/walk/fill-command.ts';
import { articleOf, stackOf, unitOf } from '../../guidance/walk/place.ts';
import type { CaseSnapshot } from '../../wording/case-snapshot.ts';
import { reasonLines } from '../../wording/reason-text.ts';
import type { Scene, Speaker } from '../../wording/scene.ts';
import { type Button, button } from '../view.ts';
import { labelled } from './text-runs.ts';

/**
 * The upper part of a card: what the case is about. Why, and what it means, are said once, when
 * the case or the article begins.
 */
export const headOf = (scene: Scene, current: CaseSnapshot): Record<string, unknown> => {
  const { place, trail } = current;
  const id = articleOf(scene.content, place);
  const article = id === undefined ? undefined : scene.content.articles.get(id);
  const before = trail.at(-1)?.place;
  const isNew = before === undefined || articleOf(scene.content, before) !== id;
  const title = scene.content.units.get(unitOf(scene.content, place))?.title;
  return {
    locale: scene.locale,
    notice: scene.noticeText,
    at: stackOf(place).at(-1) ?? place.at,
    title: title ? scene.text(title) : '',
    kind: article
      ? [article.severity, ...article.platforms].map((key) => scene.say(key)).join(' · ')
      : '',
    severity: article?.severity === 'warning' ? 'warning' : 'attention',
    reasons: before === undefined ? reasonLines(scene, current) : [],
    ...(article &&
      isNew && {
        meaning: labelled(scene.say('meaning'), scene.text(article.meaning)),
        ...(article.correction && {
          departs: labelled(scene.say('correction'), scene.text(article.correction)),
        }),
      }),
  };
};

/** The inputs that a command still needs, or that can be given anew. */
export const inputsView = (
  scene: Scene,
  current: CaseSnapshot,
  command: string,
): Record<string, unknown> => {
  const inputs = inputsOf(scene.content.lists.inputs, command);
  if (inputs.length === 0) return {};
  return {
    inputs: inputs.map(({ id, label, example, mend }) => ({
      id,
      label: scene.text(label),
      example,
      mend: scene.text(mend),
      value: current.typed[id] ?? current.values[id] ?? '',
    })),
    fill: [button(scene.say('fill'), 'fill')],
  };
};

/** Back, where there is something to go back to. */
export const backButton = ({ say }: Speaker, { trail, interrupted }: CaseSnapshot): Button[] =>
  trail.length > 0 || interrupted ? [button(say('back'), 'back')] : [];

/** Hand over: what every place of a walk offers. */
export const handOverButton = ({ say }: Speaker): Button => button(say('escalate'), 'escalate');
