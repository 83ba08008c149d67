import { deliver, leaving, startTurn } from './conversation.js';
import { language } from './language.js';
import { addArticle, showReplies } from './log.js';
import { make, page, reveal } from './page.js';
import { fileRequest } from './transport.js';
import { words } from './words.js';

const largest = 100 * 1024 * 1024;
const kilo = 1024;

/** Files are dropped anywhere on the page, pasted, or chosen with the button. */
export const takeFiles = () => {
  page.attach.addEventListener('click', () => page.files.click());
  page.files.addEventListener('change', () => {
    const files = [...page.files.files];
    // The same file can then be chosen again.
    page.files.value = '';
    sendFiles(files);
  });
  document.addEventListener('paste', (event) => {
    const { files, types } = event.clipboardData;
    // What comes with a text is a picture of it.
    if (files.length === 0 || types.includes('text/plain')) return;
    event.preventDefault();
    sendFiles([...files]);
  });
  for (const type of ['dragenter', 'dragover'])
    document.addEventListener(type, (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      page.drop.hidden = false;
    });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (!relatedTarget) page.drop.hidden = true;
  });
  document.addEventListener('drop', (event) => {
    page.drop.hidden = true;
    if (!carriesFiles(event)) return;
    event.preventDefault();
    sendFiles([...event.dataTransfer.files]);
  });
};

const carriesFiles = ({ dataTransfer }) => dataTransfer?.types.includes('Files');

/** One after the other, so that each answer stands below its file. */
const sendFiles = async (files) => {
  const left = leaving();
  for (const file of files) if (!left.aborted) await sendFile(file);
};

const sendFile = async (file) => {
  startTurn();
  const said = words[language];
  const name = make('bdi', { textContent: file.name });
  const text = make('span', {}, name, `, ${fileSize(file.size, said.locale)}`);
  reveal(addArticle('you', language, make('p', { className: 'bubble' }, text)));
  if (file.size > largest) answer(said.tooBig);
  else if (!(await isReadable(file))) answer(said.notReadable);
  else await deliver(fileRequest(file));
};

const answer = (text) => showReplies([{ type: 'message', text, locale: language }]);

/** A folder comes as a file that nobody can read, and so does one that was moved away. */
const isReadable = (file) =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );

/** "3.2 MB", "3,2 Mo". Windows counts the same way. */
const fileSize = (bytes, locale) => {
  const [size, unit] =
    bytes < kilo * kilo
      ? [Math.ceil(bytes / kilo), 'kilobyte']
      : [Math.round((bytes / kilo / kilo) * 10) / 10, 'megabyte'];
  return size.toLocaleString(locale, { style: 'unit', unit });
};
