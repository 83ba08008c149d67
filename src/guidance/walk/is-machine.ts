import type { Content } from '../../content/content.ts';
import { wholeOf } from '../../content/lists.ts';

/** The input that commands name the machine of a case by. */
export const machineInput = 'source-host';

const longest = 64;

/** Whether a text can be the name or address of a machine. */
export const isMachine = ({ lists }: Pick<Content, 'lists'>, text: string): boolean => {
  const input = lists.inputs.find(({ id }) => id === machineInput);
  return input !== undefined && text.length <= longest && wholeOf(input.pattern).test(text);
};

/** Whether a name is another one than that of a machine, which may not be known. */
export const isOther = (name: string, known: string | undefined): boolean =>
  name.toLowerCase() !== known?.toLowerCase();
