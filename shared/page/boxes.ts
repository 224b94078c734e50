// boxes.ts - lines that a site sets together: where some say what they are, the others beside them are known too.

import type { Line } from './lines.ts';
import { isBody, isTitle } from './lines.ts';
import { nameOf, saysWho } from './names.ts';
import type { Lines } from './pageLines.ts';
import { fill, textEdges } from './pageLines.ts';
import type { Role } from './wording.ts';

/** A box says it in few words. */
const LONGEST_IN_BOX = 25;
/** The first line of a box is no such sentence. */
const FEWEST_OF_TEXT = 12;
const LONGEST_BUTTON = 5;
/** So far from the top of a page a note about cookies ends. */
const CONSENT = 12;
/** Lists of other pages in the middle of a text are short. */
const LONGEST_LIST = 6;

const boxRoles: ReadonlySet<Role> = new Set<Role>(['newsletter', 'menu', 'ad', 'cookie', 'share?', 'share']);
const buttonRoles: ReadonlySet<Role> = new Set<Role>(['share', 'share?', 'time', 'comments', 'way', 'newsletter']);

/** The first and last line of each stretch without an empty line in it. */
function* blocks(lines: readonly Line[]): Generator<{ from: number; to: number }> {
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while (lines[to + 1]?.gap === false) to += 1;
    yield { from, to };
    from = to + 1;
  }
}

/** A question about cookies at the top of a page: everything down to the last answer. */
function consent(page: Lines): void {
  const { lines, roles } = page;
  const isAnswer = (index: number): boolean => roles[index] === 'cookie' && lines[index] !== undefined && !isBody(lines[index]);
  const asks = lines.findIndex((line, index) => index < CONSENT && roles[index] === 'cookie' && isBody(line));
  if (asks === -1 || lines.slice(0, asks).some((line) => line.heading === 1)) return;
  let last = asks;
  while (isAnswer(last + 1)) last += 1;
  if (last > asks && asks <= 2) fill(page, 0, last, 'other');
}

/** A box that asks to subscribe, in the middle of a text. */
function subscriptions(page: Lines): void {
  const { lines, roles } = page;
  for (const { from: first, to } of blocks(lines)) {
    const above = lines[first];
    // The last sentence before the box may stand right above it.
    const from = above !== undefined && roles[first] === null && isBody(above) && above.words >= FEWEST_OF_TEXT ? first + 1 : first;
    const own = roles.slice(from, to + 1);
    const known = own.filter((role) => role !== null && boxRoles.has(role)).length;
    if (to - first < 2 || known * 2 < own.length || !own.includes('newsletter')) continue;
    if (lines.slice(from, to + 1).every((line) => line.words <= LONGEST_IN_BOX)) fill(page, from, to, 'other');
  }
}

/** Headlines right below "Read more": other pages, until an empty line. */
function listsOfMore(page: Lines): void {
  const { lines, roles } = page;
  for (const [index, line] of lines.entries()) {
    if (roles[index] !== 'more' || line.linked || line.words > LONGEST_BUTTON || !line.gap) continue;
    let to = index;
    while (to - index < LONGEST_LIST && lines[to + 1]?.gap === false && isTitle(lines[to + 1] as Line)) to += 1;
    if (to > index && (lines[to + 1]?.gap ?? true)) fill(page, index, to, 'related');
  }
}

/** A sentence that announces the text may stand above its date: so many lines further down is looked. */
const BEHIND_LEAD = 8;

/** Buttons and counts set together with the date of a text, above it: all where one is sure. */
function buttons(page: Lines): void {
  const { lines, roles, stamps, kinds } = page;
  const [first] = textEdges(page);
  for (const { from, to } of blocks(lines.slice(0, first + BEHIND_LEAD))) {
    const dated = stamps.findLastIndex((stamp, index) => stamp !== null && index >= from && index <= to);
    const next = lines[to + 1];
    if (dated === -1 || (from > first && (next === undefined || !isBody(next) || lines.slice(first + 1, from).some(isBody)))) continue;
    const rest = Array.from({ length: Math.max(0, to - dated) }, (_, by) => dated + 1 + by);
    const isButton = (index: number): boolean => {
      const line = lines[index];
      if (line === undefined || line.words > LONGEST_BUTTON || line.heading > 0) return false;
      return isTitle(line) || (roles[index] ?? null) !== null;
    };
    // Behind the last that is sure may stand a headline.
    const sure = rest.findLastIndex((index) => buttonRoles.has(roles[index] ?? 'section'));
    const says = (index: number): boolean => saysWho(lines[index]?.text ?? '');
    if (!rest.every((index) => isButton(index) || says(index))) continue;
    for (const index of rest.slice(0, sure + 1)) {
      if (says(index)) continue;
      const role = roles[index] ?? null;
      // Several names together are those of people and places; one word alone is on a button.
      if (role === null && (lines[index]?.words ?? 0) > 1 && nameOf(lines[index]?.text ?? '') !== null) continue;
      kinds[index] ??= role === 'share' || role === 'share?' ? 'share' : 'other';
    }
  }
}

/** On a page that has furniture: what stands in one box with it. */
export function boxes(page: Lines): void {
  consent(page);
  subscriptions(page);
  listsOfMore(page);
  buttons(page);
}
