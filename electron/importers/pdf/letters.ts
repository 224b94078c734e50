// letters.ts - what a sign of a PDF stands for as text: ligatures and shaped letters as plain ones, what cannot be seen left out.

const known = new Map<string, string>();
const MOST_KNOWN = 50_000;

/** The letters of one sign; ' ' for a blank, '' for nothing. */
export function lettersOf(sign: string): string {
  const letters = known.get(sign) ?? plain(sign);
  if (known.size < MOST_KNOWN && sign.length < 10) known.set(sign, letters);
  return letters;
}

const plain = (sign: string): string =>
  sign
    .replaceAll(/[\ufb00-\ufdff\ufe70-\ufefc]+/g, unshaped)
    .replaceAll(/[\0-\u0008\u000b-\u001f\u007f-\u009f\ufeff\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, '')
    .replaceAll(/[\s\u00a0]+/g, ' ');

/** Marks that stand alone are called a blank with a mark over it. */
const unshaped = (shaped: string): string => shaped.normalize('NFKC').replaceAll(/\s(?=\p{M})/gu, '');
