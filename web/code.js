import { make, makeScrollable, page } from './page.js';
import { words } from './words.js';

const copiedDelay = 2_000;

/** A command, with a button to copy it. */
export const codeFigure = (code, name, lang) => {
  const lines = code.split('\n').map((line) => make('span', {}, ...breakable(line)));
  const separated = lines.flatMap((line, at) => (at ? ['\n', line] : line));
  const pre = makeScrollable(make('pre', {}, make('code', {}, ...separated)));
  return make('figure', { className: 'code', ariaLabel: name }, copyButton(code, lang), pre);
};

/** A command wraps between its words and after the separators of its paths, not at a hyphen or in `/f`. */
export const breakable = (text) =>
  text
    .split(/([^\S\u00a0\u202f]+|(?![\\/])(?<=[^\s\\/][\\/]+))/)
    .map((part, at) => (at % 2 ? gap(part) : whole(part)));

const gap = (spaces) => spaces || make('wbr');
const whole = (part) => make('span', { className: 'whole', textContent: part });

const copyButton = (code, lang) => {
  const { copy, copied, notCopied } = words[lang];
  const button = make('button', { type: 'button', className: 'copy', textContent: copy });
  const show = (label, spoken) => {
    button.textContent = label;
    Object.assign(page.spoken, { textContent: spoken, lang });
  };
  let restore;
  button.addEventListener('click', async () => {
    const result = (await copyText(code)) ? copied : notCopied;
    show(result, result);
    clearTimeout(restore);
    restore = setTimeout(() => show(copy, ''), copiedDelay);
  });
  return button;
};

const copyText = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelection(text);
  }
};

const copySelection = (text) => {
  const focused = document.activeElement;
  const area = Object.assign(document.createElement('textarea'), { value: text, readOnly: true });
  area.className = 'hidden';
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  focused?.focus();
  return copied;
};
