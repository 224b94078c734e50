// direction.ts - what runs from right to left: letters, marks, stretches, and brackets that programs name as they look.

/** Letters of these scripts. */
const STRONG_RIGHT = /(?=[\p{L}])[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}]/u;
const ALL_RIGHT = new RegExp(STRONG_RIGHT, 'gu');
const LETTER = /\p{L}/gu;

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/** The stroke that makes a joined Arabic letter longer; many programs name no letter for it. */
export const mayBeStroke = ({ text, isUnsure }: { readonly text: string; readonly isUnsure?: boolean }): boolean =>
  text === '\u0640' || (isUnsure === true && /^[!-~]$/.test(text));

export const hasRightToLeft = (text: string): boolean => STRONG_RIGHT.test(text);

/** Only signs that stand over or under a letter. */
export const isMark = (text: string): boolean => /^\s*\p{M}+\s*$/u.test(text);

/** Whether a stretch runs from right to left; what has no letters goes with what is around it. */
export function isRightToLeft(text: string, around: boolean): boolean {
  const right = count(text, ALL_RIGHT);
  const left = count(text, LETTER) - right;
  if (around) return right > 0 || left === 0;
  return right > left;
}

const mirrored: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '<': '>',
  '>': '<',
};

/**
 * Some programs write a bracket of a right-to-left text as it is called, others as it looks.
 * @returns whether the brackets of these lines must be turned round to be as they are called.
 */
export function bracketsAreTurned(lines: readonly string[]): boolean {
  let [called, looks] = [0, 0];
  for (const line of lines) {
    called += count(line, /(?<![\p{L}\p{M}])[([{«](?=[\p{sc=Arab}\p{sc=Hebr}])|(?<=[\p{sc=Arab}\p{sc=Hebr}]\p{M}*)[)\]}»](?![\p{L}])/gu);
    looks += count(line, /(?<![\p{L}\p{M}])[)\]}»](?=[\p{sc=Arab}\p{sc=Hebr}])|(?<=[\p{sc=Arab}\p{sc=Hebr}]\p{M}*)[([{«](?![\p{L}])/gu);
  }
  if (called + looks > 0) return looks > called;
  return lines.some((line) => /^\P{Ps}*\p{Pe}/u.test(line));
}

export const turned = (text: string): string => text.replaceAll(/[()[\]{}«»‹›<>]/g, (sign) => mirrored[sign] ?? sign);
