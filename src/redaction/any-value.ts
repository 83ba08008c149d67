const ender = String.raw`;,&"'\x60()[\]{}<>`;
/** What follows the last character of a value that is not in quotes: a space, an end, another key. */
const end = String.raw`[;,&"'\x60)\]}>.\\]{0,4}(?:\s|$|\/?>|<|&lt;|[a-z]{2,20}\s|(?:amp;)?[\w.-]{1,40}\\{0,3}["']?\s?=|\\{0,3}["']?[\w.-]{1,40}\\{0,3}["']\s?:)`;
const plain = String.raw`(?:[^\s${ender}]|[;,&"'\x60()[\]{}>](?!${end})|<(?![/a-zA-Z]))`;
const quoted = [
  '‹[a-z-]+›',
  String.raw`"(?:[^"\\\n]|\\[^\n])*"?`,
  String.raw`'(?:[^'\\\n]|\\[^\n])*'?`,
  String.raw`\\{1,3}"[^"\n]*"?`,
  String.raw`\\{1,3}'[^'\n]*'?`,
  String.raw`&quot;(?:(?!&quot;)[^\n])*(?:&quot;)?`,
  '«[^»\\n]*»?',
  '“[^”\\n]*”?',
  '‘[^’\\n]*’?',
];
/** A value in its quotes (also where they are never closed), or up to a space or the next key. */
export const anyValue = String.raw`(?<value>(?:${quoted.join('|')})(?:(?![;,)\]}&])${plain}+)?|${plain}+)`;
export const elementValue = String.raw`(?<value>"[^"\n]*"|'[^'\n]*'|‹[a-z-]+›|(?:(?!&lt;)[^<\n])+)`;
