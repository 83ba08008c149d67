import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import type { ShellCommand } from '../../../src/content/node.ts';
import { fillCommand, inputsOf } from '../../../src/guidance/walk/fill-command.ts';
import { content } from '../../test-content.ts';

const run = (shell: ShellCommand['shell'], command: string): ShellCommand => ({
  shell,
  elevated: 'no',
  command,
});
const filled = (shell: ShellCommand['shell'], value: string): string =>
  fillCommand(run(shell, 'say {account}\n'), { account: value });

describe('filling a command', () => {
  const values: [ShellCommand['shell'], string, string][] = [
    ['cmd', 'svc-asr', 'say svc-asr'],
    ['cmd', 'Jean Dupont', 'say "Jean Dupont"'],
    ['cmd', 'éloïse', 'say éloïse'],
    ['cmd', '#1', 'say "#1"'],
    ['powershell', 'svc-asr', 'say svc-asr'],
    ['powershell', 'Jean Dupont', "say 'Jean Dupont'"],
    ['powershell', "O'Neill", "say 'O''Neill'"],
    ['powershell', 'O\u2019Neill', "say 'O\u2019\u2019Neill'"],
    [
      'powershell',
      '\u2018x\u2019 \u201Ay\u201B',
      "say '\u2018\u2018x\u2019\u2019 \u201A\u201Ay\u201B\u201B'",
    ],
    ['powershell', '-Force', "say '-Force'"],
    ['powershell', '\u2013Force', "say '\u2013Force'"],
    ['powershell', '$(calc)', "say '$(calc)'"],
    ['powershell', 'a`b', "say 'a`b'"],
    ['powershell', 'a;b|c&d', "say 'a;b|c&d'"],
    ['powershell', '#1', "say '#1'"],
    ['powershell', '@x', "say '@x'"],
    ['bash', '/dev/sda2', 'say /dev/sda2'],
    ['bash', 'a b', "say 'a b'"],
    ['bash', "a'b", String.raw`say 'a'\''b'`],
    ['bash', '$(reboot)', "say '$(reboot)'"],
    ['bash', '`reboot`', "say '`reboot`'"],
    ['bash', 'a;b|c&d>e', "say 'a;b|c&d>e'"],
    ['bash', '~root', "say '~root'"],
    ['bash', '*', "say '*'"],
    ['bash', 'a\nb', "say 'a\nb'"],
    ['text', 'Jean Dupont', 'say Jean Dupont'],
  ];
  for (const [shell, value, expected] of values)
    it(`puts ${JSON.stringify(value)} into ${shell} as ${JSON.stringify(expected)}`, () => {
      assert.equal(filled(shell, value), expected);
    });

  it('gives bash each hostile value back as one word, unchanged', () => {
    const hostile = [
      'a b',
      "a'b",
      '$(id)',
      '`id`',
      'a;b',
      '*',
      '~',
      '-n',
      '"x"',
      '\\',
      '!x',
      'a\nb',
    ];
    const say = run('bash', 'printf "[%s]\\0" {account}\n');
    // One shell for all: under the memory of a whole run, each start takes a second.
    const commands = hostile.map((account) => fillCommand(say, { account })).join('\n');

    assert.deepEqual(execFileSync('bash', ['-c', commands], { encoding: 'utf8' }).split('\0'), [
      ...hostile.map((value) => `[${value}]`),
      '',
    ]);
  });

  it('shows what is not known yet', () => {
    const command = run('cmd', 'net use \\\\{source-host}\\C$ /user:{domain}\\{account}\n');

    assert.equal(
      fillCommand(command, { domain: 'CONTOSO' }),
      'net use \\\\<source-host>\\C$ /user:CONTOSO\\<account>',
    );
  });

  it('fills a value each time it is named, and reads no pattern or name in it', () => {
    const command = run('text', '{account} {account} {domain}\n');

    assert.equal(
      fillCommand(command, { account: '$& $1 {domain}', domain: 'x' }),
      '$& $1 {domain} $& $1 {domain} x',
    );
  });

  it('takes no value from the prototype of what it is given', () => {
    assert.equal(fillCommand(run('text', '{constructor}\n'), {}), '<constructor>');
  });

  it('keeps the lines of a command, and drops the break after the last', () => {
    assert.equal(fillCommand(run('bash', 'a\n\nb\n'), {}), 'a\n\nb');
  });

  it('leaves braces that are no placeholder', () => {
    const script = 'Get-Disk | % { $_.Number } {0} {A}';

    assert.equal(fillCommand(run('powershell', `${script}\n`), { a: 'x' }), script);
  });
});

describe('the inputs of a command', () => {
  const { inputs } = content.lists;

  it('are those it names, each once', () => {
    const command = 'Get-X {account} {domain}\\{account} {unknown}';

    assert.deepEqual(
      inputsOf(inputs, command).map(({ id }) => id),
      ['account', 'domain'],
    );
  });

  it('are none where it names none', () => {
    assert.deepEqual(inputsOf(inputs, 'ipconfig /all'), []);
  });

  for (const { id, pattern, example } of inputs)
    it(`have an example of ${id} that is accepted`, () => {
      assert.match(example, new RegExp(`^(?:${pattern})$`, 'u'));
    });

  it('never admit what a shell acts on, in any value of a pattern', () => {
    const hostile = [...'"\'`$;&|<>(){}!%^*?\n\r\u0000'];
    const samples: Record<string, string> = {
      'source-host': 'srv',
      account: 'svc',
      domain: 'contoso',
      device: '/dev/sda',
    };

    for (const { id, pattern } of inputs)
      for (const character of hostile) {
        const sample = samples[id] as string;
        for (const value of [`${character}${sample}`, `${sample}${character}x`, sample + character])
          assert.doesNotMatch(value, new RegExp(`^(?:${pattern})$`, 'u'), `${id}: ${value}`);
      }
  });
});
