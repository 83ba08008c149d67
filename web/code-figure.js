import { breakable } from './breakable.js';
import { copyButton } from './copy-button.js';
import { make } from './make.js';
import { makeScrollable } from './scrollable.js';

export const codeFigure = (code, name, lang) => {
  const lines = code.split('\n').map((line) => make('span', {}, ...breakable(line)));
  const separated = lines.flatMap((line, at) => (at ? ['\n', line] : line));
  const pre = makeScrollable(make('pre', {}, make('code', {}, ...separated)));
  return make('figure', { className: 'code', ariaLabel: name }, copyButton(code, lang), pre);
};
