import type { FormField } from '../../content/lists.ts';
import { fieldsOf } from '../../guidance/hand-over/fields-of.ts';
import { longestField } from '../../guidance/hand-over/hand-over.ts';
import { handOverTo } from '../../guidance/walk/case.ts';
import { lastArticle } from '../../guidance/walk/place.ts';
import type { CaseSnapshot } from '../../wording/case-snapshot.ts';
import { codeName } from '../../wording/code-name.ts';
import { inLanguage } from '../../wording/field-lines.ts';
import type { Scene, Speaker } from '../../wording/scene.ts';
import { bytesOf, shortened } from '../fitted.ts';

const mostCodes = 4;
/** In bytes: what all values together may take of the 25 KB of a card. */
const mostBytes = 14_000;

/** A field as the template binds it. */
interface FieldView {
  readonly id: string;
  readonly kind: 'text' | 'choice';
  readonly label: string;
  readonly example: string;
  readonly value: string;
  readonly isMultiline: boolean;
  readonly longest: number;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
}

/**
 * The form for a team. What was typed last stands in it; a form that nobody has filled in yet has what
 * is known beforehand.
 */
export const formView = (scene: Scene, current: CaseSnapshot, team: string): FieldView[] => {
  const { fields, at } = handOverTo(current, team);
  const known = (field: FormField): string => (at === '' ? knownOf(scene, current, field) : '');
  const all = fieldsOf(scene.content, team);
  const values = withRoom(
    all.map((field) => own(current.typed, field.id) ?? own(fields, field.id) ?? known(field)),
  );
  return all.map((field, index) => {
    const { id, options = [] } = field;
    return {
      id,
      kind: options.length > 0 ? 'choice' : 'text',
      label: scene.text(field.label),
      example: field.example ? scene.text(field.example) : exampleOf(scene, options),
      value: inLanguage(scene, field, values[index] as string),
      isMultiline: field.size === 'lines',
      longest: longestField,
      choices: options.map((option) => ({
        title: scene.text(option),
        value: scene.text(option),
      })),
    };
  });
};

/** Values as they are; where they are too much for any card, each with its share of the room. */
const withRoom = (values: readonly string[]): readonly string[] => {
  const bytes = values.reduce((sum, value) => sum + bytesOf(value), 0);
  if (bytes <= mostBytes) return values;
  return values.map((value) => shortened(value, Math.floor(mostBytes / values.length)));
};

const own = (values: Readonly<Record<string, string>>, id: string): string | undefined =>
  Object.hasOwn(values, id) ? values[id] : undefined;

const exampleOf = ({ say }: Speaker, options: readonly unknown[]): string =>
  options.length > 0 ? say('form-choose') : '';

/** What a field says before anybody has typed into it. */
const knownOf = (scene: Scene, current: CaseSnapshot, { from = '' }: FormField): string => {
  if (from === 'article') return problemOf(scene, current);
  const platform = current.facts?.platform;
  if (from === 'platform')
    return platform === 'windows' || platform === 'linux' ? scene.say(platform) : '';
  return own(current.values, from.replace(/^input\./, '')) ?? '';
};

/** The title of the article and the codes that led to it; else the user's own words, or the codes alone. */
const problemOf = (scene: Scene, current: CaseSnapshot): string => {
  const article = scene.content.articles.get(lastArticle(scene.content, current) ?? '');
  const codes = current.evidence
    .slice(0, mostCodes)
    .map((one) => codeName(scene, one))
    .join(', ');
  if (!article) return current.message ?? codes;
  const title = scene.text(article.title);
  return codes === '' ? title : scene.say('form-problem', { title, codes });
};
