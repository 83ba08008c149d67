import { anyValue } from './any-value.ts';
import { isNoSecret, looksChosen } from './is-no-secret.ts';
import { letters, type Rule, search, space } from './rule.ts';

const slash = `${space}?/${space}?`;
const signIn = String.raw`(?:identifiants?(?:${space}utilis[ée]s)?|log[io]n)`;
const signInHints = ['identifiant', 'login', 'logon'];

/** `creds: CORP\bob / `, `creds bob:`, and what comes after it. */
const pair = (label: string, between: string): RegExp =>
  search(
    String.raw`(?<![\w${letters}./-])${label}${space}{0,4}`,
    String.raw`(?:[\w.-]{1,40}\\{1,2})?[\w.@-]{1,64}${between}`,
    anyValue,
  );

/** Another label, a number, a path: `login: bob / host: srv-app02`, `login/password`. */
const isNoPart = (value: string, before: string): boolean =>
  isNoSecret(value, before) ||
  /^\d{1,5}$|^[/\\]|:$|‹|^(?:pass|pwd|mdp|mot|host|server|serveur|domain)\w{0,12}(?:[:=]|$)/i.test(
    value,
  );

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
  {
    name: 'passwords after an account and a colon, before a host',
    mask: '‹password›',
    pattern: search(
      String.raw`(?<![\w.@/:-])[a-z_][\w.-]{0,31}:(?<value>[^\s"'<>/]{4,64})(?=@(?:\d{1,3}(?:\.\d{1,3}){3}|[a-z][\w-]))`,
    ),
    hints: ['@'],
    spares: (value) => !looksChosen(value),
  },
  {
    name: 'passwords after an account, of credentials',
    mask: '‹password›',
    pattern: pair(
      String.raw`cred(?:ential)?s?(?:${space}(?:used|are))?(?=[\s:=(])${space}{0,4}[:=(]?`,
      `(?:${slash}|:)`,
    ),
    hints: ['cred'],
    spares: isNoPart,
  },
  {
    name: 'passwords after an account, of sign-ins',
    mask: '‹password›',
    pattern: pair(`${signIn}${space}{0,4}[:=]`, slash),
    hints: signInHints,
    spares: isNoPart,
  },
  {
    name: 'passwords after an account, of sign-ins in prose',
    mask: '‹password›',
    pattern: pair(`${signIn}(?=${space})`, slash),
    hints: signInHints,
    spares: (value, before) => isNoPart(value, before) || !looksChosen(value),
  },
];
