// endOfText.ts - the last line of a page's text: it may go on behind a box of the site's, and has ended where nothing but the site's follows.

import { range } from './articleLines.ts';
import type { Line } from './lines.ts';
import { isBody, isTitle } from './lines.ts';
import type { Lines } from './pageLines.ts';
import { sharedWith, subjectOf } from './subject.ts';
import type { TextRun } from './textRun.ts';
import { borderRoles, isSentence, textOf } from './textRun.ts';
import type { Role } from './wording.ts';

const wallRoles: ReadonlySet<Role> = new Set<Role>([...borderRoles, 'related', 'share', 'share?', 'newsletter', 'menu', 'way', 'cookie', 'note']);

/** Set aside already; or two lines in a row whose words say that they are a site's, one at least no sentence: one alone may head a part of a text. */
function isWall({ lines, kinds, roles }: Lines, index: number): boolean {
  if (kinds[index] !== null) return kinds[index] !== 'caption';
  const says = (at: number): boolean => wallRoles.has(roles[at] ?? 'section') && roles[at] !== 'tags';
  const isBeside = lines[index + 1]?.gap === false && ((kinds[index + 1] ?? null) !== null || says(index + 1));
  if (!says(index) || isBody(lines[index] as Line)) return false;
  // The way to readers' comments has more of them below it.
  const isAgain = (by: number): boolean => says(index + by) && !range(index + 1, index + by).some((at) => isBody(lines[at] as Line));
  // A head of related pages stands over several.
  const isHead = roles[index] === 'related' && [1, 2].every((by) => lines[index + by] !== undefined && isTitle(lines[index + by] as Line));
  return isBeside || isHead || (roles[index] === 'comments' && [1, 2, 3].some(isAgain));
}

/** Where at least so many short lines follow each other, and words or dates of three say that they are a site's. */
const LONG_LIST = 6;
const SHORT = 6;
const FEWEST_KNOWN = 3;
function isLongList(page: Lines, from: number): boolean {
  const { lines, roles, stamps } = page;
  let [words, known, to] = [0, 0, from];
  while (to < lines.length && page.kinds[to] === null && !isSentence(page, to)) {
    words += lines[to]?.words ?? 0;
    if ((roles[to] ?? null) !== null || (stamps[to] ?? null) !== null) known += 1;
    to += 1;
  }
  return to - from >= LONG_LIST && known >= FEWEST_KNOWN && words <= (to - from) * SHORT;
}

/** A text has surely ended where signs of its end add up to so much. */
const SURE = 2;
const MENU = 3;
const RIGHTS = /\d{4}|\p{L}{4}.*[.!]$/u;

/** For each line how surely a text has ended above it: such lines stand only below one, and so do menus. */
function endingSigns({ lines, roles, kinds }: Lines): number[] {
  const times = new Map<string, number>();
  for (const { text } of lines) times.set(text, (times.get(text) ?? 0) + 1);
  let menu = 0;
  return lines.map((line, index) => {
    menu = kinds[index] === 'menu' ? menu + 1 : 0;
    const role = roles[index] ?? 'section';
    if (menu === MENU) return SURE;
    if (!borderRoles.has(role) || (kinds[index] === null && isBody(line))) return 0;
    // What comes back stands below each of several texts; who owns a picture is said in the middle of one.
    if ((times.get(line.text) ?? 0) > 1 || (role === 'copyright' && !RIGHTS.test(line.text))) return 0;
    return role === 'tags' ? SURE / 2 : SURE;
  });
}

/** Over a single headline in the middle of a text. */
const READ = /^(?:see|read|lire|à lire|lesen|lea|lee|leer|leia|leggi|lees|czytaj|zobacz|чита|смотри|اقرأ|إقرأ|baca|simak|oku|قراءة|קרא|阅读)/iu;

/** Whether headlines of other pages stand under a head that says so, each with a sentence below it, and perhaps its date. */
function announces(page: Lines, head: number): boolean {
  if (page.roles[head] !== 'related' || READ.test(page.lines[head]?.text ?? '')) return false;
  const afterPair = (index: number): number => {
    const title = page.lines[index];
    const isPair = title !== undefined && isTitle(title) && isSentence(page, index + 1) && !isSentence(page, index + 2);
    return isPair ? index + ((page.stamps[index + 2] ?? null) === null ? 2 : 3) : -1;
  };
  const second = afterPair(head + 1);
  return second !== -1 && afterPair(second) !== -1;
}

/** A box in a text has more lines than the first, seldom more than the second, hardly ever more than the third. */
const SMALL_BOX = 3;
const BOX = 5;
const LONG_BOX = 10;
/** So many words that stand in the text already are its subject. */
const SUBJECT = 3;
/** With a title over it a sentence of so many words says something else when none of them stands in the text. */
const OTHER_SUBJECT = 4;

/** Nothing says of the items of a list that they are a site's: they are the text's, and short. */
const LONGEST_ITEM = 2;
const FEW_WORDS = 60;
const isItem = (line: Line | undefined): boolean => line !== undefined && line.words <= LONGEST_ITEM && /^[\p{L}\p{M}\s'’-]+$/u.test(line.text);

/** Where a text ends. */
export interface End {
  readonly last: number;
  /** The first furniture behind it; -1 where there is none. */
  readonly wall: number;
  /** Where it is sure that the text has ended; the length of the page where nothing is. */
  readonly sure: number;
}

const boxRoles: ReadonlySet<Role> = new Set<Role>(['newsletter', 'note', 'ad', 'share', 'share?', 'menu']);
/** Whether a line of furniture is none of those that a box in a text has. */
const leadsOut = ({ kinds, roles }: Lines, index: number): boolean =>
  kinds[index] === 'related' || kinds[index] === 'menu' || !boxRoles.has(roles[index] ?? 'section');

const letters = (text: string): string => text.replace(/\[[^\]]*\]$|[^\p{L}\p{M}]+/gu, '').toLowerCase();
/** Whether a heading stands in a list of contents above it. */
function isListedAbove({ lines, kinds }: Lines, from: number, heading: number): boolean {
  const own = letters(lines[heading]?.text ?? '');
  const isFree = lines[heading] !== undefined && kinds[heading] === null && isTitle(lines[heading]);
  return isFree && own !== '' && range(from, heading - 1).some((index) => lines[index]?.bullet && letters(lines[index]?.text ?? '') === own);
}

/** The end of the text that weighs most on a page. */
export function endOf(page: Lines, run: TextRun): End {
  const signs = endingSigns(page);
  const subject = subjectOf(textOf(page, run.first, run.last));
  let end: End = { last: run.last, wall: -1, sure: page.lines.length };
  let [ending, isList, isListed] = [0, false, false];
  const isKnown = (index: number): boolean => (page.roles[index] ?? null) !== null || (page.stamps[index] ?? null) !== null;
  /** Whether the text goes on in sentences behind some furniture: it has not ended, the box is no longer than boxes are, or they have its subject. */
  const goesOn = (from: number, to: number): boolean => {
    const isSingle = from === to;
    if (end.wall === -1 && (!isSingle || from - end.last - 1 < BOX)) return true;
    if (end.wall === -1) {
      // Many short lines stand before a sentence by itself, none of which says anything: its subject must be that of the text.
      const own = subjectOf(textOf(page, from, to));
      // Of so short a text nothing tells that it has ended.
      const isPlain =
        wordsIn(page, run.first, end.last) < FEW_WORDS &&
        !range(end.last + 1, from - 1).some((index) => isKnown(index) || !isItem(page.lines[index]));
      return own.size < OTHER_SUBJECT || sharedWith(own, subject) > 0 || isPlain;
    }
    if (isListedAbove(page, end.last + 1, from - 1)) return true;
    if (isList || ending >= (isSingle ? SURE / 2 : SURE)) return false;
    const passed = from - end.last - 1;
    if (passed < SMALL_BOX || (!isSingle && passed < BOX)) return true;
    const own = subjectOf(textOf(page, from, to));
    const same = sharedWith(own, subject);
    // A box in a text asks to subscribe, however long, and nothing else.
    if (range(end.last + 1, from - 1).every((index) => page.kinds[index] !== null && !leadsOut(page, index)) && (!isSingle || same > 0)) return true;
    if (isSingle) return passed < BOX && (same > 0 || own.size < OTHER_SUBJECT || page.kinds[from - 1] !== null);
    return same >= (passed < LONG_BOX ? 2 : SUBJECT);
  };
  for (let index = run.last + 1; index < page.lines.length; index += 1) {
    if (!isSentence(page, index)) {
      isListed ||= isSentence(page, index - 1) && isLongList(page, index);
      if (end.wall === -1 && (isWall(page, index) || (isListed && isKnown(index)))) end = { ...end, wall: index };
      if (end.wall === -1) continue;
      ending += signs[index] ?? 0;
      isList ||= announces(page, index);
      if (ending >= SURE) end = { ...end, sure: Math.min(end.sure, index) };
      continue;
    }
    const from = index;
    isListed = false;
    while (isSentence(page, index + 1)) index += 1;
    if (!goesOn(from, index)) {
      // What stands right above such a sentence heads it.
      if (end.wall === -1) end = { ...end, wall: Math.max(from - 1, end.last + 1) };
      continue;
    }
    end = { last: index, wall: -1, sure: page.lines.length };
    [ending, isList] = [0, false];
  }
  return end;
}

/** Words of sentences from one line to another. */
export const wordsIn = (page: Lines, from: number, to: number): number =>
  range(from, to).reduce((sum, index) => sum + (isSentence(page, index) ? (page.lines[index]?.words ?? 0) : 0), 0);
