import type { Content } from '../../content/content.ts';
import type { Evidence } from '../../diagnosis/evidence.ts';
import { fold } from '../../diagnosis/text/normalise.ts';
import { maskMessage } from '../../redaction/mask-message.ts';
import { isMachine } from '../walk/is-machine.ts';
import { factsSaid } from './facts-said.ts';

/** Words that a name may follow. */
const introducing = new Set(
  'on sur at host hote server serveur machine vm node called named appelle nomme nommee'.split(' '),
);

/** What begins like a name and is none: standards, numbers of updates and tickets, parts of our own words. */
const other =
  /^(?:utf|iso|cve|sha|aes|tls|ssl|smb|kb|ms|rfc|http|inc|req|ritm|chg|prb|sr|step|option|error|errorid|event|exit|code|vss)-?\d/i;

const address = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const hyphenated = /^[a-z]{2,}\d*(?:-[a-z\d]+){1,3}$/i;
const numbered = /^(?:(?:srv|svr|vm)[a-z]*\d+|[a-z]{2,}0\d+)$/i;

/**
 * The machine that a message names: the one host name in it, such as SRV-APP-07, or what follows "on" and the like and
 * cannot be a word. What looks like a secret is masked before, so it is no name.
 */
export const machineSaid = (
  content: Pick<Content, 'lists'>,
  text: string,
  evidence: readonly Evidence[],
): string | undefined => {
  const codes = new Set(evidence.map(({ written }) => written.toLowerCase()));
  const words = maskMessage(text).split(/[\s,;:!?()"'’“”«»]+/);
  const named = words
    .map((word) => word.replace(/\.$/, ''))
    .filter((word, at) => {
      if (!isMachine(content, word) || codes.has(word.toLowerCase())) return false;
      if (other.test(word) || Object.keys(factsSaid(content.lists.facts, word)).length > 0)
        return false;
      return isName(word, introducing.has(fold(words[at - 1] ?? '')));
    });
  const [name] = named;
  return named.every((one) => one.toLowerCase() === name?.toLowerCase()) ? name : undefined;
};

const isName = (word: string, isIntroduced: boolean): boolean => {
  if (address.test(word)) return isIntroduced;
  const [label = ''] = word.split('.');
  const isHyphenated = hyphenated.test(label);
  const isServer = /^(?:srv|svr)-/i.test(label);
  const isLoud = label === label.toUpperCase();
  if (isHyphenated && /\d/.test(label))
    return isIntroduced || isLoud || isServer || label.split('-').length > 2;
  return isHyphenated ? isServer || (isIntroduced && isLoud) : isIntroduced && numbered.test(label);
};
