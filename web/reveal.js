import { page } from './page.js';
import { markScrollable } from './scrollable.js';

const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');

/** Shows a run of messages: all of it, or from `start` on where it is taller than the log. */
export const reveal = (first, last = first, start = first) => {
  const height = last.offsetTop + last.offsetHeight - first.offsetTop;
  const tall = height > page.log.clientHeight;
  const behavior = lessMotion.matches ? 'instant' : 'smooth';
  if (tall) start.scrollIntoView({ block: 'start', behavior });
  else last.scrollIntoView({ block: 'nearest', behavior });
  markScrollable(page.log);
};
