// margins.ts - running heads, feet and page numbers: what stands at the same height on several pages, its numbers counting.

import type { Segment } from './segments.ts';

export interface Margins {
  /** Per page the segments that are no text of the page. */
  readonly setAside: readonly ReadonlySet<Segment>[];
  /** Per page the number that is printed on it; null for none. */
  readonly labels: readonly (string | null)[];
}

export interface MarginPage {
  readonly height: number;
  readonly segments: readonly Segment[];
}

/** So many rows at the top and at the bottom of a page may be heads and feet. */
const ROWS = 3;
const ROMAN = /^(?=[ivxlc])(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/i;
const PAGE_WORDS = /^(?:\p{L}{1,9}\.?\s)?[-–—|[(]{0,2}\s?(\d{1,4})\s?[-–—|\])]{0,2}(?:\s?(?:\/|of|von|de|sur|din|من)\s?\d{1,4})?$/u;

/** Digits and Roman numbers stand for any. */
const keyOf = (text: string): string =>
  text
    .replaceAll(/\p{Nd}+/gu, '#')
    .split(' ')
    .map((word) => (ROMAN.test(word) && word.length > 0 ? '#' : word))
    .join(' ');

interface Found {
  readonly page: number;
  readonly segment: Segment;
}

function marginSegments({ segments, height }: MarginPage): Segment[] {
  const rows = [...new Set(segments.map(({ row }) => row))].sort((one, other) => one - other);
  const outer = new Set([...rows.slice(0, ROWS), ...rows.slice(-ROWS)]);
  return segments.filter(({ row, baseline }) => outer.has(row) && (baseline < height * 0.2 || baseline > height * 0.8));
}

export function marginsOf(pages: readonly MarginPage[]): Margins {
  const byKey = new Map<string, Found[]>();
  for (const [page, one] of pages.entries())
    for (const segment of marginSegments(one)) {
      const key = keyOf(segment.text);
      byKey.set(key, [...(byKey.get(key) ?? []), { page, segment }]);
    }
  const setAside = pages.map(() => new Set<Segment>());
  for (const [key, found] of byKey)
    for (const group of atOneHeight(found)) {
      const on = new Set(group.map(({ page }) => page));
      if (on.size < 2 || (key.includes('#') && !counts(group))) continue;
      for (const { page, segment } of group) setAside[page]?.add(segment);
    }
  for (const [index, page] of pages.entries())
    for (const segment of page.segments) if (segment.pieces.some(({ isArtifact }) => isArtifact)) setAside[index]?.add(segment);
  for (const [index, page] of pages.entries()) loneNumber(page, index, setAside[index] ?? new Set());
  return { setAside, labels: labelsOf(pages, setAside) };
}

/** Grouped by height, as far as the lines of a page are apart at the most. */
function atOneHeight(found: readonly Found[]): Found[][] {
  const groups: Found[][] = [];
  for (const one of [...found].sort((a, b) => a.segment.baseline - b.segment.baseline)) {
    const last = groups.at(-1)?.[0];
    if (last && one.segment.baseline - last.segment.baseline <= 4) groups.at(-1)?.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** Whether its last or first number goes up with the pages; a number that stays is part of a head like any word. */
function counts(group: readonly Found[]): boolean {
  const numbers = (text: string) => (text.match(/\p{Nd}+/gu) ?? []).map(valueOf);
  const rows = group.map(({ page, segment }) => ({ page, numbers: numbers(segment.text) })).filter(({ numbers: own }) => own.length > 0);
  if (rows.length === 0) return true;
  const length = rows[0]?.numbers.length ?? 0;
  for (let at = 0; at < length; at += 1) {
    const values = rows.map(({ numbers: own }) => own[at]);
    if (values.every((value) => value === values[0])) continue;
    const shifts = rows.map(({ page, numbers: own }) => (own[at] ?? 0) - page);
    const usual = shifts.filter((shift) => shift === shifts[0]).length;
    if (usual < shifts.length * 0.5) return false;
  }
  return true;
}

/** Digits of any script. */
const valueOf = (digits: string): number => Number(Array.from(digits, digitOf).join(''));
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 48;
  for (const zero of [0x30, 0x660, 0x6f0, 0x966]) if (code >= zero && code < zero + 10) return code - zero;
  return 0;
}

/** A page number that stands alone at the edge of a page, with nothing near. */
function loneNumber({ segments, height }: MarginPage, index: number, setAside: Set<Segment>): void {
  const left = segments.filter((segment) => !setAside.has(segment));
  for (const edge of [left.reduce<Segment | null>((one, other) => (one && one.baseline >= other.baseline ? one : other), null)]) {
    if (!edge || edge.baseline < height * 0.85) continue;
    const near = left.some((other) => other !== edge && Math.abs(other.baseline - edge.baseline) < 1.8 * other.size);
    const number = PAGE_WORDS.exec(edge.text)?.[1];
    if (!near && number !== undefined && (Number(number) === index + 1 || edge.text !== number)) setAside.add(edge);
  }
}

function labelsOf(pages: readonly MarginPage[], setAside: readonly ReadonlySet<Segment>[]): (string | null)[] {
  return pages.map((_, index) => {
    for (const { text } of setAside[index] ?? []) {
      const bare = text.replace(/^[-–—|\s]+|[-–—|\s]+$/g, '');
      if (/^\p{Nd}{1,4}$/u.test(bare) || (bare !== '' && ROMAN.test(bare))) return bare;
      const number = PAGE_WORDS.exec(text)?.[1];
      if (number !== undefined) return number;
    }
    return null;
  });
}
