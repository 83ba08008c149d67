import { Template } from 'adaptivecards-templating';
import type { Content } from '../content/content.ts';
import type { View } from './view.ts';

/** Fills a view's template; templates are parsed once, here. Returns Adaptive Card JSON. */
export const renderer = (
  content: Pick<Content, 'templates'>,
): ((view: View) => Readonly<Record<string, unknown>>) => {
  const templates = new Map(
    [...content.templates].map(([name, json]) => [name, new Template(json)] as const),
  );
  return (view) => {
    const template = templates.get(view.template);
    if (!template) throw new Error(`There is no card template cards/${view.template}.json`);
    return template.expand({ $root: view.data });
  };
};
