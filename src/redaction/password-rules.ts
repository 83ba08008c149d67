import { isCode, isNoSecret, isSaid, isSentence, looksChosen } from './is-no-secret.ts';
import {
  anyOf,
  anyValue,
  aside,
  assigned,
  element,
  elementValue,
  inTag,
  type Rule,
  search,
  space,
  suffix,
  whose,
} from './rule.ts';

const passphrase = anyOf(
  String.raw`pass[-_ ]?phrase`,
  String.raw`phrase[-_ ](?:secr[eè]te|de[-_ ]passe)`,
);
const password = anyOf(
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
const passwordHints = ['pass', 'pwd', 'mdp', 'pw', 'psk', 'phrase', 'pin', 'code secret'];

/** What the short switches of a command mean. */
const commandLine = (commands: string, switches: string): RegExp =>
  new RegExp(
    String.raw`\b(?:${commands})(?:\.exe)?\b[^\n|;]{0,300}?${space}${switches}${anyValue}`,
    'g',
  );

/** Passwords and passphrases, however they are written down or handed to a command. */
export const passwordRules: readonly Rule[] = [
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
    pattern: search(password, aside, suffix, whose, assigned, anyValue),
    hints: passwordHints,
    spares: isNoSecret,
  },
  {
    name: 'passwords in XML',
    mask: '‹password›',
    pattern: search(inTag, password, aside, suffix, element, elementValue),
    hints: passwordHints,
    spares: isNoSecret,
  },
  {
    name: 'password switches',
    mask: '‹password›',
    pattern: search(
      String.raw`(?<![\w/\\-])(?:--?|\/)[\w-]{0,30}(?:pass(?![a-z])|${password})${aside}${suffix}${space}{1,8}(?![-/][a-z])`,
      anyValue,
    ),
    hints: passwordHints,
    spares: isNoSecret,
  },
  {
    name: 'passwords told in prose',
    mask: '‹password›',
    pattern: search(
      password,
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
      password,
      whose,
      String.raw`${space}{1,4}(?:(?:to|as|en|by|with|par)${space})?`,
      anyValue,
    ),
    hints: passwordHints,
    spares: (value) => isSaid(value) || isCode(value) || !looksChosen(value),
  },
  {
    name: 'passwords after a keyword',
    mask: '‹password›',
    pattern: search(
      String.raw`(?:ConvertTo-SecureString${space}{1,4}(?:-(?:String|AsPlainText|Force)${space}{1,4}){0,3}|\bidentified${space}by${space})(?!-)`,
      anyValue,
    ),
    hints: ['securestring', 'identified'],
  },
  {
    name: 'passwords of credentials',
    mask: '‹password›',
    pattern: search(
      String.raw`(?:NetworkCredential|PSCredential)(?:\]::new)?${space}?\(?${space}?["'][^"'\n]{0,80}["']${space}?,${space}?`,
      anyValue,
    ),
    hints: ['credential'],
  },
  {
    name: 'passwords of short switches',
    mask: '‹password›',
    pattern: commandLine(
      'psexec\\w{0,2}|PsExec\\w{0,2}|ps[a-z]{3,8}|winrs|az|docker|podman|sshpass|net|dsmod|mysql\\w{0,8}',
      String.raw`[-/](?:p|rp)(?:${space}|[:=])(?![-/])`,
    ),
    hints: ['-p', '/p'],
  },
  {
    name: 'passwords joined to their switch',
    mask: '‹password›',
    pattern: commandLine('mysql\\w{0,8}|mariadb\\w{0,8}|sshpass|7za?', String.raw`-p(?=[^\s-])`),
    hints: [' -p'],
  },
  {
    name: 'passwords of other short switches',
    mask: '‹password›',
    pattern: commandLine(
      'sqlcmd|osql|bcp|isql|plink|pscp|psftp|putty|schtasks|SCHTASKS|ldap\\w{3,8}|redis-cli',
      String.raw`[-/](?:P|pw|w|a|rp|RP)${space}{0,4}(?![-/])`,
    ),
    hints: [' -p', ' -w', ' -a', '/rp'],
  },
  {
    name: 'a user and a password joined',
    mask: '‹password›',
    pattern: commandLine(
      'curl|wget|smbclient|winexe|rpcclient|wmic|http',
      String.raw`(?:-u|-U|--user)[ =]?["']?[^\s:%"']{1,80}[:%]`,
    ),
    hints: ['-u', '--user'],
  },
  {
    name: 'passwords of net use',
    mask: '‹password›',
    pattern: search(
      String.raw`\bnet1?(?:\.exe)?${space}{1,4}use${space}[^\n]{0,20}?\\\\[^\s"]{1,200}["']?${space}{1,4}(?:\/user:[^\s]{1,120}${space}{1,4})?(?![/*])`,
      anyValue,
    ),
    hints: ['net'],
    spares: (value) => isSaid(value),
  },
  {
    name: 'passwords of net user',
    mask: '‹password›',
    pattern: search(
      String.raw`\bnet1?(?:\.exe)?${space}{1,4}user${space}{1,4}(?!/)(?:"[^"\n]{0,80}"|[^\s"/]{1,80})${space}{1,4}(?![/*])`,
      anyValue,
      String.raw`(?=\s{0,4}(?:$|/|["'\x60|&]))`,
    ),
    hints: ['net'],
    spares: (value) => isSaid(value),
  },
  {
    name: 'passwords piped in',
    mask: '‹password›',
    pattern: search(
      String.raw`\becho${space}{1,4}(?:-n${space})?(?=[^\n|]{1,200}\|${space}?(?:sudo${space}[^\n]{0,20}-\w{0,4}S|(?:sudo${space})?(?:passwd|chpasswd)|docker login))(?<value>[^\n|]*[^\s|])`,
    ),
    hints: ['echo'],
  },
  {
    name: 'users beside their passwords',
    mask: '‹user›',
    pattern: search(
      String.raw`(?:[a-z]:\/\/|[\s"'=])(?<value>[^\s\/?#:@"'<>=%‹]{1,128})(?=:‹password›@|[:%]‹password›)`,
    ),
    hints: [':', '%'],
  },
  {
    name: 'passwords before their name',
    mask: '‹password›',
    pattern: search(
      String.raw`(?<value>"[^"\n]{1,80}"|'[^'\n]{1,80}'|«[^»\n]{1,80}»|(?<!\S)[^\s"'«]+)(?=${space}(?:as|comme|for|pour)${space}(?:(?:the|a|my|its|le|mon|son)${space})?${password})`,
    ),
    hints: [' as ', ' comme ', ' for ', ' pour '].flatMap((word) =>
      ['p', 'm', 'the p', 'my p', 'le m', 'mon m'].map((next) => word + next),
    ),
    spares: (value) => isCode(value) || !looksChosen(value),
  },
  {
    name: 'passwords of unknown switches',
    mask: '‹password›',
    pattern: search(String.raw`(?<=\s)[-/]p:`, anyValue),
    hints: ['/p:', '-p:'],
    spares: (value) => !looksChosen(value) || value.includes('='),
  },
  {
    name: 'passwords of htpasswd',
    mask: '‹password›',
    pattern: search(
      String.raw`\bhtpasswd${space}(?:-\w{1,8}${space}){0,4}(?=\S)[^\s-]\S{0,200}${space}\S{1,80}${space}`,
      anyValue,
    ),
    hints: ['htpasswd'],
  },
  {
    name: 'hashes of passwords',
    mask: '‹password›',
    pattern: /(?<value>\$(?:apr1|1|2[aby]|5|6|7|y|gy|argon2\w{1,2})\$[\w./$,=+-]{8,})/g,
    hints: ['$'],
  },
];
