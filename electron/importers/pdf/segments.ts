// segments.ts - pieces side by side joined to segments: a line of a column, a cell of a table. Words are joined by where they stand.

import { isMark, isRightToLeft, mayBeStroke } from './direction.ts';
import { splitAtGutters } from './gutters.ts';
import { inLogicalOrder } from './logicalOrder.ts';
import type { Piece } from './pieces.ts';
import { type Row, rowsOf } from './rows.ts';

export interface Segment {
  /** In logical order, with a piece ' ' for each gap between words. */
  pieces: Piece[];
  text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Height of most of its letters. */
  readonly size: number;
  readonly isRightToLeft: boolean;
  /** Which of the page's rows it stands in; rows count from the top. */
  readonly row: number;
}

/** In heights of letters: what parts words; where a blank is drawn, less room does. */
const WORD = 0.15;
const WORD_AT_BLANK = 0.02;
/** Pieces of a page; one with more is no page of columns. */
const MOST_IN_COLUMNS = 12_000;

/** @param rightToLeft whether most of the page runs that way. */
export function segmentsOf(pieces: readonly Piece[], rightToLeft: boolean): Segment[] {
  const rows = rowsOf(pieces);
  for (const row of rows) row.pieces.sort((one, other) => one.left - other.left || one.order - other.order);
  const strokes = new Set(rows.flatMap(strokesIn));
  const looksAround = pieces.length <= MOST_IN_COLUMNS;
  return rows.flatMap((_, index) => splitAtGutters(rows, index, looksAround).map((group) => segmentOf(group, { row: index, rightToLeft, strokes })));
}

/** Foreign words alone in a text from right to left: what ends them stands on the left. */
const ENDS_ON_LEFT = /^[.,:;!?…].*[^.,:;!?…]$/u;

interface Page {
  readonly row: number;
  readonly rightToLeft: boolean;
  readonly strokes: ReadonlySet<string>;
}

/** Programs fill Arabic lines with strokes that overlap; people type them one after the other. */
const strokesIn = ({ pieces }: Row): string[] =>
  pieces.flatMap((piece, index) => {
    const next = pieces[index + 1];
    return mayBeStroke(piece) && next?.text === piece.text && piece.right - next.left > piece.size * 0.04 ? [piece.text] : [];
  });

const ARABIC = /(?=\p{L})[\p{sc=Arab}]/u;

/** Without the strokes within words that only fill the line. */
function unstretched(pieces: readonly Piece[], strokes: ReadonlySet<string>): Piece[] {
  const isStroke = (piece: Piece) => mayBeStroke(piece) && strokes.has(piece.text);
  return pieces.filter((piece, index) => {
    if (!isStroke(piece)) return true;
    let [before, after] = [index - 1, index + 1];
    while (pieces[before]?.text === piece.text) before -= 1;
    while (pieces[after]?.text === piece.text) after += 1;
    return !(ARABIC.test(pieces[before]?.text ?? '') && ARABIC.test(pieces[after]?.text ?? ''));
  });
}

function segmentOf(group: readonly Piece[], { row, rightToLeft: pageRightToLeft, strokes }: Page): Segment {
  const letters = group.reduce((sum, { text }) => sum + text.length, 0);
  const sizes = new Map<number, number>();
  for (const { text, size } of group) sizes.set(size, (sizes.get(size) ?? 0) + text.length);
  const size = [...sizes].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0]?.[0] ?? 0;
  const main = group.find((piece) => piece.size === size) ?? group[0];
  const visual = withGaps(group);
  const seen = visual.map(({ text }) => text).join('');
  const rightToLeft = isRightToLeft(seen, pageRightToLeft) || (pageRightToLeft && ENDS_ON_LEFT.test(seen));
  const ordered = inLogicalOrder(visual, rightToLeft);
  const pieces = tidied(joined(strokes.size > 0 ? unstretched(ordered, strokes) : ordered));
  return {
    pieces,
    text: pieces.map(({ text }) => text).join(''),
    left: Math.min(...group.map(({ left }) => left)),
    right: Math.max(...group.map(({ right }) => right)),
    baseline: main?.baseline ?? 0,
    size: letters === 0 ? 1 : size,
    isRightToLeft: rightToLeft,
    row,
  };
}

/** A piece ' ' where there is room between two pieces; points and accents put to the letter that they stand over. */
function withGaps(group: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const piece of group) {
    const last = found.at(-1);
    if (last && isMark(piece.text) && piece.left < last.right + piece.size * 0.1) {
      found[found.length - 1] = { ...last, text: last.text + piece.text.trim() };
      continue;
    }
    const isBlank = last !== undefined && (last.blankRight === true || piece.blankLeft === true);
    if (last && piece.left - last.right > (isBlank ? WORD_AT_BLANK : WORD) * Math.min(last.size, piece.size))
      found.push({ ...piece, text: ' ', left: last.right, right: piece.left });
    found.push(piece);
  }
  return found;
}

/** Signs that look and run alike as one piece; marks in the order in which they are typed. */
function joined(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    const isAlike =
      last !== undefined &&
      last.text !== ' ' &&
      piece.text !== ' ' &&
      last.isRightToLeft === piece.isRightToLeft &&
      last.size === piece.size &&
      last.font === piece.font &&
      last.heading === piece.heading &&
      last.isArtifact === piece.isArtifact &&
      Math.abs(last.baseline - piece.baseline) < 0.1;
    if (isAlike) found[found.length - 1] = { ...last, text: last.text + piece.text };
    else found.push(piece);
  }
  return found.map((piece) => (piece.isRightToLeft === true ? { ...piece, text: piece.text.normalize('NFC') } : piece));
}

/** No blanks at the ends, never two in a row. */
function tidied(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  let blank = true;
  for (const piece of pieces) {
    const text: string = blank ? piece.text.trimStart() : piece.text;
    if (text === '') continue;
    found.push(text === piece.text ? piece : { ...piece, text });
    blank = text.endsWith(' ');
  }
  for (let last = found.at(-1); last?.text.endsWith(' '); last = found.at(-1)) {
    found.pop();
    if (last.text.trimEnd() !== '') found.push({ ...last, text: last.text.trimEnd() });
  }
  return found;
}
