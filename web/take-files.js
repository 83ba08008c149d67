import { page } from './page.js';
import { sendFiles } from './send-files.js';

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
