import { isCode, isNobody } from './is-no-secret.ts';
import { anyOf, element, inTag, letters, quote, type Rule, search, space } from './rule.ts';

const label = anyOf(
  String.raw`user[-_ ]?(?:name|id|login|principal[-_ ]?name)?`,
  String.raw`\buid`,
  String.raw`\bupn`,
  String.raw`\blog[io]n(?:[-_ ]?(?:name|id|user|account|as))?`,
  String.raw`log(?:ged|in)[-_ ](?:on|in)(?:[-_ ](?:as|user))?`,
  String.raw`(?<!storage |automation |batch |cosmos |cache )(?:account(?: name|_?id)?|samaccountname|\bcompte)`,
  String.raw`nom d['’e ]{1,2}(?:l['’])?utilisateur`,
  'nom (?:du|de) compte',
  'utilisateur',
  'identifiant',
  String.raw`\busager`,
  String.raw`connect[eé] en tant que`,
  String.raw`\brun(?:ning)? as(?: user)?`,
  'caller(?:[-_ ](?:user|name|id))?',
  String.raw`(?:requested|created|modified|approved|reported|started|opened|signed|executed|submitted|initiated)[-_ ]?by`,
  'requester|requestor|demandeur|demandeuse',
  String.raw`(?:demand[eé]|cr[eé][eé]|modifi[eé]|ouvert|lanc[eé]|ex[eé]cut[eé]|signal[eé])e? par`,
  String.raw`\bowner|propri[eé]taire|author|auteur|operator|op[eé]rateur|technicien(?:ne)?`,
  String.raw`(?:full|first|last|given|family)[-_ ]?name|surname|nom complet|nom de famille|pr[eé]nom`,
  String.raw`\bcontact(?: name| person)?|nom et pr[eé]nom`,
);
const name = String.raw`(?<value>\\{1,3}"[^"\n]*"?|"[^"\n]*"?|'[^'\n]*'?|(?:NT (?:AUTHORITY|SERVICE)|AUTORITE NT)\\[^\s,;"<]+|[^\s;,&"'<>()\[\]{}|]+)`;

const sign = '(?:=>|[:=]|%3d)';

const labelHints = [
  ...[
    'user',
    'uid',
    'upn',
    'log',
    'account',
    'compte',
    'utilisateur',
    'identifiant',
    String.raw`\busager`,
  ],
  ...[
    'connect',
    'run',
    'caller',
    ' by',
    '_by',
    'edby',
    'request',
    'demand',
    'par',
    'owner',
    'propri',
  ],
  ...['auth', 'auteur', 'operat', 'opérat', 'techn', 'name', 'nom', 'contact'],
];

/** Names of people and of their accounts by their label, and phone numbers. */
export const accountRules: readonly Rule[] = [
  {
    name: 'labelled users',
    mask: '‹user›',
    pattern: search(
      // From the sign back to the label: signs are rarer than the beginnings of labels.
      `${sign}(?<=(?:${label})(?![a-zà-ÿ])\\w{0,3}${quote}{0,2}${space}{0,20}${sign})`,
      String.raw`${space}{0,20}(?![a-z][\w.-]{0,40}=\w)`,
      name,
      String.raw`(?![^\s;,&"'<>()\[\]{}|]|${space}{1,20}:${space})`,
    ),
    hints: labelHints,
    spares: (value, before) => isNobody(value) || isSentence(value, before),
  },
  {
    name: 'labelled users in XML',
    mask: '‹user›',
    pattern: search(
      inTag,
      String.raw`(?:user(?:name|id|principalname)?|login|account(?:name)?|owner|author|domainuser)(?![${letters}])`,
      element,
      String.raw`(?<value>"[^"\n]*"|'[^'\n]*'|[^<>&\n]+(?=<\/|&lt;\/))`,
    ),
    hints: ['user', 'login', 'account', 'owner', 'author'],
    spares: isNobody,
  },
  {
    name: 'users of unknown switches',
    mask: '‹user›',
    pattern: search('(?<=\\s)[-/]u:', name),
    hints: ['/u:', '-u:'],
    spares: isNobody,
  },
  {
    name: 'user switches',
    mask: '‹user›',
    pattern: search(
      String.raw`(?<![\w${letters}/\\-])(?:--?|/)(?:user(?:-?name|-?id)?|login|upn|credential|ru|runas|account|owner)${space}{1,8}(?![-/])`,
      name,
    ),
    hints: ['user', 'login', 'upn', 'credential', '/ru', 'account', 'owner'],
    spares: isNobody,
  },
  {
    name: 'users of short switches',
    mask: '‹user›',
    pattern: new RegExp(
      String.raw`\b(?:psexec\w{0,2}|PsExec\w{0,2}|wmic|schtasks|mysql\w{0,8}|az|docker|smbclient|winrs|sqlcmd|osql|bcp|systeminfo|tasklist|taskkill|ssh|sudo|curl)(?:\.exe)?\b[^\n|;]{0,200}?${space}(?:[-/][uU]|-l)[ :=]${name}`,
      'g',
    ),
    hints: ['-u', '/u', '-l'],
    spares: (value) => isNobody(value),
  },
  {
    name: 'users of log lines',
    mask: '‹user›',
    pattern: search(
      String.raw`(?<![${letters}])(?:for|by|as|from|invalid|pour|par)${space}(?:invalid${space}|l['’])?(?:user|utilisateur|account)${space}{1,4}`,
      name,
    ),
    hints: ['user', 'utilisateur', 'account'],
    spares: (value) =>
      isNobody(value) || !(isAccount(value) || /^[a-z]{2,}$/.test(value)) || inSentence.has(value),
  },
  {
    name: 'users told in prose',
    mask: '‹user›',
    pattern: search(
      String.raw`(?<![${letters}])(?:users?|utilisateurs?|account|compte|login)${space}{1,4}`,
      name,
    ),
    hints: ['user', 'utilisateur', 'account', 'compte', 'login'],
    spares: (value) => isNobody(value) || !isAccount(value),
  },
  {
    name: 'users in quotes',
    mask: '‹user›',
    pattern: search(
      String.raw`(?<![${letters}])(?:user(?:name)?|account|login|utilisateur|compte)${space}{1,4}(?<value>"[^"\n]{1,80}"|'[^'\n]{1,80}'|«[^»\n]{1,80}»|“[^”\n]{1,80}”)`,
    ),
    hints: ['user', 'account', 'login', 'utilisateur', 'compte'],
    spares: isNobody,
  },
  {
    name: 'users that sign in to Linux',
    mask: '‹user›',
    pattern: search(
      String.raw`(?:(?:password|publickey|none|pam|/pam)${space}for|sudo(?:\[\d{1,9}\])?:|\bsu(?:\[\d{1,9}\])?:(?:${space}\w{1,16}){0,3} \(to \w{1,32}\))${space}{1,8}(?<value>[^\s:]{1,64})(?= from | : |${space}on )`,
    ),
    hints: ['password for', 'publickey for', 'none for', 'pam for', 'sudo', 'su:', 'su['],
    spares: isNobody,
  },
  {
    name: 'further words of a name',
    mask: '‹user›',
    pattern:
      /[:=]\s{0,8}(?<value>‹user›(?: (?:(?:de|du|le|la|van|von|der|el|ben|al) ){0,2}(?!(?:Error|Erreur|Failed|Failure|Status|Code|Domain|Domaine|Logon|Login|Password|Date|Time|Server|Serveur|Host|Exit|Event|Event|Client|Workstation|Source)(?!\p{L}))\p{Lu}[\p{L}'’-]+){1,3})/gu,
    hints: [' '],
  },
  {
    name: 'labelled phone numbers',
    mask: '‹phone›',
    pattern: search(
      String.raw`(?<![${letters}])(?:t[eé]l[eé]?ph?(?:one)?s?|t[eé]l|phones?|mobile|portable|gsm|cell(?: ?phone)?|fax|t[eé]l[eé]copie|num[eé]ro|whatsapp|call(?: me)?(?: back)?(?: on| at)?|rappele[rz](?:[- ]moi)?(?: au)?|joignable au|au)(?:${space}?(?:number|n°|no\.?|num[eé]ro|pro|perso|portable|mobile|fixe|direct|office|work|home)){0,2}["']?${space}{0,8}[.:=]{0,2}${space}{0,8}["']?(?<value>(?:\+|\(|\d)(?:[ .()/-]{0,3}\d){6,18})(?![${letters}\d])`,
    ),
    hints: ['t', 'phone', 'mobile', 'portable', 'gsm', 'cell', 'fax', 'call', 'au'],
    spares: (value) => isCode(value),
  },
  {
    name: 'phone numbers',
    mask: '‹phone›',
    pattern:
      /(?<![\w+.:-])(?<value>(?:\+|00)[1-9]\d{0,2}(?:[ .()-]{0,3}\d){7,12}|0[1-9](?:[ .-]?\d{2}){4}|\(\d{3}\)[ -]?\d{3}-\d{4})(?![\w:-]|\.\d)/g,
    hints: ['+', '0', '('],
  },
];

/** Whether a word can be an account even in a sentence: `jdoe2`, `j.doe`, `svc_asr`. */
const isAccount = (value: string): boolean =>
  /^["'«“]|^(?=[\w.-]+$)[\w-]*?(?:[a-z]\d|_\w|\.[a-z])/i.test(value);

const inSentence = new Set(
  'accounts admin after and before data experience files from group has home id in input install interface is logon mode name names on or pcs permissions profile profiles rights session sessions settings to token tokens was who with qui dans du de sur est applicatif connecte courant local distant actuel final standard'.split(
    ' ',
  ),
);

/** Whether the label is a word of a sentence: "unlock the account: open it". */
const isSentence = (value: string, before: string): boolean =>
  /:\s?$(?<=(?:\b(?:the|an?|this|that|your|le|un|ce|votre|seul) |l['’])[\p{L} ]+\s?:\s?)/iu.test(
    before,
  ) &&
  !/nom d|name/i.test(before) &&
  !isAccount(value);
