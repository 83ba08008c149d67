import { localeOfTag } from '../content/localised.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import type { Knowledge } from '../diagnosis/knowledge.ts';
import { reasonText } from '../wording/reason-text.ts';
import { sceneOf } from '../wording/scene.ts';
import { bytesFrom, readLines } from './read-lines.ts';

/**
 * Answers one JSON object a line of a file with one a line. A line that cannot be read gets its
 * error. Returns 0 when every line was answered, else 1.
 */
export const answerNdjson = async (knowledge: Knowledge, file: string): Promise<number> => {
  let code = 0;
  for await (const line of readLines(bytesFrom(file))) {
    if (line.trim() === '') continue;
    const answer = answerLine(knowledge, line);
    if ('error' in answer) code = 1;
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
  return code;
};

export const answerLine = (knowledge: Knowledge, line: string): Record<string, unknown> => {
  let question: unknown;
  try {
    question = JSON.parse(line);
  } catch {
    return { id: null, error: 'the line is not JSON' };
  }
  const { id = null, text, locale } = Object(question) as Record<string, unknown>;
  if (typeof text !== 'string') return { id, error: 'text is missing, or is not a string' };
  const outcome = diagnose(knowledge, text);
  const tag = typeof locale === 'string' ? locale : undefined;
  return {
    id,
    outcome: outcome.kind,
    articles: outcome.articles,
    near: [...new Set(outcome.near.flatMap(({ articles }) => articles))],
    evidence: outcome.evidence.map(({ kind, code, line: at }) => ({ kind, code, line: at })),
    reason: reasonText(sceneOf(knowledge.content, localeOfTag(tag)), outcome),
  };
};
