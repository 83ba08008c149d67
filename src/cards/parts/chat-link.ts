/**
 * In characters, for the whole address: how long Teams lets it be is not documented, and links are cut
 * by what passes them on from 2,000 on.
 */
const longest = 1999;
const cut = '\n…';

/**
 * The address of a chat with people, with a message prepared (Microsoft Learn, "Create deep links to a
 * chat"); a long text ends with a line that fits, or within its first. Undefined for nobody, or too many.
 */
export const chatLink = (people: readonly string[], text: string): string | undefined => {
  const users = people.map((one) => encodeURIComponent(one).replaceAll('%40', '@')).join(',');
  const start = `https://teams.microsoft.com/l/chat/0/0?users=${users}&message=`;
  const room = longest - start.length;
  const message = messageOf(text.replace(/\p{Surrogate}/gu, '\uFFFD'), room);
  return people.length === 0 || message === '' ? undefined : `${start}${message}`;
};

const messageOf = (text: string, room: number): string => {
  const whole = encodeURIComponent(text);
  if (whole.length <= room) return whole;
  const left = room - encodeURIComponent(cut).length;
  const lines = text.split('\n').map(encodeURIComponent);
  const start = taken(lines, '%0A', left) || taken([...text].map(encodeURIComponent), '', left);
  return start === '' ? '' : `${start}${encodeURIComponent(cut)}`;
};

/** The first of some parts, joined, that are no longer than a length. */
const taken = (parts: readonly string[], joint: string, most: number): string => {
  let length = -joint.length;
  const tooMany = parts.findIndex((part) => {
    length += joint.length + part.length;
    return length > most;
  });
  return parts.slice(0, tooMany < 0 ? parts.length : tooMany).join(joint);
};
