import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContentError, type Problem } from '../../src/content/problem.ts';
import { loadContent } from '../../src/content-check/load-content.ts';
import { root } from '../test-content.ts';

const treeOf = (id: string): string => `id: ${id}
title:
  en: a
  fr: b
nodes:
  - kind: end
    id: end
    text:
      en: c
      fr: d
`;

describe('loading content', () => {
  let folder: string;

  // A part of the real content: whole tables, and articles that lead to no other file.
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'errata-content-'));
    for (const path of [
      'cards',
      'knowledge/lists',
      'knowledge/memory-low.yaml',
      'knowledge/disk-space-low.yaml',
    ]) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      cpSync(join(root, path), join(folder, path), { recursive: true });
    }
    write('dialogs/start.yaml', treeOf('start'));
    for (const list of ['uncovered-codes', 'facts']) write(`knowledge/lists/${list}.yaml`, '[]\n');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const change = (path: string, from: string, to: string): number => {
    const before = read(path);
    assert.ok(before.includes(from), `${path} no longer holds ${from}`);
    write(path, before.replace(from, to));
    return before.slice(0, before.indexOf(from)).split('\n').length;
  };
  const problemsOf = (): readonly Problem[] => {
    try {
      loadContent(folder);
      return [];
    } catch (error) {
      assert.ok(error instanceof ContentError);
      return error.problems;
    }
  };
  const placesOf = (problems: readonly Problem[]): string[] =>
    problems.map(({ file, line, path }) => `${file}:${line}: ${path}`).sort();

  it('gives articles, tables, words and templates', () => {
    const { content } = loadContent(folder);

    assert.deepEqual([...content.articles.keys()], ['disk-space-low', 'memory-low']);
    assert.equal(content.units.get('memory-low')?.kind, 'article');
    assert.ok(content.lists.teams.some(({ id }) => id === 'technical-support'));
    assert.ok(content.words['help-title'].fr.length > 0);
    assert.ok(content.templates.has('step'));
    assert.equal(content.lists.confidence.answer.enough > 0, true);
  });

  it('lists every problem of all files at once, each with file, line, path and mending', () => {
    const severity = change('knowledge/memory-low.yaml', 'severity: error', 'colour: red');
    const team = change(
      'knowledge/disk-space-low.yaml',
      '\n  team: technical',
      '\n  team: no-such',
    );
    write('dialogs/start.yaml', 'id: start # where all begins\n');
    write('dialogs/other.yaml', 'id: other\ntitle:\n  en: a\nnodes: []\n');
    write('cards/step.json', '{ "type": ');

    const problems = problemsOf();

    assert.deepEqual(
      placesOf(problems),
      [
        'cards/step.json:1: ',
        'dialogs/other.yaml:2: title.fr',
        'dialogs/other.yaml:4: nodes',
        'dialogs/start.yaml:1: ',
        'knowledge/memory-low.yaml:1: severity',
        `knowledge/memory-low.yaml:${severity}: colour`,
        `knowledge/disk-space-low.yaml:${team + 1}: escalate.team`,
      ].sort(),
    );
    for (const { message } of problems) assert.notEqual(message, '');
  });

  it('lists the problems of tables, words and articles together', () => {
    const help = change('cards/words.yaml', 'help-title:', 'helb-title:');
    const example = change('knowledge/lists/inputs.yaml', 'example: 10.0.0.4', 'example: ""');
    change('knowledge/memory-low.yaml', 'severity: error\n', '');

    assert.deepEqual(
      placesOf(problemsOf()),
      [
        'cards/words.yaml:1: help-title',
        `cards/words.yaml:${help}: helb-title`,
        'knowledge/memory-low.yaml:1: severity',
        `knowledge/lists/inputs.yaml:${example}: 0.example`,
      ].sort(),
    );
  });

  it('puts the parts of cards into their templates', () => {
    write('cards/parts/sign.json', '{ "type": "TextBlock", "text": "here" }');
    write('cards/step.json', '{ "body": [{ "$part": "sign", "$when": "now" }] }');

    assert.deepEqual(loadContent(folder).content.templates.get('step'), {
      body: [{ $when: 'now', type: 'TextBlock', text: 'here' }],
    });
  });

  it('refuses a part that is not there, at its exact place, and names those that are', () => {
    const line = change('cards/step.json', '"$part": "code-block"', '"$part": "code-blok"');

    const [problem, ...more] = problemsOf();

    assert.deepEqual(more, []);
    assert.equal(problem?.file, 'cards/step.json');
    assert.equal(problem?.line, line);
    assert.equal(
      problem?.message,
      'there is no part code-blok: cards/parts has button, code-block, notice',
    );
  });

  it('asks of a part that is no JSON for nothing but that', () => {
    write('cards/parts/button.json', '{ "type": ');

    assert.deepEqual(placesOf(problemsOf()), ['cards/parts/button.json:1: ']);
  });

  it('says all of it in the message of the error, a line each', () => {
    const severity = change('knowledge/memory-low.yaml', 'severity: error', 'severity: bad');
    const team = change(
      'knowledge/disk-space-low.yaml',
      '\n  team: technical',
      '\n  team: no-such',
    );

    assert.throws(
      () => loadContent(folder),
      (error: Error) => {
        const [title, ...lines] = error.message.split('\n');
        assert.equal(title, 'Invalid content:');
        assert.equal(lines.length, 2);
        const [first = '', second = ''] = lines;
        assert.match(
          first,
          new RegExp(`^ {2}knowledge/memory-low.yaml:${severity}: severity: .*"error"\\|"warning"`),
        );
        assert.match(
          second,
          new RegExp(
            `^ {2}knowledge/disk-space-low.yaml:${team + 1}: escalate.team: .*lists/teams.yaml`,
          ),
        );
        return true;
      },
    );
  });

  it('refuses a text that lacks a language, at its exact place', () => {
    const source = read('knowledge/memory-low.yaml');
    const title = source.split('\n').indexOf('title:') + 1;
    write('knowledge/memory-low.yaml', source.replace(/^ {2}fr: .*$/m, ''));

    assert.deepEqual(placesOf(problemsOf()), [`knowledge/memory-low.yaml:${title}: title.fr`]);
  });

  it('refuses an id that is not the name of its file', () => {
    change('knowledge/memory-low.yaml', 'id: memory-low', 'id: low-memory');

    const [problem, ...more] = problemsOf();

    assert.deepEqual(more, []);
    assert.equal(problem?.path, 'id');
    assert.match(problem?.message ?? '', /must equal the file's name, memory-low/);
  });

  it('refuses two files with one id', () => {
    write('dialogs/memory-low.yaml', treeOf('memory-low'));

    const problems = problemsOf();

    assert.deepEqual(placesOf(problems), ['dialogs/memory-low.yaml:1: id']);
    assert.match(problems[0]?.message ?? '', /id of knowledge\/memory-low.yaml too: rename one/);
  });

  for (const path of ['knowledge/lists/teams.yaml', 'cards/words.yaml'])
    it(`asks for ${path} when it is missing, beside the problems of other files`, () => {
      rmSync(join(folder, path));
      change('knowledge/memory-low.yaml', 'severity: error', 'severity: bad');

      const problems = problemsOf();

      assert.deepEqual(problems.map(({ file }) => file).sort(), [
        ...[path, 'knowledge/memory-low.yaml'].sort(),
      ]);
      assert.ok(problems.some(({ message }) => message === 'is missing: add the file'));
    });

  for (const [list, from, to, path] of [
    ['inputs', 'example: 10.0.0.4', 'example: " 10.0.0.4"', '0.example'],
    ['inputs', 'pattern: "/dev/', 'pattern: "(/dev/', '3.pattern'],
    ['confidence', 'enough: "0', 'enough: "many', 'answer.enough'],
    ['teams', 'link: https://aka.ms', 'link: http://aka.ms', '0.link'],
    ['commands', 'id: help', 'id: sing', '0.id'],
  ] as const)
    it(`refuses ${to} in lists/${list}.yaml`, () => {
      const line = change(`knowledge/lists/${list}.yaml`, from, to);

      assert.deepEqual(placesOf(problemsOf()), [`knowledge/lists/${list}.yaml:${line}: ${path}`]);
    });
});
