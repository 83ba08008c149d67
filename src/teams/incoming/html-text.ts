import { Parser } from 'htmlparser2';
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

const blocks = new Set(
  `address article aside blockquote caption center codeblock dd div dl dt figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul`.split(
    /\s+/,
  ),
);
const verbatimElements = new Set(['pre', 'code']);
const unseenElements = new Set(['script', 'style', 'title']);
const emojiElements = new Set(['emoji', 'customemoji']);

type Attributes = Readonly<Record<string, string | undefined>>;

/** Where text goes while an element is open. */
interface Place {
  /** Undefined where it is not shown. */
  readonly lines?: TextLines;
  readonly verbatim: boolean;
}

const unseen: Place = { verbatim: false };

/**
 * The HTML of a Teams message as a person sees it. Teams marks what is its own with an `itemtype`:
 * a mention, a quoted or forwarded message, the empty paragraph before a code block, an emoji.
 * Mentions give nothing, whoever they name: a person, a tag or a channel may bear any name, also one
 * that reads like a problem. Never throws, and is linear in the length.
 * Shapes: learn.microsoft.com/graph/api/chatmessage-get, and messages kept in public repositories.
 */
export const htmlText = (html: string): HtmlText => {
  const text = new TextLines();
  const quoted = new TextLines();
  const outer: Place[] = [];
  let place: Place = { lines: text, verbatim: false };
  let addressed = false;
  let pictures = 0;
  let atStartOfPre = false;

  const inside = (name: string, attributes: Attributes): Place => {
    const { lines, verbatim } = place;
    if (!lines || unseenElements.has(name)) return unseen;
    const itemtype = itemtypeOf(attributes);
    if (name === 'at' || itemtype === 'mention') {
      if (lines === text && text.empty) addressed = true;
      lines.words(' ');
      return unseen;
    }
    if (itemtype === 'codeblockeditor') return unseen;
    if (lines === quoted && /^(?:mri|time)$/.test(attributes.itemprop ?? '')) return unseen;
    if (name === 'br') lines.lineBreak(verbatim);
    else if (name === 'td' || name === 'th') lines.cell();
    else if (blocks.has(name)) lines.block();
    else if (name === 'img' || emojiElements.has(name)) {
      const emoji = emojiOf(name, itemtype, attributes);
      if (emoji === undefined) pictures += 1;
      else lines.words(emoji);
    }
    if (name === 'quoted' || itemtype === 'reply' || itemtype === 'forward') {
      quoted.block();
      return { lines: quoted, verbatim: false };
    }
    if (name === 'pre') atStartOfPre = true;
    return verbatimElements.has(name) ? { lines, verbatim: true } : place;
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        outer.push(place);
        if (outer.length > deepest) parser.pause();
        else place = inside(name, attributes);
      },
      onclosetag(name) {
        place = outer.pop() ?? place;
        if (name === 'tr') place.lines?.row();
        else if (blocks.has(name)) place.lines?.block();
      },
      ontext(data) {
        const { lines, verbatim } = place;
        if (verbatim) lines?.verbatim(atStartOfPre ? data.replace(/^\r?\n/, '') : data);
        else lines?.words(data);
        atStartOfPre = false;
      },
    },
    { recognizeSelfClosing: true },
  );
  parser.end(html.slice(0, longestHtml));

  const said = text.toString();
  return {
    text: addressed ? withoutAddress(said) : said,
    quoted: quoted.toString(),
    pictures,
  };
};

/** What stands behind the mention that a message begins with, in "@Errata, 95107" or "@Errata: 95107". */
export const withoutAddress = (text: string): string => text.replace(/^[\s,;:]+/, '');

const itemtypeOf = ({ itemtype }: Attributes): string | undefined =>
  itemtype && /^https?:\/\/schema\.skype\.com\/(\w+)$/i.exec(itemtype)?.[1]?.toLowerCase();

/** The emoji that an image shows; undefined for a picture. A picture has words for its alt text. */
const emojiOf = (
  name: string,
  itemtype: string | undefined,
  { alt = '' }: Attributes,
): string | undefined =>
  itemtype === 'emoji' || emojiElements.has(name) || /^\p{Extended_Pictographic}/u.test(alt)
    ? alt
    : undefined;
