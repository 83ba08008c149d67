import type { Content } from '../../content/content.ts';
import type { Localised } from '../../content/localised.ts';
import { foldWords } from '../../diagnosis/text/normalise.ts';
import type { Case } from '../walk/case.ts';
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
  const isNumber = /^ (?:0x)?[0-9a-f]*\d[0-9a-f]* $/.test(said);
  const fits = (label: Localised): boolean =>
    [label.en, label.fr].some((one) => {
      const words = ` ${foldWords(one)} `;
      return words.startsWith(said) || (isNumber && words.includes(said));
    });
  const [option, ...others] = node.options.filter(({ label }) => fits(label));
  if (option) return others.length === 0 ? option.id : undefined;
  return /^[1-9]$/.test(text) ? node.options[Number(text) - 1]?.id : undefined;
};

const typedChoice = ({ near, articles }: Case, text: string): string | undefined => {
  if (!/^[1-9]$/.test(text)) return undefined;
  const index = Number(text) - 1;
  if (near.length > 0) return `code.${near[index]?.code ?? ''}`;
  return articles.length > 0 ? `article.${articles[index] ?? ''}` : undefined;
};
