import { anyValue, elementValue } from './any-value.ts';
import {
  isCode,
  isNoSecret,
  isOfFailure,
  isPlace,
  isSaid,
  isSentence,
  looksChosen,
} from './is-no-secret.ts';
import { passphrase, passwordHints, passwordLabel } from './password-label.ts';
import {
  anyOf,
  aside,
  assigned,
  element,
  inTag,
  letters,
  type Rule,
  search,
  space,
  styled,
  suffix,
  whose,
} from './rule.ts';

/** `I typed: `, `que j'ai saisi : `. */
const phrased = String.raw`(?:${space}[${letters}'’]{1,20}){1,5}${space}?[:=]${space}{1,4}`;
/** `| `, `;`, `","`, `</td><td>`, `(`: cells, and what is handed to a function. */
const inTable = anyOf(
  String.raw`${styled}?${space}{0,20}\|${space}{0,20}`,
  String.raw`["'\x60]?[;,([{]`,
  String.raw`["'],${space}?(?=["'])`,
  String.raw`<\/t[dh]>\s{0,20}<t[dh][^<>\n]{0,80}>`,
);
/** ` `, ` to `, ` - `. */
const joined = String.raw`${styled}?${space}{1,4}(?:(?:to|as|en|by|with|par|[-–—~…])${space}{1,4})?\(?`;

/** Passwords and passphrases, however they are written down. */
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
    name: 'passwords that only their form tells',
    mask: '‹password›',
    pattern: search(passwordLabel, whose, anyOf(phrased, inTable, joined), anyValue),
    hints: passwordHints,
    spares: (value, before) =>
      isSaid(value) ||
      isCode(value.replace(/[;,|].*/s, '')) ||
      isPlace(value) ||
      isOfFailure(before) ||
      !looksChosen(value),
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
