import assert from 'node:assert/strict';
import iconv from 'iconv-lite';
import { signedForm } from '../../../src/diagnosis/codes/known-codes.ts';
import type { EvidenceKind } from '../../../src/diagnosis/evidence.ts';
import { Scanner } from '../../../src/diagnosis/logs/scanner.ts';
import { type Reading, read } from '../../../src/diagnosis/reading.ts';
import { textBytes } from '../../../src/files/text-bytes.ts';
import { content, knowledge } from '../../test-content.ts';

const utf8 = (line: Uint8Array): string => new TextDecoder().decode(line);

const scanBytes = (bytes: Uint8Array, size = bytes.length): Reading | undefined => {
  const { narrow, line } = textBytes(bytes);
  const scanner = new Scanner(knowledge, line);
  for (let at = 0; at < bytes.length; at += size)
    scanner.push(narrow(bytes.subarray(at, at + size)));
  return scanner.end();
};

const scan = (text: string, size?: number): Reading | undefined =>
  scanBytes(Buffer.from(text), size);

/** Lines of a log that say nothing. */
const filler = (count: number, text = 'step done'): string[] =>
  Array.from({ length: count }, (_, at) => `12:00:0${at % 10} ${text}`);

/** A reading without what is left to search by words, of which a scanner reads less. */
const withoutWords = (reading: Reading | undefined): object | undefined =>
  reading && {
    evidence: reading.evidence,
    lines: reading.lines,
    log: reading.log,
    earlierRuns: reading.earlierRuns,
    succeeded: reading.succeeded,
  };

/** Numbers that look like chance and are always the same (mulberry32). */
const dice = (seed: number): ((sides: number) => number) => {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
};

const telling = [
  '12:00:01 ErrorID: 95107',
  '12:00:01 erreur 95117 : accès refusé',
  '12:00:02 the counter stands at 95107 now',
  '12:00:02 code EP0858 seen on the process server',
  '12:00:03 VSS provider failed: 0x800706BE',
  '12:00:03 vss provider: -2147023170',
  '12:00:04 the script ended with exit code 806',
  '12:00:04 code de sortie: 511',
  '12:00:05 There is not enough space on the disk',
  '12:00:05 Espace insuffisant sur le disque « C »',
  '12:00:06 Trace Session Started',
  '12:00:07 Push install succeeded',
  '12:00:08 it failed again',
  '12:00:09 — été — ça va —',
  '',
  '   ',
] as const;

const madeUpLog = (seed: number, length: number): string => {
  const roll = dice(seed);
  return filler(length)
    .map((line) => (roll(12) === 0 ? (telling[roll(telling.length)] as string) : line))
    .join(roll(2) === 0 ? '\n' : '\r\n');
};

const texts: [string, string][] = [
  ['a single code', 'ErrorID: 95107'],
  ['a message of some lines', 'push installation\nErrorID: 95107\nexit code 511'],
  ['a log of ten lines', [...filler(9), '12:00:00 VSS failed: 0x800706BE'].join('\n')],
  ['a log with each of the telling lines', [...filler(300), ...telling].join('\n')],
  ['a log with CRLF', [...filler(300), ...telling].join('\r\n')],
  ['a log with blank lines', [...filler(300), '', '', ...telling].join('\n\n')],
  ['a log full of trouble', [...filler(400, 'it failed'), ...telling].join('\n')],
  ...[0, 1, 2, 3, 4, 5, 6, 7].map((seed): [string, string] => [
    `a made-up log, number ${seed}`,
    madeUpLog(seed, 150 + seed * 250),
  ]),
];
const sizes = [1, 7, 64, 4096];

describe('a scanner', () => {
  for (const [name, text] of texts)
    it(`finds in ${name} what a reader finds, on the same lines and as often`, () => {
      assert.deepEqual(withoutWords(scan(text)), withoutWords(read(knowledge, text)));
    });

  for (const [name, text] of texts)
    it(`reads ${name} the same, however it is cut`, () => {
      const whole = scan(text);

      for (const size of sizes) assert.deepEqual(scan(text, size), whole, `${size} bytes`);
    });

  it('reads a text of up to 200 lines whole, with all that words are searched by', () => {
    for (const text of [
      'the mobility service does not install\nwhy?',
      [...filler(150), ...telling, '12:00:00 Validating driver'].join('\n'),
    ])
      assert.deepEqual(scan(text), read(knowledge, text));
  });

  it('counts the lines that say nothing', () => {
    for (const size of [...sizes, undefined])
      assert.equal(scan(filler(5000).join('\n'), size)?.lines, 5000);
  });

  it('counts a line again wherever it stands', () => {
    const text = [...filler(700), telling[0], ...filler(700), telling[0], telling[0]].join('\n');

    const [evidence, ...more] = scan(text, 64)?.evidence ?? [];

    assert.deepEqual(more, []);
    assert.equal(evidence?.line, 701);
    assert.equal(evidence?.count, 3);
  });

  it('takes a last line without its end, and one with it, for one line', () => {
    for (const end of ['', '\n', '\r\n']) {
      const reading = scan(`${filler(999).join('\n')}\nErrorID: 95107${end}`, 64);

      assert.equal(reading?.lines, 1000, JSON.stringify(end));
      assert.equal(reading?.evidence[0]?.line, 1000, JSON.stringify(end));
    }
  });

  for (const [what, text] of [
    ['no text', ''],
    ['one line end', '\n'],
    ['blank lines', ' \r\n\t\n\u00a0\n'],
    ['a thousand blank lines', ' \n'.repeat(1000)],
    ['a byte-order mark', '\ufeff'],
  ] as const)
    it(`says that there is nothing to read in ${what}`, () => {
      assert.equal(scan(text), undefined);
      assert.equal(scan(text, 1), undefined);
    });

  it('says that there is nothing to read before any bytes came', () => {
    assert.equal(new Scanner(knowledge, utf8).end(), undefined);
  });
});

describe('a scanner of an encoding', () => {
  const text = [...filler(999), '12:00:00 « ErrorID: 95107 » – accès refusé'].join('\r\n');
  const encodings: [string, Uint8Array][] = [
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte-order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE', Buffer.from(text, 'utf16le')],
    ['UTF-16 LE with a byte-order mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['Windows-1252', Buffer.from(text.replace('–', '\x96'), 'latin1')],
    ['OEM 850', iconv.encode(text.replace('–', '-'), 'cp850')],
  ];
  for (const [name, bytes] of encodings)
    it(`reads ${name}, also where chunks cut characters`, () => {
      for (const size of [...sizes, undefined]) {
        const reading = scanBytes(bytes, size);

        assert.equal(reading?.lines, 1000);
        assert.deepEqual(
          reading?.evidence.map(({ code, line }) => [code, line]),
          [['95107', 1000]],
        );
        assert.match(reading.evidence[0]?.quote ?? '', /ErrorID: 95107 .*accès refusé$/);
      }
    });

  it('reads the first line of a file with a byte-order mark as any other', () => {
    const line = 'ErrorID: 95107';
    const plain = scan(line);

    assert.deepEqual(scan(`\ufeff${line}`), plain);
    assert.deepEqual(scanBytes(Buffer.from(`\ufeff${line}`, 'utf16le'), 1), plain);
  });
});

describe('a scanner far into a log', () => {
  const published = [...content.articles.values()].filter(({ status }) => status === 'published');
  /** Logs of which many lines speak of trouble are not read for their words to the end. */
  const before: [string, string[]][] = [
    ['quiet lines', filler(999)],
    ['lines of trouble', filler(999, 'it failed and will be tried again')],
  ];
  const start = 1000;

  /** Each text on a line of its own, one after the other from line 1,000 on, is found there. */
  const finds = (
    kind: EvidenceKind,
    article: string,
    planted: readonly (readonly [text: string, code: string])[],
  ): void => {
    for (const [name, lines] of before) {
      const texts = planted.map(([text]) => `12:00:00 ${text}`);
      const reading = scan([...lines, ...texts, ...filler(50)].join('\n'), 4096);
      const found = reading?.evidence.filter((one) => one.kind === kind) ?? [];
      const codes = [...new Set(planted.map(([, code]) => code))];

      assert.deepEqual(
        codes.map((code) => {
          const one = found.find((evidence) => evidence.code === code);
          return { code, line: one?.line, count: one?.count };
        }),
        codes.map((code) => ({
          code,
          line: start + planted.findIndex((one) => one[1] === code),
          count: planted.filter((one) => one[1] === code).length,
        })),
        `after ${name}`,
      );
      for (const { code, articles } of found) assert.ok(articles.includes(article), code);
      assert.equal(reading?.lines, start - 1 + planted.length + 50);
    }
  };

  for (const { id, symptoms } of published) {
    const { signatures, errorIds, vss } = symptoms;

    if (signatures.length > 0)
      it(`finds the lines that identify ${id}, in any case and spacing`, () => {
        finds(
          'signature',
          id,
          signatures.flatMap((text) =>
            [text, text.toUpperCase(), `agent: ${text}. And more`, text.replaceAll(' ', '  ')].map(
              (written) => [written, text] as const,
            ),
          ),
        );
      });

    if (errorIds.length > 0)
      it(`finds the ErrorIDs of ${id}, in each form`, () => {
        finds(
          'errorId',
          id,
          errorIds.flatMap(({ id: code, printedAs = code }) =>
            [...new Set([code, printedAs])]
              .flatMap((number) => [
                `ErrorID: ${number}`,
                `error ${number}`,
                `Erreur n° ${number}`,
                `ErrorID${number}`,
                `error_id_${number}`,
                `push ErrorID[${number}]`,
              ])
              .map((written) => [written, code] as const),
          ),
        );
      });

    const processServer = errorIds.flatMap((one) => one.processServer?.code ?? []);
    if (processServer.length > 0)
      it(`finds the codes that the process server shows for ${id}`, () => {
        finds(
          'processServer',
          id,
          processServer.flatMap((code) => [
            [`failed with (${code})`, code],
            [`code=${code.toLowerCase()}`, code],
            [`seen: ${code.replace('EP', 'EP-')}`, code],
            [`seen: ${code.replace('EP', 'ep ')}`, code],
          ]),
        );
      });

    const hresults = vss.map(({ hresult }) => hresult).filter((code) => code.length > 6);
    if (hresults.length > 0)
      it(`finds the error numbers of ${id}: hexadecimal, signed and unsigned`, () => {
        finds(
          'hresult',
          id,
          hresults.flatMap((code) =>
            [
              code,
              code.toLowerCase(),
              `${code.slice(2)}h`,
              signedForm(code),
              String(Number(code)),
            ].map((written) => [`provider: ${written}, stopping`, code] as const),
          ),
        );
      });

    const exitCodes = new Set([...symptoms.exitCodes, ...vss.flatMap((one) => one.exitCodes)]);
    if (exitCodes.size > 0)
      it(`finds the exit codes of ${id}, by each label of four letters or more, and VSS`, () => {
        const labels = content.lists.labels.exitCode.filter(({ length }) => length >= 4);

        finds(
          'exitCode',
          id,
          [...exitCodes].flatMap((code) => [
            [`the VSS provider script ended with return code ${code}`, code],
            ...labels.flatMap((label) =>
              [' ', ': ', ' code ', ' = '].map(
                (sign) => [`setup ${label}${sign}${code}`, code] as const,
              ),
            ),
          ]),
        );
      });
  }

  for (const text of content.lists['log-lines'].successes)
    it(`finds the success "${text}"`, () => {
      for (const [name, lines] of before)
        for (const planted of [text, text.toUpperCase(), `12:00:00 ${text}`]) {
          const reading = scan([...lines, planted, ...filler(50)].join('\n'));

          assert.equal(reading?.succeeded, 1000, `${planted}, after ${name}`);
        }
    });

  for (const { text } of content.lists['log-lines'].harmless)
    it(`finds the harmless line "${text}"`, () => {
      for (const [name, lines] of before) {
        const reading = scan([...lines, text, `12:00:00 ${text}`, ...filler(50)].join('\n'));

        const found = reading?.harmless.find((one) => one.text === text);
        assert.deepEqual([found?.line, found?.count], [1000, 2], name);
      }
    });

  for (const text of content.lists['log-lines'].runStarts)
    it(`finds the start of a run "${text}"`, () => {
      for (const [name, lines] of before) {
        const log = [...lines, '12:00:00 ErrorID: 95107', text, '12:00:00 ErrorID: 95117'];

        const reading = scan([...log, ...filler(50)].join('\n'));

        assert.deepEqual(
          reading?.evidence.map(({ code, line }) => [code, line]),
          [['95117', 1002]],
          name,
        );
        assert.equal(reading.earlierRuns, 1, name);
      }
    });
});

describe('a scanner of what no log should be', () => {
  const code = 'ErrorID: 95107';

  it('reads the beginning of a line of 300 KB, and goes on after it', () => {
    const long = `${code} ${'x y '.repeat(75_000)}`;
    const reading = scan(`${long}\nexit code 806\n`);

    assert.deepEqual(
      reading?.evidence.map(({ kind, line }) => [kind, line]),
      [
        ['errorId', 1],
        ['exitCode', 2],
      ],
    );
  });

  for (const size of [4096, 65_536, 100_000, undefined])
    it(`finds a code before and after such a line in chunks of ${size ?? 'all'} bytes`, () => {
      const reading = scan(`${code}\n${'x y '.repeat(75_000)}\nexit code 806`, size);

      assert.deepEqual(
        reading?.evidence.map(({ kind, code: found }) => [kind, found]),
        [
          ['errorId', '95107'],
          ['exitCode', '806'],
        ],
      );
      assert.equal(reading.evidence[0]?.line, 1);
    });

  it('cuts no character of such a line', () => {
    for (const shift of [0, 1, 2]) {
      const lines: string[] = [];
      const scanner = new Scanner(knowledge, (line) => {
        lines.push(utf8(line));
        return '';
      });

      scanner.push(Buffer.from(`${'x'.repeat(shift)}${'€'.repeat(50_000)}\nend`));
      scanner.end();

      assert.ok(/^x*€{21000,}$/.test(lines[0] ?? ''), (lines[0] ?? '').slice(-8));
      assert.equal(lines[1], 'end');
    }
  });

  it('reads a text that is one line of 300 KB without its end', () => {
    assert.equal(scan(`${code} ${'z'.repeat(300_000)}`, 4096)?.evidence[0]?.code, '95107');
    assert.equal(scan('z'.repeat(300_000), 4096)?.evidence.length, 0);
  });

  const unknown: [string, number, (at: number) => string][] = [
    ['error numbers', 100_000, (at) => `error 0x${(0x80100000 + at).toString(16)}`],
    ['ErrorIDs', 20_000, (at) => `ErrorID: ${100_000 + at}`],
    ['signed numbers', 20_000, (at) => `error -${2_147_000_000 - at}`],
    ['codes of all kinds', 20_000, (at) => `error EP${at}, exit code ${at}, event ID ${at}`],
  ];
  for (const [what, length, lineOf] of unknown)
    it(`keeps few of ${length} different unknown ${what}, and counts all lines`, () => {
      const lines = Array.from({ length }, (_, at) => `12:00:00 ${lineOf(at)}`);

      const reading = scan(lines.join('\n'), 65_536);

      assert.ok((reading?.evidence.length ?? 0) <= 1000, `${reading?.evidence.length}`);
      assert.ok((reading?.words.length ?? 0) < 10_000);
      assert.equal(reading?.lines, length);
    });

  it('reads bytes that are no characters', () => {
    const bytes = Buffer.from(Array.from({ length: 65_536 }, (_, at) => (at * 7919) % 251));

    const scanner = new Scanner(knowledge, utf8);

    for (const piece of [bytes, bytes]) scanner.push(piece);

    assert.ok(scanner.end());
  });
});
