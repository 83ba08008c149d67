import { type Rule, search } from './rule.ts';

/** Passwords beside the account or the host that they are for. */
export const pairRules: readonly Rule[] = [
  {
    name: 'passwords in addresses',
    mask: '‹password›',
    pattern: search(
      String.raw`[a-z]:\/\/[^\s\/?#:@"'<>]{0,128}:(?!\d{1,5}(?:[\/?#\s"']|$))(?<value>[^\s"'<>]{1,256})(?=@)`,
    ),
    hints: ['://'],
  },
  {
    name: 'passwords of Oracle addresses',
    mask: '‹password›',
    pattern: search(String.raw`:thin:[^\s\/:@]{1,64}\/(?<value>[^\s@]{1,128})(?=@)`),
    hints: [':thin:'],
  },
];
