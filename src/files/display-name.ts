const longest = 80;

/** The last part of a file's name from outside, fit to show: no path, no control, of bounded length. */
export const displayName = (name: string): string => {
  const base = name
    .slice(-4 * longest)
    .split(/[\\/]/)
    .filter((part) => part.trim() !== '')
    .at(-1);
  const shown = [...(base ?? '').replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, '').trim()];
  if (shown.length <= longest) return shown.join('') || '?';
  return `${shown.slice(0, longest - 9).join('')}…${shown.slice(-8).join('')}`;
};
