// logicalOrder.ts - the signs of a line, seen from left to right, in the order in which they are read.
//
// It goes the way of Unicode's rules for display (UAX #9) backwards. Two orders can look the same: a number beside a foreign word
// may come before or after it. Then the order counts in which the PDF draws them, and whether the word is a unit.

import { hasRightToLeft } from './direction.ts';
import type { Piece } from './pieces.ts';

/** Letters to the left; Hebrew and such; Arabic and such; European digits; Arabic digits; separators; signs of amounts; others. */
type Kind = 'L' | 'R' | 'AL' | 'EN' | 'AN' | 'ES' | 'CS' | 'ET' | 'N';

const UNIT =
  /^(?:[kcm]?m[²³]?|[km]?g|km\/h|[kmg]?w|[kmg]wh|[kmgt]b|[kmg]?hz|[cm]?l|ha|h|s|ms|min|[hk]?pa|bar|k?n|k?v|m?ah|k?j|k?cal|usd|eur|gbp|chf|%)$/i;

function kindOf(text: string): Kind {
  if (hasRightToLeft(text) || /[\u061b-\u061f\u0640\u066d\u06d4]/.test(text)) return /\p{sc=Hebr}|\p{sc=Nkoo}/u.test(text) ? 'R' : 'AL';
  if (/\p{L}/u.test(text)) return 'L';
  if (/^[\u0660-\u0669\u066b\u066c]+$/u.test(text)) return 'AN';
  if (/^[0-9\u06f0-\u06f9\u00b2\u00b3\u00b9]+$/u.test(text)) return 'EN';
  if (/^[+\u2212-]$/u.test(text)) return 'ES';
  if (/^[,.:/\u060c]$/u.test(text)) return 'CS';
  return /^[#$%\u00a2-\u00a5\u00b0\u066a\u2030\u20a0-\u20bf]$/u.test(text) ? 'ET' : 'N';
}

/**
 * @param pieces from left to right, each of them in logical order; single signs where anything runs from right to left.
 * @param rightToLeft how the line as a whole runs.
 */
export function inLogicalOrder(pieces: readonly Piece[], rightToLeft: boolean): Piece[] {
  if (!rightToLeft && !pieces.some(({ text }) => hasRightToLeft(text))) return [...pieces];
  return rightToLeft ? fromTheRight(pieces) : fromTheLeft(pieces);
}

interface Signs {
  readonly kinds: readonly Kind[];
  /** Belongs to a number. */
  readonly isNumber: readonly boolean[];
}

/** @param pieces in the order of reading but for the digits of numbers, which stand turned round. */
function signsOf(pieces: readonly Piece[]): Signs {
  const kinds = pieces.map(({ text }) => kindOf(text));
  let strong: Kind = kinds.includes('AL') ? 'AL' : 'R';
  for (const [index, kind] of kinds.entries()) {
    if (kind === 'L' || kind === 'R' || kind === 'AL') strong = kind;
    // After Arabic letters all digits count as Arabic ones.
    if (kind === 'EN' && strong === 'AL') kinds[index] = 'AN';
  }
  const isNumber = kinds.map((kind) => kind === 'EN' || kind === 'AN');
  for (const [index, kind] of kinds.entries()) {
    const [before, after] = [kinds[index - 1], kinds[index + 1]];
    const joins = before === after && ((kind === 'CS' && (before === 'EN' || before === 'AN')) || (kind === 'ES' && before === 'EN'));
    if (joins) isNumber[index] = true;
  }
  for (const order of [kinds.keys(), [...kinds.keys()].reverse()])
    for (const index of order)
      if (kinds[index] === 'ET')
        for (const beside of [index - 1, index + 1])
          if (kinds[beside] === 'EN' || (kinds[beside] === 'ET' && isNumber[beside] === true)) isNumber[index] = true;
  return { kinds, isNumber };
}

function fromTheRight(pieces: readonly Piece[]): Piece[] {
  const signs = pieces.toReversed();
  const { kinds, isNumber } = signsOf(signs);
  const stays = kinds.map((kind, index) => kind === 'L' || isNumber[index] === true);
  /** Foreign words, and numbers that belong to one. */
  const isForeign = kinds.map((kind) => kind === 'L');
  const join = (from: number, to: number): void => {
    for (let at = from; at <= to; at += 1) {
      stays[at] = true;
      isForeign[at] = true;
    }
  };
  // From the foreign words on to what follows them in the line of foreign reading, which is to the right: lower places here.
  for (let at = signs.length - 1; at >= 0; at -= 1) {
    if (isForeign[at] !== true) continue;
    const before = nextStaying({ stays, kinds }, at, -1);
    if (before === null) continue;
    if (isForeign[before] === true || followsWord(signs, { kinds, isNumber }, before, at)) join(numberStart(isNumber, before), at);
  }
  for (let at = 0; at < signs.length; at += 1) {
    if (isForeign[at] !== true) continue;
    const after = nextStaying({ stays, kinds }, at, 1);
    if (after !== null) join(at, after);
  }
  closeBrackets(signs, stays);
  endLine(signs, stays, isForeign);
  return regrouped(signs, stays);
}

/** The nearest place in a direction of what stays as it is, with nothing but signs between; null for none. */
function nextStaying({ stays, kinds }: { stays: readonly boolean[]; kinds: readonly Kind[] }, from: number, step: 1 | -1): number | null {
  for (let at = from + step; at >= 0 && at < kinds.length; at += step) {
    if (stays[at] === true) return at;
    if (isRight(kinds[at])) return null;
  }
  return null;
}

function numberStart(isNumber: readonly boolean[], at: number): number {
  let start = at;
  while (start > 0 && isNumber[start - 1] === true) start -= 1;
  return start;
}

/** Whether a number to the right of a foreign word comes after it. */
function followsWord(signs: readonly Piece[], { kinds }: Signs, number: number, word: number): boolean {
  const between = signs.slice(number + 1, word);
  if (!between.some(({ text }) => text === ' ')) return true;
  let end = word;
  while (kinds[end + 1] === 'L' || /^[/\u00b2\u00b3]$/.test(signs[end + 1]?.text ?? '')) end += 1;
  const letters = signs
    .slice(word, end + 1)
    .toReversed()
    .map(({ text }) => text)
    .join('');
  return (signs[word]?.order ?? 0) < (signs[number]?.order ?? 0) && !UNIT.test(letters);
}

/** "Tirwell (Upper)": the closing bracket of foreign words belongs to them. */
function closeBrackets(signs: readonly Piece[], stays: boolean[]): void {
  for (let end = 0; end < signs.length; end += 1) {
    if (stays[end] !== true || stays[end - 1] === true || end === 0) continue;
    let open = 0;
    for (let at = end; stays[at] === true; at += 1) open += signs[at]?.text === '(' ? 1 : signs[at]?.text === ')' ? -1 : 0;
    if (open > 0 && signs[end - 1]?.text === ')') stays[end - 1] = true;
  }
}

/** What ends foreign words at the end of a line, though they go on in the next: "Senn &", "2024?", "0555-". */
function endLine(signs: readonly Piece[], stays: boolean[], isForeign: readonly boolean[]): void {
  let start = signs.length;
  while (stays[start - 1] === true) start -= 1;
  const isWord = isForeign.slice(start).includes(true);
  if (start === signs.length || (!isWord && signs.length - start < 3)) return;
  const ends = isWord ? /^[?!.,;:/&=+_-]$/ : /^[+/-]$/;
  const isBlank = (at: number) => signs[at]?.text === ' ';
  let from = start;
  if (isWord && isBlank(from - 1) && signs[from - 2]?.text === '&') from -= 2;
  else while (ends.test(signs[from - 1]?.text ?? '')) from -= 1;
  if (isBlank(from - 1)) stays.fill(true, from, start);
}

/** What stays is put back as it was seen; the rest runs from right to left. */
function regrouped(signs: readonly Piece[], stays: readonly boolean[]): Piece[] {
  const found: Piece[] = [];
  let group: Piece[] = [];
  for (const [index, sign] of signs.entries()) {
    if (stays[index] === true) group.push(sign);
    else {
      found.push(...group.reverse(), { ...sign, isRightToLeft: true });
      group = [];
    }
  }
  return [...found, ...group.reverse()];
}

function fromTheLeft(pieces: readonly Piece[]): Piece[] {
  const kinds = pieces.map(({ text }) => kindOf(text));
  const found: Piece[] = [];
  let at = 0;
  while (at < pieces.length) {
    const first = firstRight(pieces, kinds, at);
    const end = first === null ? at : stretchEnd(kinds, first);
    if (first === null) found.push(...pieces.slice(at, at + 1));
    else found.push(...fromTheRight(pieces.slice(at, end + 1)));
    at = end + 1;
  }
  return found;
}

const isRight = (kind: Kind | undefined): boolean => kind === 'R' || kind === 'AL';

/** Where a stretch from right to left begins with its letters, if one does here: a number before them that is drawn after them belongs to it. */
function firstRight(pieces: readonly Piece[], kinds: readonly Kind[], at: number): number | null {
  if (isRight(kinds[at])) return at;
  if (kinds[at] !== 'EN' && kinds[at] !== 'AN') return null;
  let letters = at;
  while (letters < kinds.length && !isRight(kinds[letters])) {
    if (kinds[letters] === 'L' || (kinds[letters] === 'N' && pieces[letters]?.text !== ' ')) return null;
    letters += 1;
  }
  return (pieces[letters]?.order ?? Number.POSITIVE_INFINITY) < (pieces[at]?.order ?? 0) ? letters : null;
}

/** The last letter of a stretch from right to left that begins here. */
function stretchEnd(kinds: readonly Kind[], start: number): number {
  let end = start;
  for (let at = start + 1; at < kinds.length && kinds[at] !== 'L'; at += 1) if (isRight(kinds[at])) end = at;
  return end;
}
