import { anyValue, elementValue } from './any-value.ts';
import { isCode, isNoSecret, isSaid, isSentence, looksChosen } from './is-no-secret.ts';
import { passphrase, passwordHints, passwordLabel } from './password-label.ts';
import {
  aside,
  assigned,
  element,
  inTag,
  type Rule,
  search,
  space,
  suffix,
  whose,
} from './rule.ts';

/** Passwords and passphrases, however they are written down or handed to a command. */
export const passwordRules: readonly Rule[] = [
  {
    name: 'passwords of several words',
    mask: '‹password›',
    pattern: search(
      String.raw`${passphrase}${aside}${suffix}${whose}${assigned}(?<value>[a-zÀ-ÿ\d!@#$%*_’'-]{1,128}(?:${space}[a-zÀ-ÿ’'-]+(?![\w=:.\\/’'-])){1,11})`,
    ),
    hints: ['phrase'],
    spares: isSentence,
  },
  {
    name: 'passwords',
    mask: '‹password›',
    pattern: search(passwordLabel, aside, suffix, whose, assigned, anyValue),
    hints: passwordHints,
    spares: isNoSecret,
  },
  {
    name: 'passwords in XML',
    mask: '‹password›',
    pattern: search(inTag, passwordLabel, aside, suffix, element, elementValue),
    hints: passwordHints,
    spares: isNoSecret,
  },
  {
    name: 'password switches',
    mask: '‹password›',
    pattern: search(
      String.raw`(?<![\w/\\-])(?:--?|\/)[\w-]{0,30}(?:pass(?![a-z])|${passwordLabel})${aside}${suffix}${space}{1,8}(?![-/][a-z])`,
      anyValue,
    ),
    hints: passwordHints,
    spares: isNoSecret,
  },
  {
    name: 'passwords told in prose',
    mask: '‹password›',
    pattern: search(
      passwordLabel,
      aside,
      whose,
      String.raw`${space}(?:is|was|est|[eé]tait|c['’]est|sera|will be|devient|becomes)${space}(?:now |d[eé]sormais |encore |still |always |toujours )?:?${space}?`,
      anyValue,
    ),
    hints: passwordHints,
    spares: (value, before) =>
      isNoSecret(value, before) ||
      !(looksChosen(value) || /^["'«“‘]|^\d{6,}\W?$|\w\d|^[A-Z][a-z]/.test(value)),
  },
  {
    name: 'passwords right after their name',
    mask: '‹password›',
    pattern: search(
      passwordLabel,
      whose,
      String.raw`${space}{1,4}(?:(?:to|as|en|by|with|par)${space})?`,
      anyValue,
    ),
    hints: passwordHints,
    spares: (value) => isSaid(value) || isCode(value) || !looksChosen(value),
  },
  {
    name: 'passwords before their name',
    mask: '‹password›',
    pattern: search(
      String.raw`(?<value>"[^"\n]{1,80}"|'[^'\n]{1,80}'|«[^»\n]{1,80}»|(?<!\S)[^\s"'«]+)(?=${space}(?:as|comme|for|pour)${space}(?:(?:the|a|my|its|le|mon|son)${space})?${passwordLabel})`,
    ),
    hints: [' as ', ' comme ', ' for ', ' pour '].flatMap((word) =>
      ['p', 'm', 'the p', 'my p', 'le m', 'mon m'].map((next) => word + next),
    ),
    spares: (value) => isCode(value) || !looksChosen(value),
  },
  {
    name: 'hashes of passwords',
    mask: '‹password›',
    pattern: /(?<value>\$(?:apr1|1|2[aby]|5|6|7|y|gy|argon2\w{1,2})\$[\w./$,=+-]{8,})/g,
    hints: ['$'],
  },
];
