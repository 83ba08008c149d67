import { type Handler, Parser } from 'htmlparser2';
import { TextLines } from './text-lines.ts';

interface HtmlText {
  readonly text: string;
  /** What the message quotes or forwards, without who said it and when. */
  readonly quoted: string;
  readonly pictures: number;
}

/** In characters; no message of Teams comes near. What lies behind is not read. */
const longestHtml = 256 * 1024;

/** The parser seeks an end tag among all open elements: this keeps its time linear. */
const deepest = 256;

const unseenElements = new Set(['script', 'style', 'title']);
const verbatimElements = new Set(['pre', 'code']);
const emojiElements = new Set(['emoji', 'customemoji']);

/** What an element does to the lines that it stands in, where it begins and where it ends. */
interface Layout {
  readonly begin: (lines: TextLines, verbatim: boolean) => void;
  readonly end?: (lines: TextLines) => void;
}

const block: Layout = { begin: (lines) => lines.block(), end: (lines) => lines.block() };
const cell: Layout = { begin: (lines) => lines.cell() };
const blockElements = `address article aside blockquote caption center codeblock dd div dl dt figcaption
  figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead ul`;

const layouts: ReadonlyMap<string, Layout> = new Map([
  ...blockElements.split(/\s+/).map((name) => [name, block] as const),
  ['tr', { ...block, end: (lines) => lines.row() }],
  ['td', cell],
  ['th', cell],
  ['br', { begin: (lines, verbatim) => lines.lineBreak(verbatim) }],
]);

type Attributes = Readonly<Record<string, string | undefined>>;

/** Where text goes while an element is open. */
interface Sink {
  /** Undefined where it is not shown. */
  readonly lines?: TextLines;
  readonly verbatim: boolean;
}

const unseen: Sink = { verbatim: false };

/**
 * The HTML of a Teams message as a person sees it. Teams marks what is its own with an `itemtype`:
 * a mention, a quoted or forwarded message, the empty paragraph before a code block, an emoji.
 * Mentions give nothing, whoever they name: a person, a tag or a channel may bear any name, also one
 * that reads like a problem. Never throws, and is linear in the length.
 * Shapes: learn.microsoft.com/graph/api/chatmessage-get, and messages kept in public repositories.
 */
export const htmlText = (html: string): HtmlText => {
  const message = new MessageHandler();
  new Parser(message, { recognizeSelfClosing: true }).end(html.slice(0, longestHtml));
  return message.read();
};

/** Takes what the parser finds, and lays it out. */
class MessageHandler implements Partial<Handler> {
  readonly #text = new TextLines();
  readonly #quoted = new TextLines();
  readonly #outer: Sink[] = [];
  #sink: Sink = { lines: this.#text, verbatim: false };
  #parser: Parser | undefined;
  #addressed = false;
  #pictures = 0;
  #atStartOfPre = false;

  onparserinit(parser: Parser): void {
    this.#parser = parser;
  }

  onopentag(name: string, attributes: Attributes): void {
    this.#outer.push(this.#sink);
    if (this.#outer.length > deepest) this.#parser?.pause();
    else this.#sink = this.#inside(name, attributes);
  }

  onclosetag(name: string): void {
    this.#sink = this.#outer.pop() ?? this.#sink;
    const { lines } = this.#sink;
    if (lines) layouts.get(name)?.end?.(lines);
  }

  ontext(data: string): void {
    const { lines, verbatim } = this.#sink;
    if (verbatim) lines?.verbatim(this.#atStartOfPre ? data.replace(/^\r?\n/, '') : data);
    else lines?.words(data);
    this.#atStartOfPre = false;
  }

  read(): HtmlText {
    const said = this.#text.toString();
    return {
      text: this.#addressed ? withoutAddress(said) : said,
      quoted: this.#quoted.toString(),
      pictures: this.#pictures,
    };
  }

  #inside(name: string, attributes: Attributes): Sink {
    const { lines, verbatim } = this.#sink;
    if (!lines || unseenElements.has(name)) return unseen;
    const itemtype = itemtypeOf(attributes);
    if (name === 'at' || itemtype === 'mention') return this.#mention(lines);
    if (itemtype === 'codeblockeditor') return unseen;
    if (lines === this.#quoted && isByline(attributes)) return unseen;
    layouts.get(name)?.begin(lines, verbatim);
    if (name === 'img' || emojiElements.has(name)) this.#image(lines, name, attributes);
    if (name === 'quoted' || itemtype === 'reply' || itemtype === 'forward') return this.#quote();
    if (name === 'pre') this.#atStartOfPre = true;
    return verbatimElements.has(name) ? { lines, verbatim: true } : this.#sink;
  }

  #mention(lines: TextLines): Sink {
    if (lines === this.#text && lines.empty) this.#addressed = true;
    lines.words(' ');
    return unseen;
  }

  #image(lines: TextLines, name: string, attributes: Attributes): void {
    const emoji = emojiOf(name, attributes);
    if (emoji === undefined) this.#pictures += 1;
    else lines.words(emoji);
  }

  #quote(): Sink {
    this.#quoted.block();
    return { lines: this.#quoted, verbatim: false };
  }
}

/** What stands behind the mention that a message begins with, in "@Errata, 95107" or "@Errata: 95107". */
export const withoutAddress = (text: string): string => text.replace(/^[\s,;:]+/, '');

const itemtypeOf = ({ itemtype }: Attributes): string | undefined =>
  itemtype && /^https?:\/\/schema\.skype\.com\/(\w+)$/i.exec(itemtype)?.[1]?.toLowerCase();

/** The emoji that an image shows; undefined for a picture. A picture has words for its alt text. */
const emojiOf = (name: string, attributes: Attributes): string | undefined => {
  const { alt = '' } = attributes;
  const isEmoji = emojiElements.has(name) || itemtypeOf(attributes) === 'emoji';
  return isEmoji || /^\p{Extended_Pictographic}/u.test(alt) ? alt : undefined;
};

/** Who said what is quoted, and when. */
const isByline = ({ itemprop }: Attributes): boolean => itemprop === 'mri' || itemprop === 'time';
