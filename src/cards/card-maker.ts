import { BoundedMap } from '../bounded-map.ts';
import type { Content } from '../content/content.ts';
import type { TurnResult } from '../guidance/respond/turn-result.ts';
import { cardInputOf, isOfPerson } from '../wording/case-snapshot.ts';
import { renderer } from './renderer.ts';
import { type Card, type Stamp, stamper } from './stamp.ts';
import { typeset } from './typeset.ts';
import { viewOf } from './view-of.ts';

export type MakeCard = (result: TurnResult) => Card;

/** Cards kept ready: a few megabytes for what is asked again and again. */
const mostKept = 200;

/** Makes the function that turns a result into its card; cards asked for lately are kept. */
export const cardMaker = (content: Content): MakeCard => {
  const render = renderer(content);
  const kept = new BoundedMap<string, (stamp: Stamp) => Card>(mostKept);
  return (result) => {
    const input = cardInputOf(result);
    const key = JSON.stringify(input);
    let make = kept.get(key);
    if (!make) {
      make = stamper(typeset(render(viewOf(content, input)), input.locale));
      kept.set(key, make);
    }
    const { id = '', version = 0 } = (isOfPerson(result) ? undefined : result.case) ?? {};
    return make({ case: id, version });
  };
};
