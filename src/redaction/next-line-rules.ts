import { isNoSecret, isPlace, looksLikeKey } from './is-no-secret.ts';
import { keyLabel, tokenLabel } from './key-label.ts';
import { passwordLabel } from './password-label.ts';
import { aside, assigner, quote, type Rule, search, space, styled, suffix, whose } from './rule.ts';

const value = String.raw`(?<value>"[^"\n]{4,128}"|'[^'\n]{4,128}'|\S{4,256})`;

/**
 * A label that ends its line, and what stands alone in the next that is not empty. From the end of the
 * line back to the label: ends of lines are rarer than the beginnings of labels.
 */
const onNextLine = (label: string): RegExp =>
  search(
    String.raw`${assigner}${styled}?${space}{0,20}\n`,
    String.raw`(?<=${label}${aside}${suffix}${whose}${quote}{0,2}${styled}?${space}{0,4}${assigner}${styled}?${space}{0,20}\n)`,
    String.raw`(?:${space}{0,20}(?:\x60{3}\w{0,12})?${space}{0,4}\n){0,3}`,
    String.raw`${space}{0,20}(?:[-*>•]${space}{1,4})?`,
    value,
    String.raw`(?=${space}{0,20}(?:\n|$))`,
  );

/** An address or a date, or a label, with its own value or without. */
const isOther = /^\d{1,4}(?:[.:/-]\d{1,4}){2,3}$|^[a-z][\w.-]+[:=]+(?:[^:=]|:?$)/i;

const isNoValue = (value: string, before: string): boolean =>
  isNoSecret(value, before) ||
  isPlace(value) ||
  isOther.test(value) ||
  value.includes('‹') ||
  !/[\p{L}\p{N}]/u.test(value);

/** Secrets on the line after their label, as they are pasted out of forms and mails. */
export const nextLineRules: readonly Rule[] = [
  {
    name: 'passwords on the next line',
    mask: '‹password›',
    pattern: onNextLine(passwordLabel),
    hints: ['\n'],
    spares: isNoValue,
  },
  {
    name: 'keys on the next line',
    mask: '‹key›',
    pattern: onNextLine(keyLabel),
    hints: ['\n'],
    spares: isNoValue,
  },
  {
    name: 'tokens on the next line',
    mask: '‹token›',
    pattern: onNextLine(tokenLabel),
    hints: ['\n'],
    spares: (value, before) => isNoValue(value, before) || !looksLikeKey(value),
  },
];
