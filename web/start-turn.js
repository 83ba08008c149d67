import { notify } from './notify.js';
import { page } from './page.js';

export const startTurn = () => {
  page.examples.hidden = true;
  notify('');
};
