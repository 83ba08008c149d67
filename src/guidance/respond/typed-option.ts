import type { Content } from '../../content/content.ts';
import type { Localised } from '../../content/localised.ts';
import { foldWords } from '../../diagnosis/text/normalise.ts';
import type { Case } from '../walk/case.ts';
import { chosen } from '../walk/choice.ts';
import { nodeAt } from '../walk/place.ts';

/**
 * What was typed in place of a press: an option, by its label or how it begins, by a number or code that its
 * label alone names, or by its place.
 */
export const typedOption = (content: Content, current: Case, text: string): string | undefined => {
  if (current.place.at === 'choice') return typedChoice(current, text);
  const node = nodeAt(content, current.place);
  if (current.place.at !== 'node' || node?.kind !== 'question') return undefined;
  const said = ` ${foldWords(text)} `;
  if (said.trim() === '') return undefined;
  const isNumber = /^ (?:0x)?[a-f]*\d[0-9a-f]* $/.test(said);
  const fits = (label: Localised): boolean =>
    Object.values(label).some((one) => {
      const words = ` ${foldWords(one)} `;
      return words.startsWith(said) || (isNumber && words.includes(said));
    });
  const [option, ...others] = node.options.filter(({ label }) => fits(label));
  if (option && others.length > 0) return undefined;
  const meant = option ?? (/^[1-9]$/.test(text) ? node.options[Number(text) - 1] : undefined);
  return meant && chosen({ is: 'option', id: meant.id });
};

const typedChoice = ({ near, articles }: Case, text: string): string | undefined => {
  if (!/^[1-9]$/.test(text)) return undefined;
  const index = Number(text) - 1;
  if (near.length > 0) return chosen({ is: 'code', id: near[index]?.code ?? '' });
  return articles.length > 0 ? chosen({ is: 'article', id: articles[index] ?? '' }) : undefined;
};
