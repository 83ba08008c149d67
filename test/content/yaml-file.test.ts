import assert from 'node:assert/strict';
import { z } from 'zod';
import { parseYaml, readYaml } from '../../src/content/yaml-file.ts';

const lines = (...all: string[]): string => `${all.join('\n')}\n`;

describe('YAML files', () => {
  const scalars = ['95107', '007', '0x7', '1e3', 'yes', 'no', 'true', 'null', '~', '2026-11-22'];
  for (const scalar of scalars)
    it(`keep the scalar ${scalar} a string`, () => {
      const file = readYaml('a.yaml', lines(`value: ${scalar}`));

      assert.deepEqual(file.value, { value: scalar });
    });

  it('keep blocks and comments on their own lines', () => {
    const file = readYaml(
      'a.yaml',
      lines('# why', 'run:', '  # how', '  command: |', '    echo # hi', 'text: "a # b"'),
    );

    assert.deepEqual(file.problems, []);
    assert.deepEqual(file.value, { run: { command: 'echo # hi\n' }, text: 'a # b' });
  });

  const trailing: [string, string, number][] = [
    ['a plain text', lines('id: a', 'text: reads half # of it'), 2],
    ['a quoted text', lines('text: "a" # b'), 1],
    ['an item of a list', lines('list:', '  - a', '  - b # c'), 3],
    ['a block', lines('id: a', 'text: >- # why', '  b'), 2],
  ];
  for (const [where, source, line] of trailing)
    it(`refuse a comment that ends ${where}`, () => {
      const file = readYaml('a.yaml', source);

      assert.equal(file.value, undefined);
      assert.equal(file.problems.length, 1);
      assert.equal(file.problems[0]?.line, line);
      assert.match(file.problems[0]?.message ?? '', /comment.*on its own line, or quote/);
    });

  it('refuse a key that stands twice, at the second one', () => {
    const file = readYaml('a.yaml', lines('id: a', 'title: b', 'id: c'));

    assert.equal(file.value, undefined);
    assert.deepEqual(
      file.problems.map(({ line }) => line),
      [3],
    );
    assert.match(file.problems[0]?.message ?? '', /unique/);
  });

  it('refuse what is not YAML, with its line', () => {
    const file = readYaml('a.yaml', lines('id: a', 'text: "never closed', 'more: b'));

    assert.equal(file.value, undefined);
    assert.ok((file.problems[0]?.line ?? 0) >= 2);
  });

  const commands: [string, string][] = [
    ['plain', 'command: ipconfig'],
    ['quoted', 'command: "ipconfig"'],
    ['folded', 'command: >-\n    ipconfig'],
  ];
  for (const [how, source] of commands)
    it(`refuse a ${how} command`, () => {
      const file = readYaml('a.yaml', lines('id: a', 'run:', `  ${source}`));

      assert.deepEqual(file.problems, [
        {
          file: 'a.yaml',
          line: 3,
          path: 'command',
          message: 'is not in a block: write the command after `|`, on lines of its own',
        },
      ]);
    });

  it('list all problems of a file', () => {
    const file = readYaml('a.yaml', lines('a: b # c', 'a: d', 'command: e'));

    assert.deepEqual(file.problems.map(({ line }) => line).sort(), [1, 2, 3]);
  });

  it('find the line of a key, of an item, and of the nearest parent of what is missing', () => {
    const file = readYaml('a.yaml', lines('id: a', 'list:', '  - x: 1', '    y: 2', '  - x: 3'));
    const paths: [PropertyKey[], number][] = [
      [['id'], 1],
      [['list'], 2],
      [['list', 0, 'y'], 4],
      [['list', 1], 5],
      [['list', 1, 'y'], 5],
      [['nowhere'], 1],
    ];

    for (const [path, line] of paths)
      assert.equal(file.problem(path, 'is wrong').line, line, path.join('.'));
  });
});

describe('YAML files and their schema', () => {
  const schema = z.strictObject({
    id: z.string(),
    nodes: z.array(z.strictObject({ kind: z.enum(['step', 'end']), text: z.string() })),
  });

  it('give the value when it fits', () => {
    const file = readYaml('a.yaml', lines('id: a', 'nodes:', '  - kind: end', '    text: b'));

    assert.deepEqual(parseYaml(schema, file), {
      value: { id: 'a', nodes: [{ kind: 'end', text: 'b' }] },
    });
  });

  it('give every problem with its line and path', () => {
    const file = readYaml(
      'a.yaml',
      lines(
        'id:',
        '  - a',
        'nodes:',
        '  - kind: end',
        '  - kind: stop',
        '    text: b',
        '    by: c',
      ),
    );

    const result = parseYaml(schema, file);

    assert.ok('problems' in result);
    const found = new Map(result.problems.map((problem) => [problem.path, problem]));
    assert.equal(found.size, 4);
    assert.equal(found.get('id')?.line, 1);
    assert.match(found.get('id')?.message ?? '', /expected string/);
    assert.equal(found.get('nodes.0.text')?.line, 4);
    assert.match(found.get('nodes.0.text')?.message ?? '', /it is missing/);
    assert.equal(found.get('nodes.1.kind')?.line, 5);
    assert.match(found.get('nodes.1.kind')?.message ?? '', /"step"\|"end"/);
    assert.equal(found.get('nodes.1.by')?.line, 7);
    assert.match(found.get('nodes.1.by')?.message ?? '', /not a known key/);
  });

  it('give the problems of the YAML itself and no others', () => {
    const file = readYaml('a.yaml', lines('id: a', 'id: b'));

    const result = parseYaml(schema, file);

    assert.deepEqual(result, { problems: file.problems });
  });

  it('name each of several unknown keys', () => {
    const file = readYaml('a.yaml', lines('id: a', 'nodes: []', 'one: 1', 'two: 2'));

    const result = parseYaml(schema, file);

    assert.ok('problems' in result);
    assert.deepEqual(
      result.problems.map(({ path, line }) => ({ path, line })),
      [
        { path: 'one', line: 3 },
        { path: 'two', line: 4 },
      ],
    );
  });
});
