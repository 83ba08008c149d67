import { foundText } from '../cards/code-names.ts';
import type { Speaker } from '../cards/say.ts';
import type { Content } from '../content/content.ts';
import type { Knowledge } from '../diagnosis/knowledge.ts';
import type { Reading } from '../diagnosis/reading.ts';
import type { SetAside } from '../diagnosis/set-aside.ts';
import { type Sureness, sureness } from '../diagnosis/sureness.ts';

const mostWords = 12;

/** Why a text was diagnosed as it was, for a terminal: what was read, set aside, and how words weigh. */
export const explanation = (
  knowledge: Knowledge,
  spoken: Speaker,
  reading: Reading,
  aside: readonly SetAside[],
): string => {
  const { content } = knowledge;
  const lines = [
    ...reading.evidence.map((one) =>
      spoken.say(one.strength === 'strong' ? 'explain-strong' : 'explain-weak', {
        found: foundText(content, spoken, one, true),
      }),
    ),
    ...logLines(spoken, reading),
    ...aside.map((one) => asideLine(spoken, one)),
    ...(reading.evidence.some(({ known }) => known)
      ? []
      : wordLines(content, spoken, sureness(knowledge, reading))),
  ];
  return [spoken.say('explain-title'), ...lines.map((line) => `  ${line}`)].join('\n');
};

const logLines = ({ say, text }: Speaker, { earlierRuns, harmless }: Reading): string[] => [
  ...(earlierRuns > 0 ? [say('explain-runs', { count: earlierRuns })] : []),
  ...harmless.map(({ text: found, reason, line, count }) =>
    say('explain-harmless', { line, count, text: found, reason: text(reason) }),
  ),
];

const asideLine = ({ say }: Speaker, { written, line, is, word = '' }: SetAside): string =>
  say('explain-aside', {
    line,
    written: written.length > 60 ? `${written.slice(0, 60)}...` : written,
    why: is ? say(`explain-${is}`) : say('explain-aside-word', { word }),
  });

const wordLines = (
  content: Content,
  { say, text }: Speaker,
  { ranking: { articles, elsewhere, words }, answer, choose }: Sureness,
): string[] => {
  const [best, ...rest] = articles;
  if (!best) return [];
  const number = (value: number): string => value.toFixed(1);
  const percent = (value: number): string => (100 * value).toFixed(0);
  const named = ({ id, score }: { id: string; score: number }): string => `${id} ${number(score)}`;
  const weighed = [...words]
    .sort((one, two) => two.weight - one.weight)
    .slice(0, mostWords)
    .map(
      ({ word, term, weight }) => `${word}${word === term ? '' : ` = ${term}`} ${number(weight)}`,
    );
  const topic = elsewhere && content.elsewhere.get(elsewhere.id);
  return [
    say('explain-words', {
      article: best.id,
      score: number(best.score),
      words: weighed.join(', '),
    }),
    ...(rest.length > 0 ? [say('explain-next', { articles: rest.map(named).join(', ') })] : []),
    ...(elsewhere && topic
      ? [say('explain-elsewhere', { topic: text(topic.name), score: number(elsewhere.score) })]
      : []),
    say('explain-answer', { is: percent(answer.probability), enough: percent(answer.enough) }),
    say('explain-choose', { is: percent(choose.probability), enough: percent(choose.enough) }),
  ];
};
