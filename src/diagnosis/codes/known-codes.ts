import type { Article } from '../../content/article.ts';
import { exitKey } from '../../content/claims.ts';
import type { UncoveredCode } from '../../content/lists.ts';
import { compileUncoveredCodes, type UncoveredCodes } from './uncovered-codes.ts';

/** Characters that readers and scanners take for digits, and the digits meant. */
const lookAlikes: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  l: '1',
  I: '1',
  i: '1',
  '|': '1',
  S: '5',
  s: '5',
  B: '8',
};

/** "95l07" -> "95107". */
export const repairDigits = (text: string): string =>
  text.replace(/[OolIi|SsB]/g, (character) => lookAlikes[character] as string);

/** As repairDigits, where B is a digit of its own. */
export const repairHex = (text: string): string =>
  text.replace(/[OolIi|Ss]/g, (character) => lookAlikes[character] as string);

/** The one form of an error number: 0x and capitals, no leading zeros. Undefined over 32 bits. */
export const canonicalHresult = (value: number): string | undefined => {
  if (!Number.isSafeInteger(value) || value > 0xffffffff || value < -0x80000000) return undefined;
  return `0x${(value >>> 0).toString(16).toUpperCase()}`;
};

/** The signed decimal form that logs print beside the hexadecimal one: 0x800706BE -> "-2147023170". */
export const signedForm = (hresult: string): string => String(Number(hresult) | 0);

/**
 * Every error number that decimal digits can mean: signed, unsigned, or signed with its minus lost.
 */
export const hresultsOfDecimal = (digits: string, minus: boolean): string[] => {
  const value = Number(digits);
  const readings = minus ? [-value] : [value, -value];
  return readings
    .filter((reading) => reading >= 0x80000000 || reading < 0)
    .flatMap((reading) => canonicalHresult(reading) ?? []);
};

/** The codes of all published articles, each with the articles that claim it. */
export interface KnownCodes {
  readonly errorIds: ReadonlyMap<string, readonly string[]>;
  /** Other printed numbers of an ErrorID: 97118 -> 95118. */
  readonly printedAs: ReadonlyMap<string, string>;
  readonly processServer: ReadonlyMap<string, { errorId: string; inferred: boolean }>;
  readonly hresults: ReadonlyMap<string, readonly string[]>;
  /** Windows error numbers, as the low words of those error numbers that carry one: 1726. */
  readonly lowWords: ReadonlyMap<string, string>;
  readonly exitCodes: ReadonlyMap<string, readonly string[]>;
  /** Numbers that are known, but that no article covers. */
  readonly uncovered: UncoveredCodes;
}

export const knownCodes = (
  articles: Iterable<Article>,
  uncovered: readonly UncoveredCode[],
): KnownCodes => {
  const errorIds = new Map<string, string[]>();
  const printedAs = new Map<string, string>();
  const processServer = new Map<string, { errorId: string; inferred: boolean }>();
  const hresults = new Map<string, string[]>();
  const exitCodes = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, code: string, id: string): void => {
    const owners = map.get(code) ?? [];
    if (!owners.includes(id)) map.set(code, [...owners, id]);
  };
  for (const { id, symptoms } of articles) {
    for (const symptom of symptoms.errorIds) {
      add(errorIds, symptom.id, id);
      if (symptom.printedAs) printedAs.set(symptom.printedAs, symptom.id);
      if (symptom.processServer)
        processServer.set(symptom.processServer.code, {
          errorId: symptom.id,
          inferred: symptom.processServer.basis === 'inferred',
        });
    }
    for (const { hresult, exitCodes: codes } of symptoms.vss) {
      add(hresults, hresult, id);
      for (const code of codes) add(exitCodes, code, id);
    }
    for (const code of symptoms.exitCodes) add(exitCodes, code, id);
  }
  return {
    errorIds,
    printedAs,
    processServer,
    hresults,
    lowWords: lowWordsOf(hresults.keys()),
    exitCodes,
    uncovered: compileUncoveredCodes(uncovered),
  };
};

/** 0x8007nnnn carries a Windows error number (FACILITY_WIN32, MS-ERREF 2.1): 0x800706BE is 1726. */
const lowWordsOf = (hresults: Iterable<string>): Map<string, string> =>
  new Map(
    [...hresults]
      .filter((code) => /^0x8007[0-9A-F]{4}$/.test(code))
      .map((code) => [String(Number(code) & 0xffff), code]),
  );

/** How a dialog tree names a code that it tells apart. */
export const treeKey = (kind: string, code: string): string =>
  kind === 'exitCode' ? exitKey(code) : code;
