/**
 * Text put together as a browser lays it out: white space is one space, a block begins a line, the
 * cells of a row stand apart by tabs. No-break spaces are kept as spaces, also where a line begins.
 * What lies between two pieces is decided when the second comes, so nothing is left at an end.
 */
export class TextLines {
  readonly #lines: string[] = [];
  #line = '';
  #begun = false;
  #gap: '' | ' ' | '\t' | '\n' = '';
  #cells = 0;

  get empty(): boolean {
    return this.#lines.length === 0 && !this.#begun;
  }

  /** Running text, in which a line end is a space like any other. */
  words(text: string): void {
    const words = text.replace(/[ \t\r\n\f]+/g, ' ');
    if (words.startsWith(' ')) this.#space();
    const start = words.startsWith(' ') ? 1 : 0;
    const end = words.endsWith(' ') ? words.length - 1 : words.length;
    if (end <= start) return;
    this.#write(words.slice(start, end));
    if (end < words.length) this.#space();
  }

  /** Text of which every line and every space counts. */
  verbatim(text: string): void {
    for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
      if (index > 0) this.lineBreak(true);
      if (line !== '') this.#write(line);
    }
  }

  /** Ends the line; unless `every` empty line counts, two of them in a row are one. */
  lineBreak(every: boolean): void {
    if (this.#gap === '\n') this.#end(every);
    this.#end(every);
  }

  /** Where a block begins or ends. */
  block(): void {
    if (this.#begun && this.#gap !== '\t') this.#gap = '\n';
  }

  /** Where a row of a table ends. */
  row(): void {
    if (this.#begun) this.#gap = '\n';
    this.#cells = 0;
  }

  /** Where a cell begins. */
  cell(): void {
    if (this.#cells > 0 && this.#begun) this.#gap = '\t';
    this.#cells += 1;
  }

  /** The lines so far, without empty ones and spaces at the ends. */
  toString(): string {
    return [...this.#lines, shown(this.#line)].join('\n').trim();
  }

  #space(): void {
    if (this.#gap === '') this.#gap = ' ';
  }

  #write(text: string): void {
    if (this.#gap === '\n') this.#end(false);
    if (this.#begun) this.#line += this.#gap;
    this.#line += text;
    this.#begun = true;
    this.#gap = '';
  }

  #end(every: boolean): void {
    const line = shown(this.#line);
    if (line !== '' || every || (this.#lines.at(-1) ?? '') !== '') this.#lines.push(line);
    this.#line = '';
    this.#begun = false;
    this.#gap = '';
  }
}

const shown = (line: string): string => line.replaceAll('\u00A0', ' ').trimEnd();
