/** What to show: a template of `cards/` and the data it binds. */
export interface View {
  readonly template: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A button of a card. `choose` is what it does with the case. */
export interface Button {
  readonly title: string;
  readonly choose: string;
  readonly style: 'default' | 'positive' | 'destructive';
}

export const button = (
  title: string,
  choose: string,
  style: Button['style'] = 'default',
): Button => ({
  title,
  choose,
  style,
});
