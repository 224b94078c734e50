// outside.ts - a page whose markup sets its one text apart: what stands outside of that is the site's.

import type { Structure } from '../model/project.ts';
import type { Line } from './lines.ts';
import { isBody } from './lines.ts';
import type { Lines } from './pageLines.ts';
import { isSourceHead } from './wording.ts';

/** So much of the running text must lie within. */
const MOST_OF_TEXT = 0.6;
const FEWEST_SENTENCES = 2;
/** Headings of a page's text; lower ones head its parts. */
const HEADLINE_LEVEL = 2;

interface Within {
  /** Its first and last line. */
  readonly from: number;
  readonly to: number;
}

/** The stretch that is marked as an article, when it is the only one with more than a sentence. */
function articleIn(lines: readonly Line[], structure: readonly Structure[]): Within | null {
  const bodies = lines.map((line) => (isBody(line) ? line.words : 0));
  const all = bodies.reduce((sum, words) => sum + words, 0);
  let found: Within | null = null;
  let [end, next] = [0, 0];
  for (const one of structure) {
    if (one.kind !== 'article' || one.start < end) continue;
    end = one.end;
    while (next < lines.length && (lines[next]?.start ?? 0) < one.start) next += 1;
    const from = next;
    while (next < lines.length && (lines[next]?.end ?? 0) <= end) next += 1;
    const own = bodies.slice(from, next);
    const isText = own.filter((words) => words > 0).length >= FEWEST_SENTENCES;
    if (isText && own.reduce((sum, words) => sum + words, 0) >= all * MOST_OF_TEXT) found = { from, to: next - 1 };
    else if (isText) return null;
  }
  return found;
}

/** On a page that has furniture. Sentences are set aside only below a heading, or something known, behind the article. */
export function outside(page: Lines, structure: readonly Structure[]): void {
  const { lines, kinds, stamps, roles } = page;
  if (!structure.some((one) => one.kind === 'article')) return;
  const article = articleIn(lines, structure);
  if (article === null) return;
  const { from, to } = article;
  const isHeadline = (line: Line): boolean => line.heading > 0 && line.heading <= HEADLINE_LEVEL;
  // A headline above the article has its date and its lead beside it.
  if (lines.slice(from, to + 1).some(isHeadline) && !lines.slice(0, from).some((line) => line.heading === 1))
    for (let index = 0; index < from; index += 1) {
      const line = lines[index];
      if (line !== undefined && !isBody(line) && line.heading === 0 && stamps[index] === null) kinds[index] ??= 'menu';
    }
  let known = false;
  for (let index = to + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || isSourceHead(line)) return;
    known ||= line.heading > 0 || kinds[index] !== null || (roles[index] ?? null) !== null;
    if (known || !isBody(line)) kinds[index] ??= 'other';
  }
}
