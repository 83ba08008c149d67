import type { Shot } from './fuzz-activities.ts';
import { numbers } from './numbers.ts';

const wanted = 1000;
const longest = 100_000;

/** What a careless pattern reads again and again when it is repeated. */
const pieces = [
  ...['<p', '<p ', '<p>', '</p>', '<at>', '</at>', '<at>x</at', '<at <at', '<br', '<', '>'],
  ...['&', '&#', '&#x', '&#9', '&#x41;', '&amp', '&amp;', '&lt;p', '&nbsp;'],
  ...['9', '95', '95107', '95107 ', '9 ', '9,', '9.', '95 107', '1 234 ', '0', '00 '],
  ...['0x', '0x8', '0x 8', '0x800706BE', '0X0x', '8007', '80070', 'EP0858', '-', '-2147023170'],
  ...[' ', '\n', '\t', '\r', '\r\n', '\n\n ', '\u00a0', '\u200b', '\u202e', '\ufeff', '\0'],
  ...['a', 'a.', 'a.a.a.a@', 'a@', 'a@a', 'a@a.', '@', 'a-', '_', 'a_1', '1a', 'aB1'],
  ...['1:', '12:34', '1/', '1/1', '1-', '2026-', '2026-11-22T', '1.1.', '10.0.0.', '1.2.3.4:'],
  ...['+1 ', '+33 1', '(1)', '01 02 ', '0102030405'],
  ...['C:\\', 'C:\\a', '\\\\', '\\\\a\\', '/a', '/a/', ' /a', 'http://', 'https://a', 'http://a/'],
  ...['f', 'ff', 'deadbeef', '0123456789abcdef', '12345678-1234-', '12345678-1234-1234-1234-'],
  ...['é', 'e\u0301', '\u0301', 'ﬁ', 'œ', 'İ', 'ß', '𝟗', '９', '٩', '🙂', '👩‍👩‍👧', '字', '\ud800'],
  ...["'", '"', '`', '[', ']', '(', '{', '}', '\u0024{a}', '{{', '\\', '|', '*', '#', '[a](b'],
  ...['ErrorID', 'ErrorID ', 'ErrorID: ', 'error code ', 'exit code ', 'exit code 5 ', 'VSS '],
  ...['VSS-', 'vss error 7 ', 'compte ', 'wmi ', 'firewall ', 'antivirus blocks ', 'n° ', 'to '],
];

const words = (random: () => number, length: number): string => {
  const letters = 'abcdefghijklmnopqrstuvwxyzéèà';
  let made = '';
  while (made.length < length) {
    const size = 1 + Math.floor(random() * 14);
    for (let at = 0; at < size; at += 1) made += letters[Math.floor(random() * letters.length)];
    made += random() < 0.1 ? '\n' : ' ';
  }
  return made.slice(0, length);
};

const characters = (random: () => number, length: number): string => {
  const made = Array.from({ length }, () => {
    const plane = random();
    if (plane < 0.4) return String.fromCodePoint(32 + Math.floor(random() * 95));
    if (plane < 0.9) return String.fromCodePoint(Math.floor(random() * 0xffff));
    return String.fromCodePoint(0x10000 + Math.floor(random() * 0xfffff));
  });
  return made.join('').slice(0, length);
};

const digits = (random: () => number, length: number): string =>
  Array.from({ length }, () => Math.floor(random() * 10)).join('');

const repeat = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Texts that are long, odd or made to be read slowly; each piece stands alone at full length. */
export const hostileTexts = (): Shot[] => {
  const random = numbers(20_261_122);
  const pick = (): string => pieces[Math.floor(random() * pieces.length)] as string;
  const anyLength = (): number => Math.ceil(longest ** random());
  const makers: readonly (readonly [string, () => string])[] = [
    ['random words', () => words(random, anyLength())],
    ['random characters', () => characters(random, Math.ceil(anyLength() / 4))],
    ['random digits', () => digits(random, anyLength())],
    ['two pieces by turns', () => repeat(pick() + pick(), anyLength())],
    ['three pieces by turns', () => repeat(pick() + pick() + pick(), anyLength())],
    ['a run of one piece, then another', () => repeat(pick(), anyLength() / 2) + pick()],
    ['many pieces', () => Array.from({ length: 2000 }, pick).join('')],
    ['many lines', () => Array.from({ length: 2000 }, () => pick() + pick()).join('\n')],
  ];
  const texts = pieces.map((piece): [string, string] => [
    `${JSON.stringify(piece)} repeated`,
    repeat(piece, longest),
  ]);
  while (texts.length < wanted) {
    const [name, make] = makers[texts.length % makers.length] as (typeof makers)[number];
    texts.push([name, make()]);
  }
  return texts.map(([name, text], index) => ({
    name: `text ${index}, ${name}: ${text.length} characters from ${JSON.stringify(text.slice(0, 40))}`,
    body: JSON.stringify({
      type: 'message',
      id: `${index}`,
      channelId: 'webchat',
      from: { id: 'user' },
      recipient: { id: 'errata' },
      conversation: { id: `texts ${index % 20}` },
      locale: index % 2 === 0 ? 'en-GB' : 'fr-FR',
      deliveryMode: 'expectReplies',
      text,
    }),
  }));
};
