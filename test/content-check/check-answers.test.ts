import assert from 'node:assert/strict';
import { checkAnswers } from '../../src/content-check/check-answers.ts';
import { both, madeUp, question, tree } from '../made-up-content.ts';
import { content, files } from '../test-content.ts';

type Options = ReturnType<typeof question>['options'];

const problemsOf = (...asked: Options[]): string[] => {
  const nodes = asked.map((options, at) => question(`q${at}`, [], { options }));
  const made = madeUp({ trees: [tree('a', nodes)] });
  return checkAnswers(made.content, made.files).map(
    ({ file, line, path, message }) => `${file}:${line}: ${path}: ${message}`,
  );
};

const spoken = (...mine: string[]) => {
  const phrases = ['alpha', 'beta', 'gamma', 'delta'].map((word) => `${word} of ${mine[0]}`);
  return { en: [...phrases, ...mine], fr: phrases };
};
const local = { id: 'local', label: both('Local account'), typed: spoken('workgroup') };
const domain = { id: 'domain', label: both('Domain account'), typed: spoken('active directory') };

describe('the check of answers in words', () => {
  it('finds nothing wrong with the real ones', () => {
    assert.deepEqual(checkAnswers(content, files), []);
  });

  it('accepts the same words in both languages, in another question, and the own label', () => {
    const typed = { en: spoken('ad').en, fr: [...spoken('ad').en, 'domain account'] };

    assert.deepEqual(problemsOf([local, { ...domain, typed }], [domain, local]), []);
  });

  it('refuses words that stand for two options, however they are written', () => {
    const typed = { en: spoken('ad').en, fr: [...spoken('ad').fr, 'Work-Group', 'WORKGROUP'] };

    assert.deepEqual(problemsOf([local, { ...domain, typed }]), [
      'dialogs/a.yaml:45: nodes.0.options.1.typed.fr.5: WORKGROUP is said of local too: remove it from one of the two',
    ]);
  });

  it('refuses words that are the label of another option', () => {
    const typed = spoken('local', 'local account');

    assert.deepEqual(problemsOf([{ ...domain, typed }, local]), [
      'dialogs/a.yaml:23: nodes.0.options.0.typed.en.5: local account is said of local too: remove it from one of the two',
    ]);
  });

  it('accepts one option for each of yes, no and unsure', () => {
    const other = { id: 'other', label: both('Something else'), answer: 'unsure' } as const;

    assert.deepEqual(
      problemsOf([{ ...local, answer: 'yes' }, { ...domain, answer: 'no' }, other]),
      [],
    );
  });

  it('refuses a plain answer that two options are', () => {
    assert.deepEqual(
      problemsOf([
        { ...local, answer: 'no' },
        { ...domain, answer: 'no' },
      ]),
      [
        'dialogs/a.yaml:45: nodes.0.options.1.answer: no is local already: remove it from one of the two',
      ],
    );
  });
});
