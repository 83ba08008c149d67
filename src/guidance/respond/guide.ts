import { type ClassifyAct, createActClassifier } from '../../acts/create-act-classifier.ts';
import type { Content } from '../../content/content.ts';
import { compileKnowledge, type Knowledge } from '../../diagnosis/knowledge.ts';
import { type Commands, compileCommands } from './commands.ts';

/** All that a turn needs of the content, computed once at the start. */
export interface Guide {
  readonly content: Content;
  readonly knowledge: Knowledge;
  readonly commands: Commands;
  /** Learnt from its phrases when the first message needs it. */
  readonly classifyAct: ClassifyAct;
}

export const compileGuide = (content: Content): Guide => ({
  content,
  knowledge: compileKnowledge(content),
  commands: compileCommands(content),
  classifyAct: lateClassifier(content),
});

const lateClassifier = (content: Content): ClassifyAct => {
  let learnt: ClassifyAct | undefined;
  return (text) => {
    learnt ??= createActClassifier(content);
    return learnt(text);
  };
};
