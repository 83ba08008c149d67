import { page } from './page.js';

export const fitInput = () => {
  const { input, log } = page;
  const room = log.clientHeight;
  input.style.height = 'auto';
  input.style.height = `${input.scrollHeight}px`;
  const lost = room - log.clientHeight;
  if (lost > 0) log.scrollTop += lost;
};

export const setInput = (text) => {
  page.input.value = text;
  fitInput();
};
