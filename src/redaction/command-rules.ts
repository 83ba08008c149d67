import { anyValue } from './any-value.ts';
import { isSaid, looksChosen } from './is-no-secret.ts';
import { type Rule, search, space } from './rule.ts';

/** What the short switches of a command mean. */
const commandLine = (commands: string, switches: string): RegExp =>
  new RegExp(
    String.raw`\b(?:${commands})(?:\.exe)?\b[^\n|;]{0,300}?${space}${switches}${anyValue}`,
    'g',
  );

/** Passwords handed to a command. */
export const commandRules: readonly Rule[] = [
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
];
