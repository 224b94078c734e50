// textRun.ts - where on a page its running text lies: the stretch whose sentences outweigh everything short and known between them.
//
// Each line has a weight: sentences one above nothing, more beside other sentences; short lines and known furniture one below.
// The stretch with the greatest sum is the text (maximum subsequence segmentation). Words are weighed, not understood, so that it
// holds in any language and for sites whose words nobody has listed.

import type { Line } from './lines.ts';
import { isBody } from './lines.ts';
import type { Lines } from './pageLines.ts';
import { wordyRoles } from './pageLines.ts';
import type { Role } from './wording.ts';

/** Lines `first` to `last`, both sentences. */
export interface TextRun {
  readonly first: number;
  readonly last: number;
}

/** More words of a sentence count no more. */
const MOST_WORDS = 40;
/** So many words weigh as much as one short line. */
const WORDS_TO_LINE = 8;
/** A sentence without another beside it: a site announces its pages so. */
const ALONE = 0.5;
/** Lines so long are wrapped text where others stand right above or below. */
const WRAPPED = 70;

/** Behind these a text has ended, or has not begun. */
export const borderRoles: ReadonlySet<Role> = new Set<Role>(['tags', 'comments', 'copyright', 'author', 'pager']);
const BORDER = 4;
const MENU = 2;

/** Running text that nothing says is a site's, also where somebody has wrapped it. */
export function isSentence(page: Lines, index: number): boolean {
  const { lines, kinds, roles, stamps } = page;
  const line = lines[index];
  if (line === undefined || kinds[index] !== null || stamps[index] !== null || wordyRoles.has(roles[index] ?? 'menu')) return false;
  return isBody(line) || isWrapped(lines, index);
}

/** Of wrapped text no line is so long. */
const UNWRAPPED = 130;
const MOST_LONG = 0.1;
const wrapping = new WeakMap<readonly Line[], boolean>();
/** Whether a page's lines are short enough to have been wrapped; a long headline over a sentence is no wrapped text elsewhere. */
function mayBeWrapped(lines: readonly Line[]): boolean {
  const known = wrapping.get(lines);
  if (known !== undefined) return known;
  const long = lines.filter((line) => line.text.length > UNWRAPPED).length;
  const made = long <= lines.filter((line) => line.text.length >= WRAPPED).length * MOST_LONG;
  wrapping.set(lines, made);
  return made;
}

function isWrapped(lines: readonly Line[], index: number): boolean {
  if (!mayBeWrapped(lines)) return false;
  const [before, line, next] = [lines[index - 1], lines[index], lines[index + 1]];
  if (line === undefined || line.heading > 0 || line.text.length < WRAPPED || line.ends === 'question') return false;
  const isBeside = (one: Line | undefined): boolean => one !== undefined && (isBody(one) || one.text.length >= WRAPPED);
  return (next?.gap === false && (isBeside(next) || next.ends === 'stop')) || (!line.gap && isBeside(before));
}

function weightOf(page: Lines, index: number): number {
  const { lines, kinds, roles } = page;
  const line = lines[index] as Line;
  if (isSentence(page, index)) {
    const beside = isSentence(page, index - 1) || isSentence(page, index + 1);
    return (Math.min(line.words, MOST_WORDS) / WORDS_TO_LINE) * (beside ? 1 : ALONE);
  }
  const [kind, role] = [kinds[index] ?? null, roles[index] ?? null];
  if (kind === 'caption') return 0;
  if (role !== null && borderRoles.has(role)) return -BORDER;
  if (kind === 'menu') return -MENU;
  if (kind === null && role === null && (line.ends === 'colon' || line.ends === 'open' || line.ends === 'stop')) return -0.25;
  return line.bullet && kind === null ? -0.5 : -1;
}

/** So many sentences tell what a text is about. */
const LOOK = 120;

/** The sentences from one line to another; of many the first. */
export function textOf(page: Lines, from: number, to: number): string {
  const found: string[] = [];
  for (let index = from; index <= to && found.length < LOOK; index += 1) if (isSentence(page, index)) found.push(page.lines[index]?.text ?? '');
  return found.join(' ');
}

/** So near above a text stands its date, in lines; a text that has one weighs twice. */
const NEAR = 10;
/** What stands below and weighs a little more is not preferred: readers' comments, a site's notes. */
const CLEARLY = 0.6;

/** The stretch that weighs most; null where no sentence stands. */
export function textRun(page: Lines): TextRun | null {
  const runs: (TextRun & { weight: number })[] = [];
  let [sum, best, begin, last] = [0, 0, 0, -1];
  const close = (): void => {
    if (last < 0) return;
    const isDated = page.stamps.slice(Math.max(0, begin - NEAR), begin + 2).some((stamp) => (stamp ?? null) !== null);
    runs.push({ first: begin, last, weight: isDated ? best * 2 : best });
  };
  for (let index = 0; index < page.lines.length; index += 1) {
    if (sum <= 0) {
      close();
      [sum, best, begin, last] = [0, 0, index, -1];
    }
    sum += weightOf(page, index);
    if (sum > best && isSentence(page, index)) [best, last] = [sum, index];
  }
  close();
  const most = Math.max(0, ...runs.map(({ weight }) => weight));
  return runs.find(({ weight }) => weight >= most * CLEARLY) ?? null;
}
