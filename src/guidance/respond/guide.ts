import type { Content } from '../../content/content.ts';
import { compileKnowledge, type Knowledge } from '../../diagnosis/knowledge.ts';
import { type Commands, compileCommands } from './commands.ts';

/** All that a turn needs of the content, computed once at the start. */
export interface Guide {
  readonly content: Content;
  readonly knowledge: Knowledge;
  readonly commands: Commands;
}

export const compileGuide = (content: Content): Guide => ({
  content,
  knowledge: compileKnowledge(content),
  commands: compileCommands(content),
});
