import { articleCards } from '../../cards/article-cards.ts';
import { renderer } from '../../cards/renderer.ts';
import type { Card } from '../../cards/stamp.ts';
import { typeset } from '../../cards/typeset.ts';
import type { View } from '../../cards/view.ts';
import { findingsDialogView, plainDialogView } from '../../cards/views/findings-dialog-view.ts';
import type { Article } from '../../content/article.ts';
import { inEachLocale, type Locale } from '../../content/localised.ts';
import type { WordKey } from '../../content/words/words.ts';
import { articleFinder } from '../../diagnosis/article-finder.ts';
import { diagnoseWithQuote } from '../../diagnosis/diagnose-with-quote.ts';
import type { Knowledge } from '../../diagnosis/knowledge.ts';
import { codesOfArticle } from '../../wording/codes-of-article.ts';
import { type Speaker, sceneOf } from '../../wording/scene.ts';
import { longestText } from '../incoming/read-words.ts';
import { askedMessage, queryOf, wantedArticle } from './asked-message.ts';

interface ExtensionParts {
  readonly knowledge: Knowledge;
  /** The bot's app id, where it has one: cards then link to a chat with it. */
  readonly botId?: string | undefined;
}

/** A card to put into the compose box, with how it looks in a list of results. */
interface ExtensionAttachment {
  readonly contentType: typeof adaptive;
  readonly content: Card;
  readonly preview: {
    readonly contentType: typeof thumbnail;
    readonly content: { readonly title: string; readonly text: string };
  };
}

/** The body of the answer to an invoke of the message extension. */
export type ExtensionAnswer =
  | {
      readonly composeExtension:
        | {
            readonly type: 'result';
            readonly attachmentLayout: 'list';
            readonly attachments: readonly ExtensionAttachment[];
          }
        | { readonly type: 'message'; readonly text: string };
    }
  | {
      readonly task:
        | { readonly type: 'continue'; readonly value: Dialog }
        | { readonly type: 'message'; readonly value: string };
    };

interface Dialog {
  readonly title: string;
  readonly width: 'medium';
  readonly height: 'medium';
  readonly card: {
    readonly contentType: typeof adaptive;
    readonly content: Card;
  };
}

/** Each takes the `value` of an invoke, whatever it is, and the language of whoever asks. */
export interface MessageExtension {
  /** `composeExtension/query`: the articles for what was typed so far. */
  readonly query: (value: unknown, locale: Locale) => ExtensionAnswer;
  /** `composeExtension/fetchTask`: the dialog with what a message was diagnosed as. */
  readonly open: (value: unknown, locale: Locale) => ExtensionAnswer;
  /** `composeExtension/submitAction`: the card that was chosen in the dialog. */
  readonly submit: (value: unknown, locale: Locale) => ExtensionAnswer;
}

/** Each result carries its whole card, so a page is kept to some hundred kilobytes. */
const mostResults = 8;
const adaptive = 'application/vnd.microsoft.card.adaptive';
const thumbnail = 'application/vnd.microsoft.card.thumbnail';

/** Makes the search and the diagnosis that work in any conversation, also where the bot is no member. */
export const createMessageExtension = ({ knowledge, botId }: ExtensionParts): MessageExtension => {
  const { content } = knowledge;
  const find = articleFinder(knowledge);
  const render = renderer(content);
  const articleCard = articleCards(content, render, botId && chatWith(botId));
  const scenes = inEachLocale((locale) => sceneOf(content, locale));
  const attachmentOf = (article: Article, locale: Locale): ExtensionAttachment => ({
    contentType: adaptive,
    content: articleCard(article, locale),
    preview: { contentType: thumbnail, content: previewOf(scenes[locale], article) },
  });
  const dialog = (view: View, locale: Locale): ExtensionAnswer =>
    continueWith(scenes[locale].say('findings-title'), typeset(render(view), locale));
  const plain = (locale: Locale, title: WordKey, text: WordKey): ExtensionAnswer => {
    const { say } = scenes[locale];
    return dialog(plainDialogView(scenes[locale], say(title), say(text)), locale);
  };

  return {
    query: (value, locale) => {
      const { say } = scenes[locale];
      const query = queryOf(value);
      if (!query) return noResults(say('extension-unread'));
      const found = find(query.text);
      const { skip, count } = query;
      if (found.length === 0) return noResults(say('extension-none'));
      const page = found.slice(skip, skip + Math.min(count, mostResults));
      return results(page.map((article) => attachmentOf(article, locale)));
    },
    open: (value, locale) => {
      const { say } = scenes[locale];
      const message = askedMessage(value);
      if (!message) return messageOnly(say('extension-unread'));
      const { text, quoted, isTooLong, pictures } = message;
      if (isTooLong) return messageOnly(say('too-long', { size: longestText }));
      if (text === '' && quoted === '')
        return pictures
          ? plain(locale, 'findings-picture-title', 'findings-picture')
          : plain(locale, 'findings-empty-title', 'findings-empty');
      const { outcome, isQuoted } = diagnoseWithQuote(knowledge, { text, quoted });
      return dialog(findingsDialogView(scenes[locale], outcome, isQuoted), locale);
    },
    submit: (value, locale) => {
      const { say } = scenes[locale];
      const id = wantedArticle(value);
      if (id === undefined) return messageOnly(say('extension-unread'));
      const article = content.articles.get(id);
      if (article?.status !== 'published') return messageOnly(say('extension-gone'));
      return results([attachmentOf(article, locale)]);
    },
  };
};

/** A chat with the bot (Microsoft Learn, "Connect a bot to Microsoft Teams", the link to try it). */
const chatWith = (botId: string): string =>
  `https://teams.microsoft.com/l/chat/0/0?users=28:${encodeURIComponent(botId)}`;

/** What tells an article from others in a list: its title, and its codes where it has any. */
const previewOf = (
  spoken: Speaker,
  article: Article,
): ExtensionAttachment['preview']['content'] => ({
  title: spoken.text(article.title),
  text:
    codesOfArticle(spoken, article) || article.platforms.map((key) => spoken.say(key)).join(', '),
});

const results = (attachments: readonly ExtensionAttachment[]): ExtensionAnswer => ({
  composeExtension: { type: 'result', attachmentLayout: 'list', attachments },
});

const noResults = (text: string): ExtensionAnswer => ({
  composeExtension: { type: 'message', text },
});

const continueWith = (title: string, content: Card): ExtensionAnswer => ({
  task: {
    type: 'continue',
    value: { title, width: 'medium', height: 'medium', card: { contentType: adaptive, content } },
  },
});

const messageOnly = (value: string): ExtensionAnswer => ({ task: { type: 'message', value } });
