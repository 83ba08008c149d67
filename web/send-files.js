import { addArticle } from './add-article.js';
import { leaving } from './conversation.js';
import { deliver } from './deliver.js';
import { fileSize } from './file-size.js';
import { language } from './language.js';
import { make } from './make.js';
import { showReplies } from './replies.js';
import { reveal } from './reveal.js';
import { startTurn } from './start-turn.js';
import { fileRequest } from './transport.js';
import { words } from './words.js';

const largest = 100 * 1024 * 1024;

/** One after the other, so that each answer stands below its file. */
export const sendFiles = async (files) => {
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
