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

/** Cards kept ready: a few megabytes for what is asked again and again. */
const mostKept = 200;

/**
 * Makes the renderer of a content: templates are parsed once, here. A view that comes again is not
 * expanded again: only the case and version of its buttons are put in anew.
 */
export const renderer = (content: Pick<Content, 'templates'>): Render => {
  const templates = new Map(
    [...content.templates].map(([name, json]) => [name, new Template(json)] as const),
  );
  const kept = new Map<string, (stamp: Stamp) => unknown>();
  const stamper = (view: View): ((stamp: Stamp) => unknown) => {
    const key = JSON.stringify(view);
    const before = kept.get(key);
    if (before) return before;
    const template = templates.get(view.template);
    if (!template) throw new Error(`There is no card template cards/${view.template}.json`);
    const made = stamperOf(template.expand({ $root: view.data }));
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value as string);
    kept.set(key, made);
    return made;
  };
  return (view, stamp) => stamper(view)(stamp) as Card;
};

type Stamper = (stamp: Stamp) => unknown;

/** A function that copies a card with its buttons stamped; parts without buttons are shared. */
const stamperOf = (part: unknown): Stamper => {
  const parts = changing(part);
  if (parts.length === 0) return () => part;
  return (stamp) => {
    const copy = Array.isArray(part) ? [...part] : { ...(part as object) };
    for (const [key, make] of parts) copy[key as never] = make(stamp) as never;
    return copy;
  };
};

const changing = (part: unknown): [string, Stamper][] => {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]): [string, Stamper][] => {
    if (key === 'data') return [[key, (stamp) => ({ ...stamp, ...value })]];
    return changing(value).length > 0 ? [[key, stamperOf(value)]] : [];
  });
};
