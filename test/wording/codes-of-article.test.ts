import assert from 'node:assert/strict';
import type { Article } from '../../src/content/article.ts';
import { codesOfArticle } from '../../src/wording/codes-of-article.ts';
import { content, scenes } from '../test-content.ts';

const codes = (id: string, locale: 'en' | 'fr' = 'en'): string =>
  codesOfArticle(scenes[locale], content.articles.get(id) as Article);

describe('the codes of an article', () => {
  it('are named as people know them', () => {
    assert.equal(codes('account-not-administrator'), 'ErrorID 95107 / EP0858');
    assert.equal(codes('vss-antivirus-blocks'), '0x800706BE (-2147023170), exit code 511');
    assert.equal(codes('vss-cscript-denied', 'fr'), 'code de sortie 806');
  });

  it('are cut short where there are many', () => {
    assert.equal(codes('vss-other'), 'exit code 501, 502, 503, 504…');
  });

  it('are none where the problem has none', () => {
    assert.equal(codes('lvm-unsupported'), '');
  });
});
