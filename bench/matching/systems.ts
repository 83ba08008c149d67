import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Article } from '../../src/content/article.ts';
import type { Content } from '../../src/content/content.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { compileKnowledge } from '../../src/diagnosis/knowledge.ts';

/** The articles that a system finds for a message, best first. */
export type Search = (text: string) => readonly string[];

/** What a message can be matched with: makes its index of the articles, and gives its search. */
export interface System {
  readonly name: string;
  readonly build: (content: Content) => Search;
}

const fuse: System = {
  name: 'fuse.js',
  build: ({ articles }) => {
    const index = new Fuse([...articles.values()], {
      keys: [
        ...['title.en', 'title.fr', 'symptoms.phrases.en', 'symptoms.phrases.fr'],
        ...['symptoms.signatures', 'meaning.en', 'meaning.fr'],
      ],
      ignoreLocation: true,
      threshold: 0.4,
    });
    return (text) => index.search(text).map(({ item }) => item.id);
  },
};

const fields = ['title', 'phrases', 'signatures', 'meaning'];

const documentOf = ({ id, title, symptoms, meaning }: Article): object => ({
  id,
  title: Object.values(title).join('\n'),
  phrases: [...symptoms.phrases.en, ...symptoms.phrases.fr].join('\n'),
  signatures: symptoms.signatures.join('\n'),
  meaning: Object.values(meaning).join('\n'),
});

/** As it comes: exact words, any of them. */
const miniSearch: System = {
  name: 'MiniSearch',
  build: ({ articles }) => {
    const index = new MiniSearch({ fields });
    index.addAll([...articles.values()].map(documentOf));
    return (text) => index.search(text).map(({ id }) => id as string);
  },
};

/** All of diagnosis: codes, log lines, slips and words, and the off-topic subjects beside the articles. */
const errata: System = {
  name: 'Errata',
  build: (content) => {
    const knowledge = compileKnowledge(content);
    return (text) => {
      const { articles, near } = diagnose(knowledge, text);
      return [...new Set([...articles, ...near.flatMap((code) => code.articles)])];
    };
  },
};

export const systems = { fuse, miniSearch, errata };
