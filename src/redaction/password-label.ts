import { anyOf, space } from './rule.ts';

export const passphrase = anyOf(
  String.raw`pass[-_ ]?phrase`,
  String.raw`phrase[-_ ](?:secr[eè]te|de[-_ ]passe)`,
);
export const passwordLabel = anyOf(
  String.raw`pass[-_]?w(?:or)?d`,
  'passwort',
  passphrase,
  'passcode',
  String.raw`mots?[-_ ]?de[-_ ]?passe`,
  String.raw`\bmdp`,
  String.raw`pwd(?!["']?${space}?[=:]${space}?(?:\/|[a-z]:\\))`,
  String.raw`bind_?pw\b`,
  String.raw`(?<!com|by|sur|tres|im|en)pass(?=["']?(?:${space}?[=:]|%3d|>))`,
  'requirepass',
  String.raw`\bpw\b`,
  String.raw`[_-]auth(?=["']?=)`,
  'userpw',
  String.raw`\bpsk`,
  String.raw`\bcode[ _-]pin`,
  String.raw`\bpin(?=${space}?(?:code)?${space}?[:=])`,
  'code secret',
);
export const passwordHints = ['pass', 'pwd', 'mdp', 'pw', 'psk', 'phrase', 'pin', 'code secret'];
