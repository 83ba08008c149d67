import assert from 'node:assert/strict';
import { diagnosisText } from '../../../src/cli/explain/diagnosis-text.ts';
import { diagnose } from '../../../src/diagnosis/diagnose.ts';
import { content, knowledge, scenes } from '../../test-content.ts';

const reported = (text: string, locale: 'en' | 'fr' = 'en'): string[] =>
  diagnosisText(scenes[locale], diagnose(knowledge, text)).split('\n');

describe('the report', () => {
  it('of an answer says why, with the line of the log, and what it means', () => {
    const article = content.articles.get('vss-antivirus-blocks');

    const [reason, quote, blank, title, meaning, ...links] = reported(
      'start\nVSS failed: 0x800706BE today',
    );

    assert.equal(reason, 'Found 0x800706BE (-2147023170), line 2');
    assert.equal(quote, '    VSS failed: 0x800706BE today');
    assert.equal(blank, '');
    assert.equal(title, `${article?.title.en} [vss-antivirus-blocks]`);
    assert.equal(meaning, `  What it means: ${article?.meaning.en}`);
    assert.deepEqual(
      links,
      article?.references.map(({ url }) => `  ${url}`),
    );
  });

  it('speaks French', () => {
    const lines = reported('95107', 'fr');

    assert.equal(lines[0], 'Trouvé : ErrorID 95107');
    assert.ok(
      lines.includes(
        `${content.articles.get('account-not-administrator')?.title.fr} [account-not-administrator]`,
      ),
    );
  });

  it('of a choice names the articles without their meaning', () => {
    const lines = reported('exit code 511');

    assert.match(lines[0] ?? '', /Exit code 511 has several causes/);
    assert.deepEqual(
      lines.slice(1).filter((line) => line !== ''),
      ['vss-antivirus-blocks', 'vss-out-of-memory'].map(
        (id) => `${content.articles.get(id)?.title.en} [${id}]`,
      ),
    );
  });

  it('of near codes names each with its article', () => {
    const lines = reported('95017');

    assert.equal(lines[0], 'I do not know 95017. Did you mean 95107, 95117 or 95517?');
    for (const [code, id] of [
      ['95107', 'account-not-administrator'],
      ['95117', 'source-unreachable'],
      ['95517', 'access-denied'],
    ] as const)
      assert.ok(lines.includes(`${code}: ${content.articles.get(id)?.title.en} [${id}]`), code);
  });

  it('puts the space of French before a colon', () => {
    assert.ok(reported('95017', 'fr').some((line) => line.startsWith('95117 : ')));
  });

  it('of nothing is one honest line', () => {
    assert.deepEqual(reported('hello'), ['I do not know this one']);
  });
});
