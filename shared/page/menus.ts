// menus.ts - finds menus: runs of short lines, with bullets or without, one of which at least no text would hold.

import type { Line } from './lines.ts';
import { isTitle } from './lines.ts';
import type { Role } from './wording.ts';
import type { Entries } from './joinedEntries.ts';
import { entriesOf, partsOf, phrasesIn } from './wording.ts';

/** Lines `from` to `to`, the last one included. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

const FEWEST_IN_HEADLINE = 4;
const FEWEST_SECTIONS = 4;
const FEWEST_IN_COLUMN = 6;
/** Two words of some length, both with a capital, without a space between. */
const JOINED = /\p{Ll}{3}\p{Lu}\p{Ll}{2}/gu;
const FEWEST_JOINTS = 2;
const LONGEST_JOINED = 120;
/** What an entry of a menu may look like beside; heads of other furniture end one. */
const entryRoles: ReadonlySet<Role> = new Set<Role>(['menu', 'section', 'language', 'way', 'share?', 'newsletter']);
const toolRoles: ReadonlySet<Role> = new Set<Role>(['share', 'share?', 'way', 'comments', 'menu']);
/** A menu in one line stands so far above on a page. */
const MOST_ABOVE = 6;
const isEntry = (line: Line, role: Role | null): boolean =>
  line.words <= 7 && line.text.length <= 60 && (isTitle(line) || role === 'menu') && (role === null || entryRoles.has(role));

function count(roles: readonly (Role | null)[]): { sure: number; known: number } {
  const sure = roles.filter((role) => role === 'menu' || role === 'language').length;
  return { sure, known: sure + roles.filter((role) => role === 'section' || role === 'way' || role === 'share?').length };
}

/** Whether so many entries of menus make a menu: one that is sure at least, and more than chance. */
function isMenu(roles: readonly (Role | null)[], share: number): boolean {
  const { sure, known } = count(roles);
  return sure >= 1 && known >= 2 && known >= roles.length * share;
}

/** "Print | Send | Top": two that are known at least, and half of all. */
function isTools(parts: readonly (Role | null)[]): boolean {
  const known = parts.filter((role) => role !== null && toolRoles.has(role)).length;
  return known >= 2 && known >= parts.length * 0.5;
}

/** Words of a menu in one line, some of which are not known. */
const MOST_IN_LINE = 25;

/** Entries that no sentence joins: capitals throughout, or set without a space between. */
function isEntries({ roles, unknown, prose, seams }: Entries): boolean {
  const { sure } = count(roles);
  // Sections that are set without spaces between are in no sentence either.
  if (sure === 0 && seams > 1 && roles.length >= 3) return unknown <= roles.length;
  if (sure === 0 || roles.filter((role) => role === 'share' || role === 'share?').length > sure) return false;
  if (seams > 0) return roles.length >= 2 && unknown <= roles.length;
  return roles.length >= 3 && prose === 0 && unknown <= roles.length / 2;
}

/** Short names with a line between each, above everything else: one that is known is enough. */
const isBar = (parts: readonly (Role | null)[], text: string): boolean =>
  parts.length >= FEWEST_IN_BAR &&
  parts.some((role) => role !== null) &&
  BAR.test(text) &&
  text.split('|').every((part) => part.trim().split(/\s+/u).length <= 4);
const FEWEST_IN_BAR = 4;
const BAR = /^[^|\d]+(?:\|[^|\d]+)+$/u;

/** A run from its first to its last known entry: what stands outside may be a headline. */
function trimmed(roles: readonly (Role | null)[], run: Run): Run {
  let { from, to } = run;
  while (from < to && roles[from] === null) from += 1;
  while (to > from && roles[to] === null) to -= 1;
  return { from, to };
}

/** An entry right behind that stands in the run already says where on the site the page is. */
function withRepeated(lines: readonly Line[], { from, to }: Run, end: number): Run {
  const next = lines[to + 1];
  const again = to < end && next !== undefined && lines.slice(from, to + 1).some(({ text }) => text === next.text);
  return { from, to: again ? to + 1 : to };
}

/** Lines of a word or two, most of one: so a menu is copied whose language is not known. Names and what is counted are longer. */
function isColumn(lines: readonly Line[], { from, to }: Run): boolean {
  const own = lines.slice(from, to + 1);
  const single = own.filter((line) => line.words <= 1).length;
  return own.length >= FEWEST_IN_COLUMN && single >= own.length * 0.5 && own.every((line) => line.words <= 3 && PLAIN.test(line.text));
}
const PLAIN = /^[\p{L}\p{M}\s&'’!-]+$/u;

/** A run without the section's name right above a headline. */
function withoutLabel(lines: readonly Line[], roles: readonly (Role | null)[], { from, to }: Run): Run {
  const below = lines[to + 1];
  const isLabel = to > from && roles[to] === 'section' && below?.gap === false && isTitle(below) && below.words >= FEWEST_IN_HEADLINE;
  return { from, to: isLabel ? to - 1 : to };
}

/** Runs of entries: with bullets together, without bullets in one rhythm (all with or all without empty lines between). */
function runsOf(lines: readonly Line[], roles: readonly (Role | null)[], barred: (index: number) => boolean): (Run & { bullet: boolean })[] {
  const runs: (Run & { bullet: boolean })[] = [];
  for (let from = 0; from < lines.length; ) {
    const first = lines[from];
    if (first === undefined || barred(from) || !isEntry(first, roles[from] ?? null)) {
      from += 1;
      continue;
    }
    let to = from;
    let rhythm: boolean | null = null;
    for (let next = from + 1; next < lines.length; next += 1) {
      const line = lines[next];
      if (line === undefined || barred(next) || !isEntry(line, roles[next] ?? null) || line.bullet !== first.bullet) break;
      if (!first.bullet) {
        rhythm ??= line.gap;
        if (line.gap !== rhythm) break;
      }
      to = next;
    }
    runs.push({ from, to, bullet: first.bullet });
    from = to + 1;
  }
  return runs;
}

const leadsIn = (line: Line | undefined): boolean => line !== undefined && (line.ends === 'colon' || line.ends === 'open');

/**
 * Every menu of the page, in order.
 * @param barred lines that are something else already.
 */
export function menusOf(lines: readonly Line[], roles: readonly (Role | null)[], barred: (index: number) => boolean): Run[] {
  const menus: Run[] = [];
  for (const run of runsOf(lines, roles, barred)) {
    const own = roles.slice(run.from, run.to + 1);
    if (run.bullet) {
      const all = run.to - run.from + 1;
      if (all >= 3 && isMenu(own, 0.15) && !leadsIn(lines[run.from - 1])) menus.push(run);
      continue;
    }
    const inner = withoutLabel(lines, roles, withRepeated(lines, trimmed(roles, run), run.to));
    const known = roles.slice(inner.from, inner.to + 1);
    const { sure } = count(known);
    // Names of languages right below a heading are what somebody speaks.
    if (lines[inner.from]?.gap === false && inner.from > 0 && known.every((role) => role === 'language')) continue;
    if (known.length >= 3 && isMenu(known, 0.5) && (sure >= 2 || count(known).known >= 4)) menus.push(inner);
    // Names of sections alone, at the very top.
    else if (inner.from < MOST_ABOVE && known.length >= FEWEST_SECTIONS && count(known).known >= known.length * 0.6) menus.push(inner);
    else if (run.from < MOST_ABOVE && isColumn(lines, run)) menus.push(withoutLabel(lines, roles, run));
  }
  for (const [index, line] of lines.entries()) {
    if (line.text.length > 400 || line.ends === 'stop') continue;
    const parts = partsOf(line.text);
    const phrases = parts.length > 0 ? parts : phrasesIn(line.text);
    // Names of sections alone could be a sentence's; four in a row above everything else are no sentence.
    const sections = parts.length === 0 && phrases.length >= 4 && index < MOST_ABOVE;
    if (phrases.length >= 3 && (sections || isMenu(phrases, 0.5) || isTools(parts) || (index < MOST_ABOVE && isBar(parts, line.text))))
      menus.push({ from: index, to: index });
    else if (
      index < MOST_ABOVE &&
      line.ends === 'none' &&
      line.text.length <= LONGEST_JOINED &&
      (line.text.match(JOINED)?.length ?? 0) >= FEWEST_JOINTS
    )
      menus.push({ from: index, to: index });
    else if (phrases.length === 0 && line.ends === 'none' && line.words <= MOST_IN_LINE && isEntries(entriesOf(line.text)))
      menus.push({ from: index, to: index });
  }
  return menus.sort((a, b) => a.from - b.from);
}
