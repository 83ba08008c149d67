import type { Command } from '../../content/actions.ts';
import type { Content } from '../../content/content.ts';
import { foldWords } from '../../diagnosis/text/normalise.ts';

/** Folded words -> the command they give. */
export type Commands = ReadonlyMap<string, Command>;

const longestCommand = 80;
const comparable = (text: string): string => foldWords(text) || text.trim();

export const compileCommands = ({ lists }: Pick<Content, 'lists'>): Commands =>
  new Map(
    lists.commands.flatMap(({ id, words }) =>
      Object.values(words)
        .flat()
        .map((word) => [comparable(word), id] as const),
    ),
  );

/** The command that a whole message is, in any language; undefined when it is none. */
export const commandOf = (commands: Commands, text: string): Command | undefined =>
  text.length > longestCommand ? undefined : commands.get(comparable(text));
