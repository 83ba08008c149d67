import assert from 'node:assert/strict';
import { check } from '../../src/content-check/check.ts';
import {
  article,
  type MadeUp,
  madeUp,
  question,
  step,
  symptoms,
  tree,
} from '../made-up-content.ts';

type Parts = Parameters<typeof madeUp>[0];

const start = tree('start', [question('what', ['one', 'two']), step('x')]);
const withStart = (parts: Parts): MadeUp =>
  madeUp({ ...parts, trees: [start, ...(parts.trees ?? [])] });

const problemsOf = (parts: Parts): string[] => {
  const { content, files } = withStart(parts);
  return check(content, files).map(({ file, path, message }) => `${file}: ${path}: ${message}`);
};

const claimant = (id: string, code = '95105') =>
  article(id, { symptoms: symptoms({ errorIds: [{ id: code }] }) });
const asking = (...articles: string[]) =>
  tree(
    'apart',
    [
      question(
        'which',
        articles.map((id) => [id, id] as const),
      ),
      ...articles.map((id) => ({ kind: 'article', id, article: id }) as const),
    ],
    '95105',
  );

describe('the check of shared codes', () => {
  it('accepts a code that one article claims', () => {
    assert.deepEqual(problemsOf({ articles: [claimant('a'), claimant('b', '95106')] }), []);
  });

  it('asks for a tree where several articles claim a code', () => {
    assert.deepEqual(problemsOf({ articles: [claimant('a'), claimant('b')] }), [
      'knowledge/a.yaml: symptoms: 95105 is claimed by a and b: add a dialog tree with tellsApart: "95105"',
    ]);
  });

  it('names exit codes and error numbers as trees do', () => {
    const shared = symptoms({ vss: [{ hresult: '0x7', exitCodes: ['511'] }] });

    const problems = problemsOf({
      articles: [article('a', { symptoms: shared }), article('b', { symptoms: shared })],
    });

    assert.equal(problems.length, 2);
    assert.match(problems[0] ?? '', /tellsApart: "0x7"/);
    assert.match(problems[1] ?? '', /tellsApart: "exit 511"/);
  });

  it('accepts a tree that leads to all of them', () => {
    const parts = { articles: [claimant('a'), claimant('b')], trees: [asking('a', 'b')] };

    assert.deepEqual(problemsOf(parts), []);
  });

  it('refuses a tree that leads past one of them', () => {
    const articles = [claimant('a'), claimant('b'), claimant('c')];

    assert.deepEqual(problemsOf({ articles, trees: [asking('a', 'b')] }), [
      'dialogs/apart.yaml: nodes: does not lead to c, which claims 95105',
    ]);
  });

  it('refuses a tree for a code that is not shared', () => {
    const articles = [claimant('a'), claimant('b', '95106')];

    assert.deepEqual(problemsOf({ articles, trees: [asking('a', 'b')] }), [
      'dialogs/apart.yaml: tellsApart: 95105 is not shared by several articles',
    ]);
  });

  it('does not complain of a code whose other article could not be read', () => {
    const { content, files } = withStart({
      articles: [claimant('a'), claimant('b')],
      trees: [asking('a', 'b')],
    });
    const without = <T>(map: ReadonlyMap<string, T>) =>
      new Map([...map].filter(([id]) => id !== 'b'));
    const broken = {
      ...content,
      articles: without(content.articles),
      units: without(content.units),
    };
    files.delete('b');

    assert.deepEqual(check(broken, files), []);
  });
});

describe('the check of references', () => {
  it('refuses a team to escalate to that is not listed', () => {
    assert.deepEqual(problemsOf({ articles: [article('a', { escalate: { team: 'nobody' } })] }), [
      'knowledge/a.yaml: escalate.team: nobody is not in lists/teams.yaml',
    ]);
  });

  it('refuses a cause that is no article', () => {
    const articles = [article('a', { causedBy: ['b', 'c'] }), article('b')];

    assert.deepEqual(problemsOf({ articles }), [
      'knowledge/a.yaml: causedBy.1: there is no article c',
    ]);
  });

  it('does not complain of a cause that could not be read', () => {
    const { content, files } = withStart({
      articles: [article('a', { causedBy: ['b'] }), article('b')],
    });
    const articles = new Map([...content.articles].filter(([id]) => id !== 'b'));
    const units = new Map([...content.units].filter(([id]) => id !== 'b'));
    files.delete('b');

    assert.deepEqual(check({ ...content, articles, units }, files), []);
  });
});

describe('the check of what the program needs', () => {
  it('asks for the tree that browse opens', () => {
    const { content, files } = madeUp({ articles: [article('a')] });

    assert.deepEqual(check(content, files), [
      { file: 'dialogs/start.yaml', line: 1, path: '', message: 'is missing: browse opens it' },
    ]);
  });

  it('asks for the team of cases without an article', () => {
    const { content, files } = withStart({
      articles: [article('a', { escalate: { team: 'windows-dcom' } })],
    });
    const teams = content.lists.teams.filter(({ id }) => id !== 'technical-support');

    const problems = check({ ...content, lists: { ...content.lists, teams } }, files);

    assert.deepEqual(
      problems.map(({ file, message }) => `${file}: ${message}`),
      [
        'knowledge/lists/teams.yaml: has no team technical-support: cases without an article go to it',
      ],
    );
  });
});

describe('the whole check', () => {
  it('finds problems of walks, texts, codes and references together', () => {
    const problems = problemsOf({
      articles: [
        {
          ...claimant('a'),
          escalate: { team: 'nobody' },
          title: { en: 'Error 1', fr: 'Erreur 2' },
          steps: [step('x', { next: 'z' })],
        },
        claimant('b'),
      ],
    });

    assert.deepEqual(
      problems.map((problem) => problem.split(': ')[1]),
      ['steps.0.next', 'title', 'symptoms', 'escalate.team'],
    );
  });
});
