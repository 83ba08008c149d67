import { Template } from 'adaptivecards-templating';
import type { Content } from '../content/content.ts';
import type { View } from './view.ts';

/** An Adaptive Card as JSON. */
export type Card = Readonly<Record<string, unknown>>;

/** The case that a card's buttons speak of, and the version they were shown at. */
export interface Stamp {
  readonly case: string;
  readonly version: number;
}

export type Render = (view: View, stamp: Stamp) => Card;

/** What stands in a kept card for the case and version of its buttons. */
const unset = { case: '@case@', version: '@version@' } as const;

/** Cards kept ready: a few hundred kilobytes for what is asked again and again. */
const mostKept = 200;

/**
 * Makes the renderer of a content: templates are parsed once, here. A view that comes again is not
 * expanded again: only its case and version are put in anew.
 */
export const renderer = (content: Pick<Content, 'templates'>): Render => {
  const templates = new Map(
    [...content.templates].map(([name, json]) => [name, new Template(json)] as const),
  );
  const kept = new Map<string, string>();
  const expand = (view: View): string => {
    const key = JSON.stringify(view);
    const before = kept.get(key);
    if (before !== undefined) return before;
    const template = templates.get(view.template);
    if (!template) throw new Error(`There is no card template cards/${view.template}.json`);
    const card = JSON.stringify(template.expand({ $root: { ...view.data, stamp: unset } }));
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value as string);
    kept.set(key, card);
    return card;
  };
  return (view, stamp) =>
    JSON.parse(
      expand(view)
        .replaceAll(`"${unset.case}"`, JSON.stringify(stamp.case))
        .replaceAll(`"${unset.version}"`, String(stamp.version)),
    );
};
