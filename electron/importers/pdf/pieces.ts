// pieces.ts - the pieces of text on a page of a PDF, where they stand as a reader sees the page, in points from its top left corner.

import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface Piece {
  /** In logical order; ligatures and shaped letters as plain ones; ' ' for a gap between words. */
  text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Height of its letters. */
  readonly size: number;
  /** The PDF itself says that it is no part of the text (running head, page number). */
  readonly isArtifact: boolean;
  /** Level that the PDF itself gives it as a heading; 0 for none. */
  readonly heading: number;
}

export interface PieceSheet {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  /** Text that stands upright or upside down: stamps at the margin, watermarks. */
  readonly turned: readonly Piece[];
}

/** More pieces than a page with words on it has. */
const MOST_PIECES = 40_000;

/** Shaped letters as plain ones; soft hyphens and what cannot be seen left out. */
const plain = (text: string): string =>
  text
    .replaceAll(/[\ufb00-\ufdff\ufe70-\ufefc]+/g, (shaped) => shaped.normalize('NFKC'))
    .replaceAll(/[\0-\u0008\u000b-\u001f\u007f-\u009f\ufeff\u200b\ufffe\uffff]/g, '')
    .replaceAll(/[\s\u00a0]+/g, ' ');

/** The words of a page. Their order is that in which the PDF draws them. */
export async function piecesOf(page: PDFPageProxy): Promise<PieceSheet> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const found: { piece: Piece; angle: number }[] = [];
  const open: string[] = [];
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  for (const item of content.items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push('tag' in item ? String(item.tag) : '');
      continue;
    }
    const text = plain(item.str);
    if (text === '' || found.length >= MOST_PIECES) continue;
    const [ia = 1, ib = 0, ic = 0, id = 1, x = 0, y = 0] = item.transform as number[];
    const along = [a * ia + c * ib, b * ia + d * ib] as const;
    const size = Math.hypot(a * ic + c * id, b * ic + d * id);
    const [left, baseline] = [a * x + c * y + e, b * x + d * y + f];
    if (![left, baseline, size, item.width].every(Number.isFinite) || size <= 0) continue;
    const heading = Number(open.map((tag) => /^H([1-6])$/.exec(tag)?.[1]).findLast((level) => level !== undefined) ?? 0);
    found.push({
      piece: { text, left, right: left + item.width, baseline, size, isArtifact: open.includes('Artifact'), heading },
      angle: Math.round((Math.atan2(along[1], along[0]) * 180) / Math.PI),
    });
  }
  return upright(found, width, height);
}

/** The page the way round in which most of its letters stand. */
function upright(found: readonly { piece: Piece; angle: number }[], width: number, height: number): PieceSheet {
  const letters = new Map<number, number>();
  for (const { piece, angle } of found) letters.set(angle, (letters.get(angle) ?? 0) + piece.text.length);
  const main = [...letters].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
  const isLevel = (angle: number) => Math.abs(angle - main) <= 3;
  const turned = Math.abs(main) > 3;
  const radians = (-main * Math.PI) / 180;
  const turn = (piece: Piece): Piece => {
    const left = piece.left * Math.cos(radians) - piece.baseline * Math.sin(radians);
    const baseline = piece.left * Math.sin(radians) + piece.baseline * Math.cos(radians);
    return { ...piece, left, baseline, right: left + piece.right - piece.left };
  };
  const level = found.filter(({ angle }) => isLevel(angle)).map(({ piece }) => (turned ? turn(piece) : piece));
  const top = turned ? Math.min(...level.map(({ baseline, size }) => baseline - size)) : 0;
  const bottom = turned ? Math.max(...level.map(({ baseline }) => baseline)) : height;
  const moved = turned ? level.map((piece) => ({ ...piece, baseline: piece.baseline - top })) : level;
  return {
    width,
    height: bottom - top,
    pieces: withoutShadows(moved),
    turned: found.filter(({ angle, piece }) => !isLevel(angle) && piece.text.trim() !== '').map(({ piece }) => piece),
  };
}

/** Letters that are drawn twice to look bold count once. */
function withoutShadows(pieces: readonly Piece[]): Piece[] {
  const seen = new Map<string, Piece[]>();
  return pieces.filter((piece) => {
    if (piece.text === ' ') return true;
    const key = `${piece.text}\0${Math.round(piece.baseline / 4)}`;
    const others = seen.get(key) ?? [];
    const near = (one: Piece) => Math.abs(one.left - piece.left) < piece.size * 0.12 && Math.abs(one.baseline - piece.baseline) < piece.size * 0.12;
    if (others.slice(-8).some(near)) return false;
    seen.set(key, [...others.slice(-8), piece]);
    return true;
  });
}
