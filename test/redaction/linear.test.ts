import assert from 'node:assert/strict';
import { redact } from '../../src/redaction/redact.ts';

/** What a careless expression reads again and again when it is repeated without end. */
const pieces = [
  ...['a', 'aA1', '1', '1 ', ' ', '\t', '\n', '.', '-', '_', '/', '\\', '\\\\', '@', '%40', '%5C'],
  ...[
    '"',
    "'",
    '\\"',
    '<',
    '>',
    '&',
    '&lt;',
    '&quot;',
    ';',
    ',',
    '=',
    ':',
    '?a=',
    '(',
    '[',
    '‹',
    '+',
  ],
  ...[
    'a@',
    'a.',
    '@a.',
    'a@a.',
    '%',
    "a'",
    'a b ',
    'é',
    '🙂',
    '\ud800',
    '+33 ',
    '01 02 ',
    '(555) 1',
  ],
  ...[
    'password',
    'password ',
    'password=',
    'password="',
    "password='",
    'password:',
    'password is ',
  ],
  ...[
    'password for ',
    'password for a ',
    'password (',
    'password\\"',
    'password["',
    'pass',
    'pwd:{ ',
  ],
  ...['passphrase: a ', 'passphrase a', 'mot de passe ', 'mdp=,', 'pwd=;a', 'pwd=&a=', '<password'],
  ...[
    '<a password',
    '<password>',
    '&lt;password&gt;',
    '--password ',
    '-password -',
    '/pass ',
    'echo ',
  ],
  ...[
    'echo a|',
    'net use \\\\a ',
    'net user a ',
    'net use ',
    'psexec ',
    'psexec a -p',
    'mysql -p',
    'az ',
  ],
  ...['curl -u a', 'curl -u a:', 'sqlcmd -P ', 'ssh ', 'ssh -l ', 'schtasks /rp ', 'wmic /u'],
  ...[
    'a://',
    'a://b:',
    'a://b:c',
    'http://a/',
    ':thin:a/',
    'https://a/home/',
    'ConvertTo-SecureString ',
  ],
  ...[
    'PSCredential("a",',
    'NetworkCredential("',
    'key',
    'api key ',
    'secret=',
    'account key for a ',
  ],
  ...['token', 'token=', 'token: a', '<token>', '--token ', 'sig=', '&sig=%2', '?code=', 'key=a'],
  ...['authorization: ', 'authorization: bearer ', 'authorization: digest ', 'bearer ', 'basic a'],
  ...[
    'cookie: ',
    'cookie: a=b; ',
    'set-cookie: a',
    'eyJ',
    'eyJaaaaaaaa.',
    'ghp_',
    'xoxb-',
    'sk-a',
    'AKIA',
  ],
  ...[
    '-----BEGIN PRIVATE KEY-----',
    '-----BEGIN ',
    '-----END PRIVATE KEY-----',
    '-----',
    '\\n',
    'AAAA\n',
  ],
  ...[
    '-----BEGIN RSA PRIVATE KEY-----\\nAb',
    '8Q~',
    '123456-',
    'ABCDE-',
    'hooks.slack.com/services/',
  ],
  ...[
    'C:\\Users\\',
    'C:\\Users\\a ',
    '\\Users\\a',
    '/home/',
    '/home/a',
    '/Users/',
    '%5CUsers%5Ca',
    'a$\\',
  ],
  ...[
    'CORP\\',
    'CORP\\a',
    'CORP\\a ',
    'a\\b ',
    'cn=',
    'cn=a,',
    'cn=a\\',
    'uid=1(',
    'user',
    'user ',
    'user=',
  ],
  ...[
    'user: A B ',
    'user "',
    'for user ',
    'by user a ',
    'account: ',
    'the account a',
    '--user ',
    'sudo: a ',
  ],
  ...['password for a from ', 'tel ', 'tel: 1', 'tel 1 1 ', 'au ', 'call ', 'phone number '],
  ...['‹user›', ': ‹user› A', '‹password›', ':‹password›@'],
  ...[
    'password a ',
    'password a: ',
    'password local ',
    'password I used ',
    'password|',
    'password(a',
  ],
  ...[
    'password","',
    'password -> ',
    '**password:** ',
    '`password`: `',
    'password</td> ',
    'pass: 1 ',
  ],
  ...['password:\n', 'password a:\n\n', ':\n', ': \n', 'key:\n```\n', 'token=\r\n', 'jeton sas '],
  ...[
    'creds ',
    'creds a',
    'creds: a\\b / ',
    'login: a / ',
    'login a/',
    'a:b@',
    'aA1!:bcdE1@a',
    'a:aA1!',
  ],
  ...[
    '111111 ',
    '111111-',
    '111111',
    'password=a;b',
    'password=a;b c=',
    'password=a;user',
    'password=a<b ',
  ],
  ...['password=`', 'password=;exit code ', '\u200b', 'pass\u200bword'],
];

/** Texts of which only the end tells that nothing fits. */
const shapes: readonly (readonly [string, (length: number) => string])[] = [
  ...pieces.map(
    (piece) => [JSON.stringify(piece), (length: number) => filled(piece, length)] as const,
  ),
  ...[
    'password=',
    'password:\n',
    'creds a:',
    'user: ',
    '<password>',
    'C:\\Users\\',
    'cookie: ',
    '-----BEGIN PRIVATE KEY-----\n',
  ].flatMap((label) =>
    ['a', 'a ', 'a,', 'a;b', '"', '\\"', 'A ', 'aA1+', '\n', '-'].map(
      (piece) =>
        [
          `${JSON.stringify(label)}, then ${JSON.stringify(piece)}`,
          (length: number) => label + filled(piece, length - label.length),
        ] as const,
    ),
  ),
];
const filled = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

const length = 32_000;
/** What is four times as long takes four times as long; sixteen times would be quadratic. */
const mostGrowth = 10;
/** Less is noise, in milliseconds. */
const least = 4;

/** In milliseconds of the processor: what else the machine does is not counted. */
const timed = (text: string): number => {
  const began = process.cpuUsage();
  redact(text);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
};
/** The least of several: what else the process does only ever adds. */
const best = (text: string): number => Math.min(...Array.from({ length: 4 }, () => timed(text)));

describe('masking hostile text', function () {
  this.timeout(120_000);

  it('takes a time that grows no faster than the text', () => {
    const tooFast = shapes.filter(([, make]) => {
      const [quarter, whole] = [make(length / 4), make(length)];
      return (
        timed(whole) > mostGrowth * Math.max(least, timed(quarter)) &&
        best(whole) > mostGrowth * Math.max(least, best(quarter))
      );
    });

    assert.deepEqual(
      tooFast.map(([shape]) => shape),
      [],
    );
  });

  it('changes nothing more when it is done again', () => {
    const changed = shapes.filter(([, make]) => {
      const once = redact(make(300));
      return redact(once) !== once;
    });

    assert.deepEqual(
      changed.map(([shape]) => shape),
      [],
    );
  });
});
