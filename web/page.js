import { language } from './language.js';

const ids = [
  ...['log', 'typing', 'notice', 'spoken', 'examples', 'composer', 'input', 'restart'],
  ...['attach', 'files', 'drop'],
];

const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');

/** The elements of the page that have a name. */
export const page = Object.fromEntries(ids.map((id) => [id, document.getElementById(id)]));

export const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

export const notify = (text, lang = language) => {
  Object.assign(page.notice, { textContent: text, lang });
};

export const setInput = (text) => {
  page.input.value = text;
  fitInput();
};

export const fitInput = () => {
  const { input, log } = page;
  const room = log.clientHeight;
  input.style.height = 'auto';
  input.style.height = `${input.scrollHeight}px`;
  const lost = room - log.clientHeight;
  if (lost > 0) log.scrollTop += lost;
};

/** Shows a run of messages: all of it, or from `start` on where it is taller than the log. */
export const reveal = (first, last = first, start = first) => {
  const height = last.offsetTop + last.offsetHeight - first.offsetTop;
  const tall = height > page.log.clientHeight;
  const behavior = lessMotion.matches ? 'instant' : 'smooth';
  if (tall) start.scrollIntoView({ block: 'start', behavior });
  else last.scrollIntoView({ block: 'nearest', behavior });
  markScrollable(page.log);
};

export const makeScrollable = (element) => {
  overflow.observe(element);
  return element;
};

const overflow = new ResizeObserver((entries) => {
  for (const { target } of entries) markScrollable(target);
});

/** What can be scrolled can have the keyboard focus, and only that. */
const markScrollable = (element) => {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
  const scrolls = scrollWidth > clientWidth || scrollHeight > clientHeight;
  if (scrolls) element.tabIndex = 0;
  else element.removeAttribute('tabindex');
};
