import type { Outcome } from '../../diagnosis/outcome.ts';
import { reasonLines, reasonText } from '../../wording/reason-text.ts';
import type { Scene } from '../../wording/scene.ts';

/** A diagnosis for a terminal: what it is, why, and where to read on. */
export const diagnosisText = (scene: Scene, outcome: Outcome): string => {
  const { content, say, text } = scene;
  const lines = [reasonText(scene, outcome)];
  if (outcome.kind !== 'unknown')
    for (const { quote } of reasonLines(scene, outcome))
      if (quote) lines.push(`    ${quote.replace(/\p{Cc}/gu, ' ')}`);
  const near = outcome.near.flatMap(({ code, articles }) => articles.map((id) => ({ code, id })));
  const offered = [...outcome.articles.map((id) => ({ code: '', id })), ...near];
  for (const { code, id } of offered) {
    const article = content.articles.get(id);
    if (!article) continue;
    const title = `${text(article.title)} [${id}]`;
    lines.push('', code === '' ? title : say('report-offer', { code, title }));
    if (outcome.kind !== 'answer') continue;
    lines.push(`  ${say('meaning')} ${text(article.meaning)}`);
    for (const { url } of article.references) lines.push(`  ${url}`);
  }
  return lines.join('\n');
};
