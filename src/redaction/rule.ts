/**
 * What stands in the place of something masked: one word, the same in both languages, that anybody who
 * reads logs knows, in quotes that no log uses.
 */
type Mask = '‹password›' | '‹key›' | '‹token›' | '‹cookie›' | '‹user›' | '‹e-mail›' | '‹phone›';

/** Any mask, in a text. */
export const anyMask = /‹[a-z-]{1,10}›/g;

export interface Rule {
  /** What it masks, for people. */
  readonly name: string;
  readonly mask: Mask;
  /** Linear and global. Its group `value`, which ends the match, is what is masked; the rest stays. */
  readonly pattern: RegExp;
  /** Texts with none of these, in small letters, need not be searched: they are most texts. */
  readonly hints: readonly string[];
  /** Whether a value is none after all, by itself and by the text right before it, label included. */
  readonly spares?: (value: string, before: string) => boolean;
}

/** So many characters before a value may tell what it is. */
const reach = 100;

/** The text with all that a rule masks replaced; `small` is the same text in small letters. */
export const applyRule = (rule: Rule, text: string, small: string): string =>
  rule.hints.some((hint) => small.includes(hint))
    ? text.replace(rule.pattern, (match: string, ...found: unknown[]) => {
        const { value = '' } = found.at(-1) as { value?: string };
        const at = (found.at(-3) as number) + match.length - value.length;
        return rule.spares?.(value, text.slice(Math.max(0, at - reach), at))
          ? match
          : match.slice(0, match.length - value.length) + rule.mask;
      })
    : text;

/** Any of these words. */
export const anyOf = (...words: readonly string[]): string => `(?:${words.join('|')})`;

/** Letters of most languages beyond A to Z, as a range: \p{L} takes ten times as long to match. */
export const letters = String.raw`A-Za-z\u00aa-\u1fff\u2c00-\ud7ff`;

/** Patterns of what stands between a label and its value, and of values. */
export const space = String.raw`[^\S\n]`;
export const quote = String.raw`(?:\\{0,3}["'\]]|&quot;)`;
/** The end of bold, italic or code: `**`, `_`, `</b>`. */
export const styled = String.raw`(?:[*_\x60]{1,3}|<\/\w{1,8}>)`;
/** `:`, `=`, `->`, `=3D` of an address. */
export const assigner = anyOf(
  '[-=]{1,2}[>→]|[:=]=|::',
  '[=:：→⇒]|%3[AaDd]',
  String.raw`${space}REG_\w{2,12}${space}|/t REG_\w{2,12} /d${space}`,
);
/** What stands before a value of its own in ARM templates and of PowerShell. */
const wrapped = String.raw`(?:\{\s{0,20}["']value["']\s{0,4}:\s{0,4})?(?:@(?=["']))?`;
/** `: `, ` = `, `" : "`, `'] => `, `:** `, `(SQL) -> `. */
export const assigned = String.raw`${quote}{0,2}${styled}?${space}{0,20}(?:\([^()\n]{1,20}\)${space}?)?${assigner}(?:${styled}(?=${space}))?${space}{0,20}${wrapped}`;
/** `<Label>`, `<Data Name="Label">`, `<add key="Label" value=`: what stands before and after the label. */
export const inTag = String.raw`(?:<|&lt;)[^<>&\n]{0,80}?`;
export const element = String.raw`(?:["']\s{1,20}value\s?=\s?|[^<>&\n]{0,80}(?:>|&gt;)\s{0,20}(?:<value>\s{0,20})?)`;

/** What a label goes on with where it names no secret: `PasswordLastSet`, `password file`. */
export const aside = String.raw`(?!s?[-_ ]?(?:file|path|length|policy|polic|hint|age\b|expir|last|never|must|reset|change\b|changed|history|count|error|protected|required|enabled|validation|check|complexity|status|url|uri|provider|name|id\b|type|prompt|manager|writeback|hash sync))`;

/** What may stand after a label and is part of its name. */
export const suffix = String.raw`[\w-]{0,24}`;
const kind = anyOf(
  String.raw`admin\w{0,12}|root|sa|local|domaine?|utilisateur|user|compte|session|service`,
  'temporaire|provisoire|actuel|initial|nouveau|utilis[ée]|saisie?|tap[ée]|entr[ée]|used|typed|entered',
  'sql|windows|linux|esxi|wi-?fi|vcenter|vpn|ssh|rdp|ad|smb',
);
/** `I typed`, `that we use`, `que j'ai saisi`. */
const chosenBy = String.raw`(?:${space}(?:that|which|que))?${space}(?:(?:I|we|you)(?:${space}have)?|(?:j['’]ai|on${space}a|nous${space}avons|vous${space}avez))${space}[a-zà-ÿ]{2,12}`;
/** `for user bob`, `du compte admin`, `d'administrateur`. */
const of = anyOf(
  String.raw`${space}${anyOf('for', 'of', 'on', 'du', 'de', 'des', 'pour', 'sur')}(?:${space}[\w.@\\'’$-]{1,40}){1,3}`,
  String.raw`${space}d['’][\w.@\\-]{1,40}`,
);
/** `for user bob`, `administrateur local`, `AD de jdupont`, `that I typed`, `[sa]`. */
export const whose = anyOf(
  String.raw`(?:${space}${kind}(?![a-zà-ÿ])){0,3}${of}`,
  String.raw`(?:${space}${kind}(?![a-zà-ÿ])){1,3}`,
  chosenBy,
  String.raw`${space}?\[[^\][\n]{1,40}\]`,
  '',
);

/** An expression that searches a whole text, in capitals or not. */
export const search = (...parts: readonly string[]): RegExp => new RegExp(parts.join(''), 'gi');
