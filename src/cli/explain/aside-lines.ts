import type { Reading } from '../../diagnosis/reading.ts';
import type { SetAside } from '../../diagnosis/set-aside.ts';
import { asSentence, codeName } from '../../wording/code-name.ts';
import type { Speaker } from '../../wording/scene.ts';
import { firstLines } from '../in-columns.ts';

const mostLines = 12;
const mostShown = 60;

/** Numbers that were not read as codes: those that look like one each in a line, the rest counted. */
export const asideLines = (
  spoken: Speaker,
  { evidence }: Reading,
  aside: readonly SetAside[],
): string[] => {
  const isRead = ({ written, is, word }: SetAside): boolean =>
    is === undefined &&
    word === undefined &&
    evidence.some((one) => one.written === written || one.code === written.replace(/\D/g, ''));
  const left = aside.filter((one) => !isRead(one));
  const alike = (like: SetAside['like']): SetAside[] => left.filter((one) => one.like === like);
  const likely = [...alike('known'), ...alike('code')];
  const counts = countsOf(spoken, alike(undefined));
  return [
    ...firstLines(spoken, mostLines, repeatedLines(spoken, likely)),
    ...(counts === '' ? [] : [spoken.say('explain-asides', { counts })]),
  ];
};

/** A number that is set aside for the same reason again is told once, with its first line. */
const repeatedLines = (spoken: Speaker, aside: readonly SetAside[]): string[] => {
  const groups = new Map<string, { first: SetAside; count: number }>();
  for (const one of aside) {
    const key = `${one.whole} ${one.word ?? one.label}`;
    const { first = one, count = 0 } = groups.get(key) ?? {};
    groups.set(key, { first, count: count + 1 });
  }
  return [...groups.values()].map(({ first, count }) => {
    const found = asideLine(spoken, first);
    return count === 1 ? found : spoken.say('found-times', { found, count });
  });
};

const asideLine = (spoken: Speaker, { line, is, word, label, ...one }: SetAside): string => {
  const { say } = spoken;
  const written = short(one.written);
  if (is) return say('explain-aside-in', { written, line, whole: short(one.whole) });
  if (word !== undefined) return say('explain-aside-word', { written, line, word: short(word) });
  if (label === undefined) return say('explain-aside-nothing', { written, line });
  const code = label === 'errorId' ? written : codeName(spoken, { kind: label, code: written });
  const success = label === 'exitCode' && Number(written) === 0;
  return asSentence(say(success ? 'explain-success' : 'explain-unread', { code, line }));
};

const countsOf = ({ say }: Speaker, aside: readonly SetAside[]): string => {
  const kinds = aside.map(({ is = 'number' as const }) => is);
  return [...new Set(kinds)]
    .map((kind) => {
      const { length: count } = kinds.filter((one) => one === kind);
      return say('explain-count', { what: say(`explain-${kind}`), count });
    })
    .join(', ');
};

const short = (text: string): string =>
  text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
