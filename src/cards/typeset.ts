import type { Locale } from '../content/localised.ts';
import type { Card } from './stamp.ts';

/** The fields of a card that are prose; code, values and data are left alone. */
const prose = new Set(['text', 'title', 'label']);

/** French puts a space before some marks, at which no line of a card may break. */
export const typeset = (card: Card, locale: Locale): Card =>
  locale === 'fr' ? (typesetPart(card) as Card) : card;

const typesetPart = (part: unknown): unknown => {
  if (Array.isArray(part)) return part.map(typesetPart);
  if (typeof part !== 'object' || part === null) return part;
  const isCode = (part as { fontType?: unknown }).fontType === 'Monospace';
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      typeof value === 'string' && prose.has(key) && !isCode
        ? value.replace(/ (?=[:;?!»])|(?<=«) /g, '\u00A0')
        : key === 'data'
          ? value
          : typesetPart(value),
    ]),
  );
};
