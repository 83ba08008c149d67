import assert from 'node:assert/strict';
import { readYaml } from '../../src/content/yaml-file.ts';
import { checkTexts } from '../../src/content-check/check-texts.ts';
import { article, both, madeUp, procedure, step } from '../made-up-content.ts';

type Parts = Parameters<typeof madeUp>[0];

const problemsOf = (parts: Parts): string[] => {
  const { content, files } = madeUp(parts);
  return checkTexts(content, files).map(
    ({ file, path, message }) => `${file}: ${path}: ${message}`,
  );
};

const withText = (en: string, fr: string): Parts => ({
  articles: [article('a', { steps: [step('x', { text: { en, fr } })] })],
});
const withCommand = (id: string, command: string, shell: 'cmd' | 'text' = 'cmd') =>
  article(id, { steps: [step('x', { run: { shell, elevated: 'no', command } })] });

describe('the check of texts', () => {
  const differing: [string, string, string, string][] = [
    ['a code', 'It is 95107.', "C'est 95117.", '95107, 95117'],
    ['an error number', 'It is 0x800706BE.', "C'est elle.", '0x800706BE'],
    ['a path', 'Open C:\\Temp now.', 'Ouvrez C:\\Tmp maintenant.', 'C:\\Temp, C:\\Tmp'],
    ['a link', 'See https://a.example/en.', 'Voir https://a.example/fr.', 'https://a.example/en, '],
    ['an inline literal', 'Run `net use`.', 'Lancez `net view`.', '`net use`, `net view`'],
    ['a version', 'From 9.23 on.', 'Depuis 9.24.', '9.23, 9.24'],
    ['what only the second language has', 'Wait.', 'Attendez 10 minutes.', '10'],
    ['a placeholder', 'Step {step} of all', 'Étape {pas} en tout', '{step}, {pas}'],
  ];
  for (const [what, en, fr, named] of differing)
    it(`refuses ${what} that differs between the languages`, () => {
      const [problem = '', ...more] = problemsOf(withText(en, fr));

      assert.deepEqual(more, []);
      assert.ok(
        problem.startsWith('knowledge/a.yaml: steps.0.text: these stand in one language only'),
        problem,
      );
      assert.ok(problem.includes(named), problem);
    });

  it('accepts the same literals in another order, and with other punctuation after them', () => {
    const parts = withText('Open C:\\Temp, then 95107.', "95107 : ouvrez d'abord C:\\Temp.");

    assert.deepEqual(problemsOf(parts), []);
  });

  it('checks every text of every file, at its place', () => {
    const { content, files } = madeUp({
      articles: [article('a', { title: { en: 'Error 1', fr: 'Erreur 2' } })],
      procedures: [procedure('p', [step('x', { expect: { en: 'TurnView 1', fr: 'Affiche 2' } })])],
    });
    const words = readYaml('cards/words.yaml', 'open:\n  en: Open 1\n  fr: Ouvrir 2\n');

    const problems = checkTexts(content, new Map([...files, ['cards/words.yaml', words]]));

    assert.deepEqual(
      problems.map(({ file, path }) => `${file}: ${path}`),
      [
        'knowledge/a.yaml: title',
        'knowledge/procedures/p.yaml: steps.0.expect',
        'cards/words.yaml: open',
      ],
    );
  });

  it('accepts a step of 300 characters and refuses one of 301, in its language', () => {
    assert.deepEqual(problemsOf(withText('a'.repeat(300), 'a'.repeat(300))), []);
    assert.deepEqual(problemsOf(withText('a'.repeat(300), 'a'.repeat(301))), [
      'knowledge/a.yaml: steps.0.text.fr: has 301 characters: 300 at most',
    ]);
  });

  it('lets other texts than steps be longer', () => {
    assert.deepEqual(
      problemsOf({ articles: [article('a', { meaning: both('a'.repeat(301)) })] }),
      [],
    );
  });

  it('refuses a placeholder that is no input, and accepts one that is', () => {
    assert.deepEqual(problemsOf({ articles: [withCommand('a', 'ping {source-host}\n')] }), []);
    assert.deepEqual(problemsOf({ articles: [withCommand('a', 'ping {sauce-host}\n')] }), [
      'knowledge/a.yaml: steps.0.run.command: {sauce-host} is not in lists/inputs.yaml',
    ]);
  });

  it('refuses a placeholder of an input outside of commands', () => {
    const [problem = ''] = problemsOf(withText('Ping {source-host}.', 'Pinguez {source-host}.'));

    assert.match(problem, /^knowledge\/a\.yaml: steps\.0\.text.*\{source-host\}/);
  });

  it('lets braces of PowerShell stand', () => {
    assert.deepEqual(
      problemsOf({ articles: [withCommand('a', 'Get-Disk | % { $_.Number }\n')] }),
      [],
    );
  });

  it('refuses a command that stands in two files', () => {
    const parts = {
      articles: [withCommand('a', 'ipconfig /all\n'), withCommand('b', 'ipconfig /all\n')],
    };

    assert.deepEqual(problemsOf(parts), [
      'knowledge/b.yaml: steps.0.run.command: stands in knowledge/a.yaml too: write it once, in a procedure',
    ]);
  });

  it('accepts a command twice in one file, and what is typed but no command in two', () => {
    const run = { shell: 'cmd', elevated: 'no', command: 'ipconfig\n' } as const;
    const twice = article('a', { steps: [step('x', { run }), step('y', { run })] });
    const typed = [
      withCommand('b', '\\\\server\\C$\n', 'text'),
      withCommand('c', '\\\\server\\C$\n', 'text'),
    ];

    assert.deepEqual(problemsOf({ articles: [twice, ...typed] }), []);
  });

  it('sees the commands that undo, too', () => {
    const undo = {
      text: both('Undo'),
      run: { shell: 'cmd', elevated: 'no', command: 'net user {nobody}\n' },
    } as const;

    assert.deepEqual(problemsOf({ articles: [article('a', { steps: [step('x', { undo })] })] }), [
      'knowledge/a.yaml: steps.0.undo.run.command: {nobody} is not in lists/inputs.yaml',
    ]);
  });
});
