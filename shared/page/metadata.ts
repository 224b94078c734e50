// metadata.ts - what a text says of itself at its beginning and end: its date, who wrote it, the agency. Nothing is concluded.

import type { Metadata } from '../model/project.ts';
import { weekdays } from './dateWords.ts';
import type { DateOrder } from './dateOrder.ts';
import { findDate, inOrder } from './dates.ts';
import * as credits from './creditWords.ts';
import type { Line } from './lines.ts';
import { isBody } from './lines.ts';
import { bylineOf, nameOf } from './names.ts';
import type { Stamp } from './stamp.ts';
import { readStamp } from './stamp.ts';
import { oneOf } from './plainWords.ts';

/** So many lines are looked through for dates of their own. */
const MANY_LINES = 400;
const DASH = /^\s*(?:[-–—]{1,2}|:)\s+/u;
/** Lines between such a sentence and the text. */
const MOST_BETWEEN = 5;
/** How much of a text is counted, UTF-16 units. */
const LOOK = 4_000;

/** `ltr` or `rtl`, whichever most letters are; null without letters. */
export function directionOf(text: string): 'ltr' | 'rtl' | null {
  let [left, right] = [0, 0];
  const end = Math.min(text.length, LOOK);
  // Half of all is enough.
  for (let at = 0; at < end && left * 2 < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x590 && code <= 0x8ff)
      right += code === 0x60c || code === 0x61b || code === 0x61f || (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9) ? 0 : 1;
    else if ((code >= 0xfb1d && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfefc)) right += 1;
    else if (
      (code >= 65 && code <= 90) ||
      (code >= 97 && code <= 122) ||
      (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7) ||
      (code >= 0x3041 && code <= 0xdbff)
    )
      left += 1;
  }
  if (left + right === 0) return null;
  return right > left ? 'rtl' : 'ltr';
}

const AGENCY = new RegExp(`(?<![\\p{L}\\p{M}])(?:${oneOf(credits.agencies)})(?![\\p{L}\\p{M}])`, 'gu');
/** A date with an outlet or a place before it and a dash behind, at the beginning of a text: "The Courier, 9 Dec 2011 - ...". */
function datelineOf(text: string): { date: string | null; outlet: string | null } | null {
  const near = text.slice(0, 160);
  const found = findDate(near);
  if (found === null || found.start > 80) return null;
  const rest = near.slice(found.end);
  if (!DASH.test(rest) && !/^\s*\([^)]{2,40}\)\s*[-–—]/u.test(rest)) return null;
  const front = near.slice(0, found.start).trim();
  const named = /^(?<name>[^.:;!?()]{2,60}),$/u.exec(front)?.groups?.['name'] ?? null;
  // A day of the week is none, and neither is a caption that runs into one.
  const outlet = named === null || WEEKDAY.test(named) || /\p{Ll}\p{Lu}/u.test(named) ? null : named;
  if (front !== '' && named === null && !/^[\p{Lu}\s,.-]+$/u.test(front)) return null;
  return { date: found.iso, outlet };
}

/** A place in capitals and a name in brackets before a dash: so agencies begin, known ones and others. */
const WIRE = /^\p{Lu}[\p{Lu}\s.'’-]{2,40}(?:,\s[^()–—]{2,30})?\s\((?<name>\p{Lu}[\p{L}\p{N} ./&-]{1,30})\)\s*[–—-]/u;
const WEEKDAY = new RegExp(`^(?:${oneOf(weekdays)})$`, 'iu');

/** All in capitals, or one word: a place as wire services put it before the date. */
const isPlace = (name: string): boolean => name === name.toUpperCase() || /^\p{Lu}\p{L}+$/u.test(name);

/** "Lendar, 12 March 2014": a line of its own, at most three words before the date. */
export function placeAndDate(text: string): string | null {
  const found = findDate(text);
  if (found === null || text.length > 60 || text.slice(found.end).trim() !== '') return null;
  if (WEEKDAY.test(text.slice(0, found.start).replace(/[,\s]+$/u, ''))) return null;
  return /^\p{Lu}[\p{L}.'’-]*(?:[\s,]+\p{Lu}[\p{L}.'’-]*){0,2},\s*(?:den|le|el|il|a)?\s*$/u.test(text.slice(0, found.start)) ? found.iso : null;
}

/** Where the text begins behind its head: a sentence that announces it may stand above the lines on who wrote, and when. */
function headEnd(lines: readonly Line[], first: number): number {
  const next = lines.findIndex((line, index) => index > first && isBody(line));
  const between = lines.slice(first + 1, next);
  const says = (line: Line): boolean => bylineOf(line.text) !== null || readStamp(line.text) !== null;
  return next > first + 1 && between.length <= MOST_BETWEEN && between.some(says) ? next : first;
}

/**
 * What one text says of itself.
 * @param lines its lines that are not set aside, headline and label left out.
 * @param stamp the site's own line.
 * @param order whether the page writes the day or the month first in figures.
 * @param isSite whether a name is the site's own, which wrote nothing.
 */
export function metadataOf(lines: readonly Line[], stamp: Stamp | null, isSite: (name: string) => boolean, order: DateOrder | null): Metadata {
  const found: Partial<Record<'outlet' | 'author' | 'agency' | 'published' | 'posted', string | undefined>> = {};
  if (stamp?.date) found.posted = stamp.date;
  if (stamp?.outlet) found.outlet = stamp.outlet;
  const first = lines.findIndex(isBody);
  const head = lines.slice(0, first === -1 ? 0 : headEnd(lines, first)).slice(0, 10);
  const near = lines.slice(0, MANY_LINES);
  const dates = new Set(near.map((line) => readStamp(line.text)).flatMap((one) => (one?.site === false ? [one.date] : []))).size;
  const places = near.filter((line) => placeAndDate(line.text) !== null).length;
  // Several names are those of several writers, or of those who are spoken of.
  const names = new Set(near.map((line) => bylineOf(line.text)).filter((name) => name !== null));
  for (const [index, line] of head.entries()) {
    const by = names.size === 1 ? bylineOf(line.text) : null;
    const read = readStamp(line.text);
    const own = read?.date === null ? { ...read, date: inOrder(line.text, order) } : read;
    const name = by ?? nameOf(own?.by ?? '');
    if (name !== null && !own?.site && !isSite(name)) found.author ??= name;
    // Several days in one text are a diary or a chronicle: none of them is its own.
    const signed = own !== null && !line.gap && bylineOf(head[index - 1]?.text ?? '') !== null;
    if (own && !own.site && own.date && (dates === 1 || own.by !== null || signed)) found.published ??= own.date;
    else if (own === null && dates === 0 && places === 1) found.published ??= placeAndDate(line.text) ?? undefined;
  }
  const openings = lines.filter(isBody).slice(0, 3);
  for (const line of openings) {
    const dateline = datelineOf(line.text);
    if (dateline === null) continue;
    if (dateline.date) found.published ??= dateline.date;
    if (dateline.outlet && !isPlace(dateline.outlet)) found.outlet ??= dateline.outlet;
  }
  const opening = lines[first]?.text.slice(0, 120) ?? '';
  const wire = /^[^.]{2,60}\((?<name>[^)]{2,40})\)\s*[-–—]/u.exec(opening)?.groups?.['name'];
  const agency = agenciesIn(wire ?? '') ?? WIRE.exec(opening)?.groups?.['name'] ?? closingAgencies(lines.at(-1));
  if (agency !== null) found.agency = agency;
  if (found.author === undefined && stamp?.by) {
    const name = nameOf(stamp.by);
    if (name !== null && !isSite(name)) found.author = name;
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function agenciesIn(text: string): string | null {
  const all = [...new Set(text.match(AGENCY) ?? [])];
  return all.length > 0 ? all.join(', ') : null;
}

/** "With reporting by AP and AFP" and "(Reuters)" at the end of a text. */
function closingAgencies(line: Line | undefined): string | null {
  if (line === undefined || line.words > 16 || isBody(line)) return null;
  return /^(?:with reporting by|additional reporting by|source:|sources:|\(|fuente:|source :|quelle:|источник:|المصدر:|منبع:|来源：)/iu.test(
    line.text,
  )
    ? agenciesIn(line.text)
    : null;
}
