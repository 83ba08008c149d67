import { anyValue, elementValue } from './any-value.ts';
import { isNoSecret, isSaid, looksChosen, looksLikeKey, looksRandom } from './is-no-secret.ts';
import { keyHints, keyLabel, tokenLabel } from './key-label.ts';
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

/** The whole of a private key, or as much of it as was pasted. */
const pem = String.raw`-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----`;
const pemEnd = pem.replace('BEGIN', 'END');
const pemLine = String.raw`(?:[^\S\n]|\\{1,2}[nr]|[A-Za-z0-9+/=]|\n(?=[A-Za-z0-9+/=\s]|Proc-|DEK-)|["'],?\n\s{0,40}["']|(?:Proc-Type|DEK-Info|Comment|Version): [^\n\\]{0,80})`;

const known = [
  String.raw`eyJ[\w-]{6,}(?:\.[\w-]*){0,4}`,
  String.raw`gh[opusr]_\w{20,}`,
  String.raw`github_pat_\w{20,}`,
  String.raw`glpat-[\w-]{16,}`,
  String.raw`xox[a-z]-[\w-]{8,}`,
  String.raw`xapp-[\w-]{8,}`,
  String.raw`[sprw]k[-_](?:live|test|proj|ant)[-_][\w-]{8,}`,
  String.raw`sk-[A-Za-z0-9]{20,}`,
  String.raw`(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{16,}`,
  String.raw`AIza[\w-]{30,}`,
  String.raw`ya29\.[\w-]{10,}`,
  String.raw`npm_[A-Za-z0-9]{30,}`,
  String.raw`hv[sb]\.[\w-]{20,}`,
  String.raw`SG\.[\w-]{16,}\.[\w-]{16,}`,
  String.raw`TlRMTVNTUA[\w+/=]*`,
];

/** Keys, tokens, signatures and cookies: by their label, or by their form. */
export const keyRules: readonly Rule[] = [
  {
    name: 'private keys',
    mask: '‹key›',
    pattern: new RegExp(`(?<value>${pem}(?:(?:[^-]|-(?!----))*${pemEnd}|${pemLine}*))`, 'g'),
    hints: ['private key'],
  },
  {
    name: 'private keys without a beginning',
    mask: '‹key›',
    pattern: new RegExp(
      String.raw`(?<![A-Za-z0-9+/])(?<value>[A-Za-z0-9+/]+={0,2})(?=(?:\s|\\n){0,4}${pemEnd})`,
      'g',
    ),
    hints: ['private key'],
  },
  {
    name: 'authorization headers with several fields',
    mask: '‹token›',
    pattern: search(
      String.raw`authori[sz]ation${assigned}["']?(?:digest|aws4-hmac-sha256|sharedkey(?:lite)?|signature|oauth|hawk)${space}(?<value>[^\n]+)`,
    ),
    hints: ['authori'],
  },
  {
    name: 'authorization headers',
    mask: '‹token›',
    pattern: search(
      String.raw`authori[sz]ation${assigned}\\{0,3}["']?(?:bearer|basic|negotiate|ntlm|kerberos|token|apikey|sharedaccesssignature|bot)(?:${space}{1,4}|%20|\+)(?<value>[^\s"'<>\\,;]+)`,
    ),
    hints: ['authori'],
    spares: (value) => isSaid(value),
  },
  {
    name: 'authorization headers without a scheme',
    mask: '‹token›',
    pattern: search(String.raw`authori[sz]ation${assigned}(?<value>["']?[^\s"'<>,;]+)`),
    hints: ['authori'],
    spares: (value) => !looksLikeKey(value) || value.includes('‹'),
  },
  {
    name: 'tokens after their scheme',
    mask: '‹token›',
    pattern: search(
      String.raw`\b(?:bearer|basic|negotiate|ntlm)(?:${space}{1,4}|%20|:${space}?)(?<value>[\w+/.~-]{8,}=*)`,
    ),
    hints: ['bearer', 'basic', 'negotiate', 'ntlm'],
    spares: (value) =>
      !(
        looksRandom(value) ||
        (value.length > 15 && /\d/.test(value) && !/-\d/.test(value)) ||
        value.endsWith('=')
      ),
  },
  {
    name: 'cookies',
    mask: '‹cookie›',
    pattern: search(
      String.raw`\bcookies?${assigned}["']?(?<value>[\w.$%-]{1,256}=(?:"[^"\n]*"|[^\s;,"']*)(?:;${space}?[\w.$%-]+(?:=[^\s;"']*)?)*)`,
    ),
    hints: ['cookie'],
  },
  {
    name: 'recovery keys of BitLocker',
    mask: '‹key›',
    pattern: /(?<![\w-])(?<value>\d{6}(?:(?:\s?[-‐-―]\s?|[^\S\n]?)\d{6}){7})(?![\w-])/g,
    hints: ['0', '1', '2', '3', '4', '5', '6'],
    spares: (value, before) =>
      !/[-‐-―]/.test(value) &&
      !/bitlocker|recovery|r[eé]cup[eé]ration/i.test(before) &&
      !isOfBitLocker(value),
  },
  {
    name: 'keys and secrets',
    mask: '‹key›',
    pattern: search(keyLabel, aside, suffix, whose, assigned, anyValue),
    hints: keyHints,
    spares: (value, before) =>
      isNoSecret(value, before) ||
      /^["']?(?:HK|[a-z]:\\|‹)/i.test(value) ||
      (/:\s?$/.test(before) && /^\W?[a-z]+\W?$/.test(value)),
  },
  {
    name: 'keys told in prose',
    mask: '‹key›',
    pattern: search(
      String.raw`(?:${keyLabel}|${tokenLabel})${whose}${space}(?:is|was|est|[eé]tait|c['’]est)?${space}?:?${space}?`,
      anyValue,
    ),
    hints: [...keyHints, 'token', 'jeton'],
    spares: (value) => !looksLikeKey(value) || (value.length < 12 && !looksChosen(value)),
  },
  {
    name: 'keys and secrets in XML',
    mask: '‹key›',
    pattern: search(inTag, keyLabel, aside, suffix, element, elementValue),
    hints: keyHints,
    spares: (value, before) => isNoSecret(value, before) || !looksLikeKey(value),
  },
  {
    name: 'key and token switches',
    mask: '‹key›',
    pattern: search(
      String.raw`(?<![\w/\\-])(?:--?|\/)[\w-]{0,30}(?:${keyLabel}|token|sas)${aside}${suffix}${space}{1,8}(?![-/][a-z])`,
      anyValue,
    ),
    hints: [...keyHints, 'token', 'sas'],
    spares: (value) => !looksLikeKey(value),
  },
  {
    name: 'signatures of shared access links',
    mask: '‹key›',
    pattern: search(
      String.raw`(?:[?&;"'\s]|amp;|%26|\b)(?:sig|signature|x-amz-signature)(?:=|%3d)(?<value>(?:(?!%26)[^\s&"'<>;,])+)`,
    ),
    hints: ['sig'],
    spares: (value) => isNoSecret(value, ''),
  },
  {
    name: 'known forms of tokens',
    mask: '‹token›',
    pattern: new RegExp(String.raw`(?<![A-Za-z0-9])(?<value>${known.join('|')})`, 'g'),
    hints: [
      'eyj',
      ...['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat'],
      'glpat',
      'xox',
      'xapp',
      'sk_',
      'pk_',
      'rk_',
      'wk_',
      'sk-',
      'pk-',
      'akia',
      'asia',
      'aroa',
      'aida',
      'aiza',
      'ya29',
      'npm_',
      'hvs.',
      'hvb.',
      'sg.',
      'tlrm',
    ],
  },
  {
    name: 'tokens',
    mask: '‹token›',
    pattern: search(tokenLabel, aside, String.raw`[\w-]{0,12}`, assigned, anyValue),
    hints: ['token', 'jeton', 'sess', 'assertion', 'nonce', 'auth'],
    spares: (value) => !looksLikeKey(value) || value.includes('‹'),
  },
  {
    name: 'tokens in XML',
    mask: '‹token›',
    pattern: search(inTag, tokenLabel, element, elementValue),
    hints: ['token', 'jeton'],
    spares: (value) => !looksLikeKey(value) || value.includes('‹'),
  },
  {
    name: 'codes of sign-ins, and keys in addresses',
    mask: '‹token›',
    pattern: search(
      String.raw`(?:[?&]|amp;)(?:code|key|auth|assertion)=(?<value>[^\s&"'<>;]{16,})`,
    ),
    hints: ['code=', 'key=', 'auth=', 'assertion='],
  },
  {
    name: 'secrets of Entra applications',
    mask: '‹key›',
    pattern: /(?<![\w~.-])(?<value>[\w~.-]{3}\dQ~[\w~.-]{30,})/g,
    hints: ['q~'],
  },
  {
    name: 'addresses of webhooks',
    mask: '‹key›',
    pattern: search(
      String.raw`\/\/(?:hooks\.slack\.com\/services|[\w.-]{1,80}\.office\.com\/webhookb?2?|discord(?:app)?\.com\/api\/webhooks)\/(?<value>[^\s"'<>]+)`,
    ),
    hints: ['hook'],
  },
  {
    name: 'product keys',
    mask: '‹key›',
    pattern: /\b(?<value>[A-Z0-9]{5}(?:-[A-Z0-9]{5}){4})(?![\w-])/g,
    hints: ['-'],
  },
  {
    name: 'long keys',
    mask: '‹key›',
    pattern: /(?<![\w+/-])(?<value>[\w+/-]{38,}={0,2})/g,
    hints: [''],
    spares: (value) => value.length < 40 || !looksRandom(value),
  },
];

/** Every group of such a key can be divided by eleven. */
const isOfBitLocker = (value: string): boolean =>
  (value.match(/\d{6}/g) ?? []).every((group) => Number(group) % 11 === 0);
