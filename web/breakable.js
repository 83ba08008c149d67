import { make } from './make.js';

/** A command wraps between its words and after the separators of its paths, not at a hyphen or in `/f`. */
export const breakable = (text) =>
  text
    .split(/([^\S\u00a0\u202f]+|(?![\\/])(?<=[^\s\\/][\\/]+))/)
    .map((part, at) => (at % 2 ? gap(part) : whole(part)));

const gap = (spaces) => spaces || make('wbr');
const whole = (part) => make('span', { className: 'whole', textContent: part });
