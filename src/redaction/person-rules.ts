import { isNobody, isPath } from './is-no-secret.ts';
import { letters, type Rule, search, space } from './rule.ts';

const separator = String.raw`(?:[\\/]{1,4}|%5c|%2f)`;
/** A name in a path: with spaces only where the path goes on after it. */
const folder = String.raw`(?<value>[^\s\\/:*?"<>|%,;]+(?: [^\s\\/:*?"<>|%,;]+){1,3}(?=[\\/]{1,4}[^\s]|%5c)|(?:[^\s\\/:*?"'<>|%,;)\]}]|(?<=[${letters}])'(?=[${letters}])|%20)+)`;

/** Names of people, of their accounts, and how to reach them. */
export const personRules: readonly Rule[] = [
  {
    name: 'users beside their passwords',
    mask: '‹user›',
    pattern: search(
      String.raw`(?:[a-z]:\/\/|[\s"'=\\])(?<value>[^\s\/?#:@"'<>=%‹]{1,128})(?=[:%]‹password›|${space}?/${space}?‹password›)`,
    ),
    hints: [':', '%', '/'],
  },
  {
    name: 'e-mail addresses and user principal names',
    mask: '‹e-mail›',
    pattern: search(
      String.raw`(?<![\w${letters}.+#-])(?<value>(?:[\w${letters}.+#-]|(?<=[${letters}])['’](?=[${letters}])){1,256}(?:@|%40)(?:[${letters}\d-]+\.)+[${letters}]{2,})`,
    ),
    hints: ['@', '%40'],
    spares: (_, before) =>
      /(?:host|https?|cifs|ldap|mssqlsvc|krbtgt|termsrv|wsman|dns|gc)\/$/i.test(before),
  },
  {
    name: 'users at a host',
    mask: '‹user›',
    pattern: search(
      String.raw`(?<![\w${letters}.@+#/-])(?<value>[${letters}_][\w${letters}.-]*)(?=@(?:\d{1,3}(?:\.\d{1,3}){3}\b|[${letters}][${letters}\d-]*(?![\w${letters}.@-]*@)))`,
    ),
    hints: ['@'],
    spares: isNobody,
  },
  {
    name: 'profile folders',
    mask: '‹user›',
    pattern: search(
      String.raw`(?:(?<=[\\/]|\b[a-z]:|%5c|%2f)(?:users|utilisateurs|documents and settings|documents%20and%20settings)|\$(?<=[\\/%][\w.-]{0,20}(?:profile|home|user)s?\$))${separator}${folder}`,
    ),
    hints: ['users', 'utilisateurs', 'documents', '$'],
    spares: (value, before) => isNobody(decoded(value)) || isInAddress(before),
  },
  {
    name: 'home folders',
    mask: '‹user›',
    pattern: search(
      String.raw`(?:\/|%2f|\\\\[\w.$-]{1,64}(?:\\[\w.$-]{1,64})?\\)(?:home|personal|var\/mail|var\/spool\/cron)${separator}${folder}`,
    ),
    hints: ['home', 'personal', 'mail', 'cron'],
    spares: (value, before) =>
      isNobody(decoded(value)) || (isInAddress(before) && !/_/.test(value)),
  },
  {
    name: 'accounts of a domain',
    mask: '‹user›',
    pattern: search(
      String.raw`(?:\\{1,2}|%5c)(?=(?<value>[${letters}\d][\w${letters}.'-]*\$?))\k<value>(?![\\/\w${letters}$:])`,
    ),
    hints: ['\\', '%5c'],
    spares: (value, before) => isNoAccount(value, before),
  },
  {
    name: 'names of directory objects',
    mask: '‹user›',
    pattern: search(
      String.raw`\bcn=(?<value>(?:[^,=\\\n]|\\.){1,80})(?=,(?:cn|ou)=[^,=\n]{0,40}(?:users|utilisateurs|people|personnes|staff|personnel|employ|comptes|accounts))`,
    ),
    hints: ['cn='],
    spares: isNobody,
  },
  {
    name: 'users of Linux by number',
    mask: '‹user›',
    pattern: /\b(?:[ug]id|groups)=\d{1,10}\((?<value>[^()\s]+)/g,
    hints: ['id=', 'groups='],
    spares: isNobody,
  },
];

/** What stands before a backslash, where it can be a domain: a word with no path before it. */
const domainOf = (before: string): string | undefined =>
  domain.exec(before.slice(before.lastIndexOf(' ') + 1))?.[1];
const domain = new RegExp(
  String.raw`(?:^|[^\w${letters}\\/.$%-])([${letters}][\w${letters}.-]*)(?:\\{1,2}|%5c)$`,
  'i',
);

const isNoAccount = (value: string, before: string): boolean => {
  const domain = domainOf(before);
  return !domain || isPath(domain, value) || afterFolder(before) || isNobody(value);
};

/** Whether a folder with a space in its name goes on here: `HKLM\SOFTWARE\InMage Systems\x`. */
const afterFolder = (before: string): boolean =>
  /\\[\w.()‹›-]+ (?:[\w()-]+ )?[A-Z]?[a-z][\w.-]*\\{1,2}$/.test(before);

/** Whether what stands before a value is an address of a page. From its end, which is found at once. */
const isInAddress = (before: string): boolean => /$(?<=https?:\/\/\S*)/i.test(before);

/** A name out of an address: `Jean%20Dupont`. */
const decoded = (value: string): string => value.replaceAll('%20', ' ');
