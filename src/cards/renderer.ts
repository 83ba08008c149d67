import { Template } from 'adaptivecards-templating';
import type { Content } from '../content/content.ts';
import type { View } from './view.ts';

/** Fills a view's template; each is parsed once, when it is first asked for. Returns Adaptive Card JSON. */
export const renderer = ({
  templates,
}: Pick<Content, 'templates'>): ((view: View) => Readonly<Record<string, unknown>>) => {
  const parsed = new Map<string, Template>();
  return ({ template: name, data }) => {
    const json = templates.get(name);
    if (!json) throw new Error(`There is no card template cards/${name}.json`);
    const template = parsed.get(name) ?? new Template(json);
    parsed.set(name, template);
    return template.expand({ $root: data });
  };
};
