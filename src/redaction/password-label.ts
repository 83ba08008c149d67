import { anyOf, space } from './rule.ts';

export const passphrase = anyOf(
  String.raw`pass[-_ ]?phrase`,
  String.raw`phrase[-_ ](?:secr[eè]te|de[-_ ]passe)`,
);
/** Tests that passed: `PASS: 12 FAIL: 3`. */
const counted = String.raw`${space}?[=:]${space}?\d{1,6}[^\w\n]{0,4}(?:fail|skip|error|warn)`;

export const passwordLabel = anyOf(
  String.raw`pass[-_]?w(?:or)?d`,
  'passwort|kennwort',
  passphrase,
  'passcode',
  String.raw`mots?[-_ \u00a0]?de[-_ \u00a0]?passe`,
  String.raw`(?<![a-z\d])mdp`,
  String.raw`pwd(?!["']?${space}?[=:]${space}?(?:\/|[a-z]:\\))`,
  String.raw`bind_?pw\b|\bp/w\b`,
  String.raw`(?<!com|by|sur|tres|im|en)pass(?=["']?(?:${space}?[=:]|%3d|>))(?!${counted})`,
  'requirepass',
  String.raw`(?<![a-z\d])pw(?![a-z\d])`,
  String.raw`[_-]auth(?=["']?=)`,
  'userpw',
  String.raw`\bpsk`,
  String.raw`\bcode[ _-]pin`,
  String.raw`\bpin(?=${space}?(?:code)?${space}?[:=])`,
  String.raw`\bcode (?:secret|confidentiel|d['’]acc[eè]s)`,
);
export const passwordHints = [
  'pass',
  'pwd',
  'mdp',
  'pw',
  'psk',
  'phrase',
  'pin',
  'code ',
  'p/w',
  'kennwort',
];
