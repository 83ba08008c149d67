import { accountRules } from './account-rules.ts';
import { commandRules } from './command-rules.ts';
import { keyRules } from './key-rules.ts';
import { nextLineRules } from './next-line-rules.ts';
import { pairRules } from './pair-rules.ts';
import { passwordRules } from './password-rules.ts';
import { personRules } from './person-rules.ts';
import { applyRule } from './rule.ts';

/** Passwords come first, since they may look like anything; names last, since they stand in paths. */
const rules = [
  ...keyRules,
  ...pairRules,
  ...passwordRules,
  ...commandRules,
  ...nextLineRules,
  ...personRules,
  ...accountRules,
];

/** What nobody sees, also not within a label; between signs it can hold an emoji together. */
const unseen = /[\u00ad\u200b\u200c\u2060\ufeff]|\u200d(?=[a-z])/gi;

/**
 * A text without its secrets and its people: each password, key, token, cookie, name, address and phone
 * number is replaced by a mask that says what it was, and the label before it stays. Error codes, hosts,
 * IP addresses, GUIDs and accounts of the system stay too. Linear in the length of the text, and done
 * twice it changes nothing more.
 */
export const redact = (text: string): string => {
  const seen = text.replace(unseen, '');
  const small = seen.toLowerCase();
  return rules.reduce((rest, rule) => applyRule(rule, rest, small), seen);
};
