import assert from 'node:assert/strict';
import { slowBy } from './growth.ts';

/** Known faults, and those that were in `src/` once. */
const slow = [
  /<span\b[^<>]*InputExtension"?[^<>]*>[^<]{0,100}<\/span>/gi,
  ...[/\s+$/, /[.,;:]+$/g, /\(.*$/, / at line \d+.*$/, /^\s*(.*?)\s*$/, /<!--.*?-->/s],
  ...[/(a+)+$/, /(a|a)*b/, /(x+x+)+y/, /^(?:\w+\s?)+$/, /^(([a-z])+.)+[A-Z]([a-z])+$/],
  ...[/^\d+\d+$/, /^.*\d.*\d.*$/, /\d+(?:,\d+)*\./, /\[(.*?)\]\((.*?)\)/, /\b\w+\b.*\bfoo/],
  ...[/([a-z]{1,40})+!/, /(.+)\1x/, /(\w+)\s+\1\b/gi, /a(?=[^|]*\|)/g, /(?<=x\s*)y/],
  /(?<!\w)\w[\w.]*@/,
  /^([a-zA-Z0-9])(([-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}[a-z]{2,3}$/,
  /^(?:(?:https?|ftp):\/\/)(?:\S+(?::\S*)?@)?x$/,
];

/** What looks like these and is linear. */
const linear = [
  ...[/<span\b[^<>]*>[^<]{0,100}<\/span>/gi, /(?<!\s)\s+$/, /^\s+/, /"[^"]*"/g, /(?<=\s*x)y/],
  ...[/^(?=.*a)(?=.*b)c/, /(?:^|\s)a*$/m, /[a-z]{0,200}!/, /(?<![\w.])[\w.]+@/, /^\w+(?:\.\w+)*$/],
];

describe('the growth of what an expression takes', function () {
  this.timeout(600_000);

  for (const expression of slow)
    it(`is too fast for ${expression}`, () => {
      assert.ok(slowBy(expression));
    });

  for (const expression of linear)
    it(`is no faster than the text for ${expression}`, () => {
      assert.equal(slowBy(expression), undefined);
    });
});
