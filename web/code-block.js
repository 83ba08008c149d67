import { codeFigure } from './code-figure.js';
import { words } from './words.js';

const { CardElement, StringProperty, Versions } = globalThis.AdaptiveCards;

/** The code block of Teams, which the library does not know. */
export class CodeBlock extends CardElement {
  static codeProperty = new StringProperty(Versions.v1_0, 'codeSnippet');
  static shellProperty = new StringProperty(Versions.v1_0, 'language');

  getJsonTypeName() {
    return 'CodeBlock';
  }

  internalRender() {
    const { shells, code } = words[this.lang];
    const name = shells[this.getValue(CodeBlock.shellProperty)] ?? code;
    return codeFigure(this.getValue(CodeBlock.codeProperty) ?? '', name, this.lang);
  }
}
