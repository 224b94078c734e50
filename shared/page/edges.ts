// edges.ts - what is left at the head and foot of a page once its furniture is known: there a site prints, not an author.

import type { Lines } from './pageLines.ts';
import { wordyRoles } from './pageLines.ts';
import type { Line } from './lines.ts';
import { isBody, isTitle } from './lines.ts';
import type { SetAsideKind } from './reading.ts';
import type { Role } from './wording.ts';
import { isSourceHead } from './wording.ts';

/** Names of sites and their parts have no more words. */
const LONGEST_NAME = 5;
const NOTE = /^(?:[[(]?\d{1,3}(?!\d)[\])]?[.):]?|\*+|[¹²³⁴⁵⁶⁷⁸⁹†‡§^])\s*\S/u;
const REFERENCE = /\[\d{1,3}\]|\(\d{1,2}\)|[¹²³⁴⁵⁶⁷⁸⁹†‡]|\p{L}\*/u;

const isFree = (page: Lines, index: number): boolean => page.kinds[index] === null;
const isPaired = (page: Lines, index: number): boolean => {
  const title = page.lines[index];
  return title !== undefined && isFree(page, index) && isTitle(title) && isFree(page, index + 1) && Boolean(page.stamps[index + 1]);
};

/** Headlines of other pages, each with its date below it, behind the text: two of them at least. */
function datedList(page: Lines, last: number): void {
  for (let index = last + 1; index < page.lines.length; index += 1) {
    let to = index;
    while (isPaired(page, to)) to += 2;
    if (to - index < 4) continue;
    const head = page.lines[index - 1];
    const from = head && index - 1 > last && isFree(page, index - 1) && isTitle(head) && head.words <= LONGEST_NAME ? index - 1 : index;
    for (let at = from; at < to; at += 1) page.kinds[at] ??= 'related';
    index = to;
  }
}

/** Where the foot of the page begins: at its first furniture behind the last text; -1 when it has none. */
function footFrom(page: Lines, last: number): number {
  return page.kinds.findIndex((kind, index) => index > last && kind !== null && kind !== 'caption' && page.roles[index] !== 'ad');
}

/** Whether lines are a text's after all: set like verse, or more than all that stands above. */
function readsOn(rest: readonly Line[], above: readonly Line[]): boolean {
  const words = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + line.words, 0);
  const punctuated = rest.filter((line) => line.ends === 'open' || line.ends === 'stop').length;
  return punctuated >= rest.length * 0.3 || words(rest) > words(above) * 1.5;
}

/** Behind the text and the first furniture below it stands no text any more, but for notes and sources. */
function foot(page: Lines, last: number): void {
  const from = footFrom(page, last);
  if (from === -1) return;
  const { lines } = page;
  let noted: boolean | undefined;
  const isNoted = (): boolean => (noted ??= lines.some((line, index) => index <= last && isFree(page, index) && REFERENCE.test(line.text)));
  const isNote = (line: Line): boolean => isSourceHead(line) || (NOTE.test(line.text) && isNoted());
  const note = lines.findIndex((line, index) => index > last && isFree(page, index) && isNote(line));
  const end = note === -1 ? lines.length : note;
  const rest = lines.filter((_, index) => index > from && index < end && isFree(page, index));
  if (
    rest.length === 0 ||
    readsOn(
      rest,
      lines.filter((_, index) => index <= last && isFree(page, index)),
    )
  )
    return;
  for (let index = from + 1; index < end; index += 1) page.kinds[index] ??= kindBehind(page.kinds[index - 1] ?? null);
}

const kindBehind = (before: SetAsideKind | null): SetAsideKind => (before === 'related' || before === 'menu' ? before : 'other');

/** "Home", "Politics" above a headline: where on the site the page is. */
const wayToPage: ReadonlySet<Role> = new Set<Role>(['menu', 'section', 'language']);

/** Names above the last menu at the head, where a headline is left below it. */
function head(page: Lines, first: number): void {
  const { lines, kinds, roles } = page;
  let menu = -1;
  for (let index = 0; index < first; index += 1) if (kinds[index] === 'menu' && roles[index] !== 'way' && roles[index] !== 'pager') menu = index;
  const isHeadline = (line: Line, index: number): boolean =>
    index > menu && index < first && isFree(page, index) && isTitle(line) && line.words >= 2 && page.stamps[index] === null && roles[index] === null;
  if (!lines.some(isHeadline)) return;
  const leads = (index: number): boolean =>
    isFree(page, index) && lines[index]?.heading === 0 && !lines[index]?.bullet && wayToPage.has(roles[index] ?? 'more');
  for (let index = 1; index < first; index += 1) {
    if (!leads(index - 1) || !leads(index)) continue;
    let to = index;
    while (leads(to)) to += 1;
    kinds.fill('menu', index - 1, to);
    index = to;
  }
  for (let index = 0; index < menu; index += 1) {
    const line = lines[index];
    if (line && isFree(page, index) && isTitle(line) && line.words <= LONGEST_NAME && line.heading === 0 && page.stamps[index] === null)
      kinds[index] = 'menu';
  }
}

/** On a page that has furniture: the rest of its head and of its foot. */
export function edges(page: Lines): void {
  const isText = (line: Line, index: number): boolean =>
    isFree(page, index) && isBody(line) && page.stamps[index] === null && !wordyRoles.has(page.roles[index] ?? 'menu');
  const first = page.lines.findIndex(isText);
  if (first === -1) return;
  const last = page.lines.findLastIndex(isText);
  datedList(page, last);
  foot(page, last);
  head(page, first);
}
