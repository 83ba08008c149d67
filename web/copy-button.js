import { copyText } from './copy-text.js';
import { make } from './make.js';
import { page } from './page.js';
import { words } from './words.js';

const copiedDelay = 2_000;

export const copyButton = (code, lang) => {
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
