import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inColumns } from '../src/cli/in-columns.ts';
import { loadContent } from '../src/content-check/load-content.ts';
import { diagnose } from '../src/diagnosis/diagnose.ts';
import { compileKnowledge } from '../src/diagnosis/knowledge.ts';
import { median, timed } from './matching/timing.ts';
import { numbers } from './numbers.ts';

const seed = 20_261_122;
const rounds = 3;
const megabyte = 1024 * 1024;
const linesBetweenErrors = 200_000;
const root = fileURLToPath(new URL('..', import.meta.url));
const searched = '95[0-9]{3}|0x8[0-9A-Fa-f]{7}|-?214[0-9]{7}|[Ee]xit code';

/** The scan of a big log beside grep, and what hostile messages cost. */
export const scan = (options: readonly string[]): void => {
  const { values } = parseArgs({ args: [...options], options: { megabytes: { type: 'string' } } });
  const megabytes = Number(values.megabytes ?? 500);
  if (!Number.isSafeInteger(megabytes) || megabytes <= 0)
    throw new Error('--megabytes takes a number: 500');
  console.log(
    `Node ${process.version}, seed ${seed}, locale ${process.env.LC_ALL ?? process.env.LANG ?? 'C'}\n`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'errata-scan-'));
  try {
    console.log(`${besideGrep(folder, megabytes)}\n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
  console.log(hostileCosts());
};

const besideGrep = (folder: string, megabytes: number): string => {
  const log = join(folder, 'big.log');
  const line = join(folder, 'line.log');
  const lines = writeLog(log, megabytes * megabyte);
  writeFileSync(line, 'nothing to see here\n');
  const greps: Run[] = [];
  const scans: Run[] = [];
  for (let round = 0; round < rounds; round += 1) {
    greps.push(run(['grep', '-cE', searched, log]));
    scans.push(run([...diagnosing, log]));
  }
  const idle = run([...diagnosing, line]);
  const seconds = (runs: readonly Run[]): number => median(runs.map((one) => one.seconds));
  const row = (name: string, runs: readonly Run[]): string[] => [
    name,
    ...runs.map((one) => one.seconds.toFixed(2)),
    seconds(runs).toFixed(2),
  ];
  const peak = Math.max(...scans.map((one) => one.peak));
  return [
    `A log of ${megabytes} MB, ${lines} lines: CPU seconds, user and system`,
    inColumns([['', '1', '2', '3', 'median'], row('grep -cE', greps), row('diagnose', scans)]).join(
      '\n',
    ),
    `ratio ${(seconds(scans) / seconds(greps)).toFixed(2)}`,
    `one line alone ${idle.seconds.toFixed(2)} s; without it, ratio ${((seconds(scans) - idle.seconds) / seconds(greps)).toFixed(2)}`,
    `peak memory ${peak.toFixed(0)} MB, ${(peak - idle.peak).toFixed(0)} MB above that of one line`,
  ].join('\n');
};

interface Run {
  /** Of the CPU, user and system. */
  readonly seconds: number;
  /** The most memory that was resident, in MB; 0 for what is no Node. */
  readonly peak: number;
}

/** Diagnoses files, and says at the end what memory that took. */
const peakPrinter = 'process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))';
const diagnosing = [
  process.execPath,
  '--import',
  `data:text/javascript,${encodeURIComponent(peakPrinter)}`,
  'dist/cli/errata.js',
  'diagnose',
];

/** Runs a command in a child process of a shell, which knows what its children took. */
const run = (command: readonly string[]): Run => {
  const { stderr, error } = spawnSync('bash', ['-c', 'time -p "$@"', 'bash', ...command], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, LC_NUMERIC: 'C', NODE_OPTIONS: '' },
    // not to nowhere: grep would stop at the first line that it finds
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (error) throw error;
  const number = (name: string): number | undefined => {
    const found = new RegExp(`^${name} ([\\d.]+)$`, 'm').exec(stderr)?.[1];
    return found === undefined ? undefined : Number(found);
  };
  const [user, system] = [number('user'), number('sys')];
  if (user === undefined || system === undefined) throw new Error(stderr);
  return { seconds: user + system, peak: (number('peak') ?? 0) / 1024 };
};

/** Writes a log like an installer's; returns how many lines it has. */
const writeLog = (file: string, size: number): number => {
  const descriptor = openSync(file, 'w');
  const random = numbers(seed);
  let lines = 0;
  let written = 0;
  try {
    while (written < size) {
      let piece = '';
      while (piece.length < megabyte) {
        lines += 1;
        piece += lines % linesBetweenErrors === 0 ? errorBlock : logLine(random, lines);
      }
      written += writeSync(descriptor, piece);
    }
  } finally {
    closeSync(descriptor);
  }
  return lines;
};

const errorBlock = `ERROR  InMageVSSProvider_Install.cmd failed with [0x800706BE] - exit code 511
ERROR  ErrorID: 95107 Push installation of the mobility service failed.
`;

type Random = () => number;
const upTo = (random: Random, end: number): number => Math.floor(random() * end);
const hex = (random: Random, length: number): string =>
  Array.from({ length }, () => upTo(random, 16).toString(16)).join('');
const pick = (random: Random, from: readonly string[]): string =>
  from[upTo(random, from.length)] as string;

const said: readonly ((random: Random) => string)[] = [
  (random) =>
    `Copied ${upTo(random, 9_000_000)} bytes to C:\\Program Files (x86)\\agent\\${hex(random, 6)}.dll`,
  (random) =>
    `Component {${[8, 4, 4, 4, 12].map((length) => hex(random, length)).join('-')}} is registered`,
  (random) => `Connected to 10.${upTo(random, 256)}.${upTo(random, 256)}.${upTo(random, 256)}:443`,
  (random) => `Command finished with exit code 0 after ${upTo(random, 9000)} ms`,
  (random) => `Version 9.${upTo(random, 70)}.${upTo(random, 7000)}.1 is up to date`,
  (random) => `SHA256 ${hex(random, 64)} matches`,
  (random) =>
    `Entering function ${pick(random, ['ReadRegistry', 'StartService', 'GetDisks', 'Wait'])}`,
  (random) => `Service svagents is running, pid ${upTo(random, 65_536)}`,
  () => 'Checking whether the connection to the configuration server is open',
  (random) => `Disk ${upTo(random, 8)}: ${upTo(random, 4000)} GB, ${upTo(random, 100)}% free`,
];

const logLine = (random: Random, line: number): string => {
  const time = new Date(Date.UTC(2026, 10, 22) + line * 17).toISOString().replace('T', ' ');
  const level = pick(random, ['DEBUG', 'DEBUG', 'INFO ', 'INFO ']);
  const say = said[upTo(random, said.length)] as (random: Random) => string;
  return `${time.slice(0, 23)} ${level} [${upTo(random, 9999)}] ${say(random)}\n`;
};

/** Texts that a careless expression reads again and again, as the tests of linearity have them. */
const hostile: readonly string[] = [
  `${'1'.repeat(400)}z ${'1 '.repeat(200)}\n`,
  ...['9', '9 ', '1 234 ', 'a', 'a-', '-', '.', ' ', '<p', '<at>', '&', '&#', '\\\\', '0x', '\r'],
  ...['a.a.a.a', '1.1.1.1', '+33 ', 'deadbeef', 'a@', 'https://a/?b=c&d=e&', '\u0301\u0323', 'é'],
  ...['the ', 'veeam a-', 'error '],
];
/** In milliseconds: no text that takes as long is tried again, or at greater length. */
const tooSlow = 1000;
const sizes = { small: 64, large: 1024 };

const shown = (piece: string): string =>
  JSON.stringify(piece.length > 30 ? `${piece.slice(0, 10)}...${piece.slice(-10)}` : piece).replace(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const hostileCosts = (): string => {
  const knowledge = compileKnowledge(loadContent(root).content);
  const cost = (piece: string, kilobytes: number): number => {
    const text = piece.repeat(Math.ceil((kilobytes * 1024) / piece.length));
    const [, first] = timed(() => diagnose(knowledge, text));
    if (first > tooSlow) return first / kilobytes;
    const times = [1, 2, 3].map(() => timed(() => diagnose(knowledge, text))[1]);
    return median(times) / kilobytes;
  };
  const rows = hostile.map((piece) => {
    const small = cost(piece, sizes.small);
    const large = small * sizes.small > tooSlow ? undefined : cost(piece, sizes.large);
    return [shown(piece), small, large] as const;
  });
  return inColumns([
    ['microseconds a KB', `${sizes.small} KB`, '1 MB', 'ratio'],
    ...rows.map(([piece, small, large]) => [
      piece,
      (small * 1000).toFixed(1),
      large === undefined ? 'not tried' : (large * 1000).toFixed(1),
      large === undefined ? '' : (large / small).toFixed(2),
    ]),
  ]).join('\n');
};
