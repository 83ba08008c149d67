import type { CaseSnapshot } from './case-snapshot.ts';
import { asSentence, codeName } from './code-name.ts';
import { fileTitle } from './log-lines.ts';
import { codesOf, listOf } from './reason-text.ts';
import type { Speaker } from './scene.ts';

interface ChoiceWording {
  readonly title: string;
  readonly text: string;
}

/** What a choice is about: a line as its title, and what is said below it. */
export const choiceWording = (spoken: Speaker, current: CaseSnapshot): ChoiceWording => {
  const { title, text } = wordingOf(spoken, current);
  return { title: asSentence(title), text };
};

const wordingOf = (spoken: Speaker, current: CaseSnapshot): ChoiceWording => {
  const { say } = spoken;
  const { near, articles, reason, evidence } = current;
  if (near.length > 0) {
    const codes = listOf(spoken, [...new Set(near.map(({ code }) => code))]);
    return { title: say('near-title', { code: near[0]?.written ?? '', codes }), text: '' };
  }
  if (reason.kind === 'neighbour') {
    const unknown = evidence.find(({ known }) => !known);
    const code = unknown ? codeName(spoken, unknown) : '';
    const ask = articles.length > 0;
    return {
      title: say(ask ? 'uncovered-ask-title' : 'uncovered-title', { code }),
      text: '',
    };
  }
  const { line = 0 } = reason;
  if (reason.kind === 'over') return { title: say('over-title', { line }), text: say('over-text') };
  if (reason.kind === 'succeeded')
    return { title: say('succeeded-title', { line }), text: say('succeeded-text') };
  const inFile = fileTitle(spoken, current);
  if (inFile) return inFile;
  if (articles.length === 0) {
    const [unknown] = evidence.filter(({ known }) => !known);
    const code = unknown && say('unknown-code', { code: codeName(spoken, unknown) });
    return {
      title: say('unknown-title'),
      text: `${code ?? say('unknown-text')} ${say('unknown-next')}`,
    };
  }
  const code = codesOf(spoken, current);
  switch (reason.kind) {
    case 'several':
      return { title: say('several-title'), text: say('several-text') };
    case 'shared':
      return { title: say('shared-title', { code }), text: '' };
    case 'bare':
      return { title: say('bare-title', { code }), text: say('bare-text') };
    case 'product':
      return { title: say('product-title', { code }), text: say('product-text') };
    default:
      return {
        title: say(articles.length === 1 ? 'words-one-title' : 'words-title'),
        text: say('words-text'),
      };
  }
};
