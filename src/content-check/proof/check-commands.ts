import type { Content } from '../../content/content.ts';
import { locales } from '../../content/localised.ts';
import type { Problem } from '../../content/problem.ts';
import { fileOf, type YamlFile } from '../../content/yaml-file.ts';
import { commandOf, compileCommands } from '../../guidance/respond/commands.ts';

const path = 'knowledge/lists/commands.yaml';

/** Every word of a command, when typed, gives this command and no other. */
export const checkCommands = (
  content: Content,
  files: ReadonlyMap<string, YamlFile>,
): Problem[] => {
  const commands = compileCommands(content);
  return content.lists.commands.flatMap(({ id, words }, index) =>
    locales.flatMap((locale) =>
      words[locale].flatMap((word, at) => {
        const given = commandOf(commands, word);
        if (given === id) return [];
        const message = given
          ? `“${word}” is a word of ${given} too: remove one`
          : `“${word}” is too long to be understood: shorten it`;
        return fileOf(files, path).problem([index, 'words', locale, at], message);
      }),
    ),
  );
};
