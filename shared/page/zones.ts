// zones.ts - on a page with one text: what stands over its headline, between that and the text, again and again within, and right below it.

import { isBreaking } from './breaking.ts';
import { findDate } from './dates.ts';
import type { Line } from './lines.ts';
import { isBody, isTitle } from './lines.ts';
import { nameOf, saysWho } from './names.ts';
import type { Lines } from './pageLines.ts';
import { fill, wordyRoles } from './pageLines.ts';
import type { SetAsideKind } from './reading.ts';
import { networksNamed } from './shareLines.ts';
import type { Role } from './wording.ts';
import { asksToSubscribe, entriesOf, isButtons, isSourceHead, speaksOfMail } from './wording.ts';

/** A headline says something. */
const FEWEST_WORDS = 4;
const LONGEST_BUTTON = 5;
/** So often something comes back that a site prints. */
const OFTEN = 3;

const isFree = ({ kinds }: Lines, index: number): boolean => kinds[index] === null;

/** "1873", "4.1K": how many read, liked or answered. */
const COUNT = /^[\s\d.,]{1,8}\s?(?:[KkMm]|тыс\.?|mil|rb)?$/u;
const YEAR = /^(?:1[5-9]|20)\d\d$/u;
/** "0:00 0:01:16", "1.5x", "A+ A-": how long a recording is, how fast it runs, how large the letters are. */
const PLAYED = /^(?:\d{1,2}:)?\d{1,2}:\d\d(?:[\s/-]+(?:\d{1,2}:)?\d{1,2}:\d\d)+$|^0:00$|^\d(?:\.\d+)?x$/u;
const SIZES = /^-?\s?([AT])\s?(?:[-+]\s?)?\1?\s?\1?\s?[-+]$|^[AT]\+\s?[AT]?-?$/u;
const isCount = ({ text }: Line): boolean => (COUNT.test(text) && /\d/u.test(text) && !YEAR.test(text)) || PLAYED.test(text) || SIZES.test(text);
/** "courier.example": where a reader's view of a page says that it is from. */
const DOMAIN = /^(?:https?:\/\/)?(?:[\p{L}\d-]+\.)+\p{L}{2,10}(?:\/\S*)?$/iu;
export const isDomain = (line: Line | undefined): boolean => line !== undefined && line.text.length < 200 && DOMAIN.test(line.text);

const kindOf = (role: Role | null): SetAsideKind =>
  role === 'share' || role === 'share?' ? 'share' : role === 'related' || role === 'more' ? 'related' : 'other';

/** What keeps pages says so. */
const KEPT = /cache|snapshot|capture|archive|as it appeared/iu;

/** Entries of a menu in one line and news of the moment, where a headline is left below them. */
export function headZone(page: Lines, first: number): void {
  const { lines, kinds, roles, stamps } = page;
  const isHeadline = (index: number): boolean => {
    const line = lines[index];
    return (
      line !== undefined &&
      isFree(page, index) &&
      isTitle(line) &&
      line.words >= FEWEST_WORDS &&
      (roles[index] ?? null) === null &&
      stamps[index] === null &&
      !isEntries(line) &&
      !isBreaking(line.text) &&
      !saysWho(line.text)
    );
  };
  let last = first - 1;
  while (last >= 0 && !isHeadline(last)) last -= 1;
  if (isDomain(lines[0])) kinds[0] ??= 'menu';
  // What an archive of pages puts over them ends with a line on itself.
  const kept = roles.findLastIndex((role, index) => role === 'note' && index < last && KEPT.test(lines[index]?.text ?? ''));
  if (kept !== -1) fill(page, 0, kept, 'other');
  for (let index = 0; index < last; index += 1) {
    const line = lines[index];
    if (line === undefined || !isFree(page, index) || line.heading > 0 || isBody(line) || stamps[index] !== null) continue;
    if (isEntries(line)) kinds[index] = 'menu';
    else if (isCount(line) && stamps[index - 1] != null) kinds[index] = 'other';
    else if (isBreaking(line.text)) {
      kinds[index] = 'related';
      // The word alone stands over the news.
      const next = lines[index + 1];
      if (line.words <= 2 && index + 1 < last && next !== undefined && isTitle(next) && next.heading === 0) kinds[index + 1] ??= 'related';
    }
  }
}

/** At least two entries, and no more words beside them. */
function isEntries(line: Line): boolean {
  if (line.words < 2 || line.words > 25 || line.ends !== 'none') return false;
  const { roles, unknown, prose, seams } = entriesOf(line.text);
  return roles.length >= 2 && unknown <= roles.length && (prose <= roles.length / 2 || seams > 1);
}

/** Buttons and counts between a headline and its text. */
export function headMatter(page: Lines, headline: number, first: number): void {
  const { lines, kinds, roles, stamps } = page;
  const isDated = lines.some((line, index) => index > headline - 3 && index < first && (stamps[index] !== null || saysWho(line.text)));
  for (let index = headline + 1; index < first; index += 1) {
    const line = lines[index];
    const role = roles[index] ?? null;
    if (line === undefined || !isFree(page, index) || isBody(line) || line.heading > 0 || stamps[index] !== null || saysWho(line.text)) continue;
    // Texts on networks have their names for headings.
    const beside = [index - 1, index + 1].some((at) => (kinds[at] ?? roles[at] ?? stamps[at] ?? null) !== null);
    const isNetwork = networksNamed(line.text) > 0;
    if ((role === 'share' || role === 'share?') && (!isDated || (isNetwork && line.words < 2 && !beside))) continue;
    if (isCount(line) || (role !== null && role !== 'section')) kinds[index] = kindOf(role);
    else if ((isButtons(line.text) || isEntries(line)) && findDate(line.text) === null) kinds[index] = 'share';
  }
  // A word between buttons is one.
  for (let index = headline + 2; index < first - 1; index += 1) {
    const line = lines[index];
    const isButton = line !== undefined && isFree(page, index) && isTitle(line) && line.heading === 0 && line.words <= 2 && stamps[index] === null;
    if (isButton && nameOf(line.text) === null && kinds[index - 1] !== null && kinds[index + 1] !== null) kinds[index] = kinds[index - 1] ?? 'other';
  }
}

/** What comes back all over the text and says that it is the site's: "Top", "Reply"; and names beside it. */
export function repeated(page: Lines, first: number): void {
  const { lines, kinds, roles } = page;
  const places = Map.groupBy(
    lines.flatMap((line, index) => (index >= first - 2 && !isBody(line) && line.heading === 0 && line.words <= LONGEST_BUTTON ? [index] : [])),
    (index) => lines[index]?.text.replace(/\d+/gu, '0') ?? '',
  );
  const often = [...places.values()].filter((all) => all.length >= OFTEN);
  for (const all of often)
    for (const index of all) {
      const role = roles[index] ?? null;
      if (role !== null && role !== 'section' && role !== 'language') kinds[index] ??= kindOf(role);
    }
  for (const all of often) {
    const beside = all.filter((index) => kinds[index - 1] != null || kinds[index + 1] != null).length;
    if (beside >= all.length * 0.7 && all.every((index) => isFree(page, index))) for (const index of all) kinds[index] = 'other';
  }
}

/** A box that asks to subscribe: the name over its sentence, where something else of it stands below; the button below it. */
export function boxEdges(page: Lines): void {
  const { lines, kinds, roles } = page;
  const asks = (index: number): boolean => kinds[index] !== null && (roles[index] === 'note' || roles[index] === 'newsletter');
  const may = (line: Line, index: number): boolean =>
    isFree(page, index) && isTitle(line) && line.heading !== 1 && !line.bullet && lines[index - 1]?.ends !== 'colon';
  for (const [index, line] of lines.entries()) {
    const isField = speaksOfMail(line.text) && index + 1 < lines.length;
    const isButton = line.words <= LONGEST_BUTTON && (roles[index] === 'menu' || roles[index] === 'newsletter' || isField);
    if (isButton && asks(index - 1) && may(line, index)) kinds[index] = 'other';
  }
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const isName = line.words <= MOST_IN_NAME && asks(index + 1) && next !== undefined && isBody(next) && (kinds[index + 2] ?? null) !== null;
    if (isName && may(line, index)) kinds[index] = 'other';
  }
}
const MOST_IN_NAME = 6;

/**
 * A sentence in a box that asks to subscribe: right below the asking it speaks of mail, or stands over the small print or a button;
 * or it says what the button below it says.
 */
export function boxSentences(page: Lines): void {
  const { lines, kinds, roles } = page;
  const isButton = (index: number): boolean => {
    const line = lines[index];
    return (
      line !== undefined &&
      line.words <= 3 &&
      isTitle(line) &&
      (roles[index] === 'menu' || roles[index] === 'newsletter' || asksToSubscribe(line.text))
    );
  };
  for (const [index, line] of lines.entries()) {
    if (!isFree(page, index) || !isBody(line) || line.words > MOST_IN_BOX) continue;
    // A button closes the box: a paragraph behind it is the text's.
    const isClosed = line.gap && (lines[index - 1]?.words ?? 0) <= MOST_IN_BUTTON;
    const isBelow = roles[index - 1] === 'newsletter' && kinds[index - 1] !== null && !isClosed;
    const [next, after] = [lines[index + 1], index + 2];
    const isSmallPrint = kinds[index + 1] != null && roles[index + 1] === 'note';
    const isOver = isButton(index + 1) || (next !== undefined && next.words <= 3 && isTitle(next) && isButton(after));
    const isSame = next !== undefined && asksToSubscribe(next.text) && line.text.toLowerCase().includes(next.text.toLowerCase());
    const box = isBelow && (speaksOfMail(line.text) || isSmallPrint || isOver);
    if (!box && !isSame) continue;
    fill(page, index, isSame || isButton(index + 1) ? index + 1 : isOver ? after : index, 'other');
  }
}
const MOST_IN_BOX = 60;
const MOST_IN_BUTTON = 3;

/** A headline of another page with a sentence, closed by a way to it: "more". */
export function closedTeasers(page: Lines, first: number): void {
  const { lines, roles, stamps } = page;
  if (roles.filter((role) => role === 'more').length > 1) return;
  const isAlone = (index: number): boolean => !(isFree(page, index) && lines[index] !== undefined && isBody(lines[index]));
  for (let index = first + 2; index < lines.length - 1; index += 1) {
    const [title, text, more] = [lines[index - 1], lines[index], lines[index + 1]];
    if (title === undefined || text === undefined || more === undefined || roles[index + 1] !== 'more' || more.words > 2) continue;
    if (!isFree(page, index) || !isBody(text) || text.words > LONGEST_TEASER || !isTitle(title) || title.words < OFTEN || !isAlone(index - 2))
      continue;
    if (!isFree(page, index - 1)) continue;
    fill(page, stamps[index - 2] ? index - 2 : index - 1, index + 1, 'related');
  }
}
const LONGEST_TEASER = 30;

/** Headlines of other pages between two paragraphs: below the words that announce one, or with their day and hour behind. */
export function teasers(page: Lines, first: number): void {
  const { lines, kinds, roles, stamps } = page;
  const isText = (index: number): boolean => lines[index] !== undefined && isBody(lines[index]) && isFree(page, index);
  for (let index = first + 1; index < lines.length - 1; index += 1) {
    const line = lines[index];
    if (line === undefined || !isFree(page, index) || !isTitle(line) || line.heading > 0 || line.bullet || line.words < OFTEN || !isText(index + 1))
      continue;
    const announced = (roles[index - 1] === 'related' || roles[index - 1] === 'more') && isText(index - 2) && lines[index + 1]?.gap === true;
    const date = findDate(line.text);
    const dated = isText(index - 1) && stamps[index] === null && date !== null && date.start > 12 && CLOCK.test(line.text.slice(date.end));
    if (announced) fill(page, index - 1, index, 'related');
    else if (dated) kinds[index] = 'related';
  }
}
const CLOCK = /^[\s,.–-]*(?:at|um|à|a las|às|в|о|الساعة)?\s*\d{1,2}[:.]\d{2}(?:\s?[\p{L}.]{1,4})?$/u;

const sureRoles: ReadonlySet<Role> = new Set<Role>([
  'menu',
  'copyright',
  'cookie',
  'way',
  'newsletter',
  'related',
  'comments',
  'share',
  'more',
  'language',
  'pager',
  'note',
  'tags',
  'author',
]);
const MOST_IN_LINE = 12;

/** Short lines set together below the text, some of which are known: the first of them too. */
export function footBlock(page: Lines): void {
  const { lines, kinds, roles } = page;
  const last = lines.findLastIndex(
    (line, index) => isFree(page, index) && isBody(line) && page.stamps[index] === null && !wordyRoles.has(roles[index] ?? 'menu'),
  );
  if (last === -1) return;
  for (let from = last + 1; from < lines.length; ) {
    let to = from;
    while (lines[to + 1]?.gap === false) to += 1;
    const own = lines.slice(from, to + 1);
    const isSure = own.some((_, by) => kinds[from + by] !== null || sureRoles.has(roles[from + by] ?? 'section'));
    const isList = own.every(
      (line, by) =>
        kinds[from + by] !== null ||
        (!line.bullet && !isSourceHead(line) && line.words <= MOST_IN_LINE && line.ends !== 'open' && line.ends !== 'stop'),
    );
    if (lines[from]?.gap === true && own.length > 2 && isSure && isList) fill(page, from, to, 'other');
    from = to + 1;
  }
}
