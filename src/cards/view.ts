import type { ActionId } from '../content/actions.ts';
import { type Choice, chosen } from '../guidance/walk/choice.ts';

/** What to show: a template of `cards/` and the data it binds. */
export interface View {
  readonly template: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A button of a card. `choose` is what it does, as `parseChoice` reads it. */
export interface Button {
  readonly title: string;
  readonly choose: string;
  readonly style: 'default' | 'positive' | 'destructive';
}

export const button = (
  title: string,
  choice: ActionId | Choice,
  style: Button['style'] = 'default',
): Button => ({
  title,
  choose: chosen(typeof choice === 'string' ? { is: 'action', id: choice } : choice),
  style,
});
