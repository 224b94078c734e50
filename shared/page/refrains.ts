// refrains.ts - short lines that a site prints again and again around its articles, whatever their words: known by where they stand.

import type { Line } from './lines.ts';
import { isBody, isTitle } from './lines.ts';
import { nameOf } from './names.ts';
import { shapeOf } from './recurring.ts';

export interface Refrains {
  /** Right behind a text each time, and before the next headline. */
  readonly feet: readonly boolean[];
  /** Below a headline each time, and above its text. */
  readonly heads: readonly boolean[];
  /** Whether a foot is a site's, and no formula with which texts end: its words say so, or it lists the same things each time, or has several lines. */
  readonly isSite: boolean;
}

const FEWEST = 3;
/** A headline stands no further above its text than this, in lines. */
const NEAR = 10;
/** Nothing but a date and a name stands between. */
const NEARER = 4;
/** What a site prints below an article it prints below most. */
const MOST_OF_ARTICLES = 0.7;
/** It counts or lists, or leads to another place. */
const LISTS = /\d|\S\s*[|·•]\s*\S/u;
/** An agency signs what it sends out with the hour: "(MTA) 0620/kl/ 17:23 GMT". */
const HOUR = /(?<!\d)\d{1,2}[:.]\d{2}(?!\d)/u;
/** "^ Back to contents": it leads to another place. */
const leadsAway = (text: string): boolean => /^[\^↑⇧▲←«[]\s?\p{L}/u.test(text);
/** Whether a line that comes back below the texts says by itself that a site or an agency set it there. */
export const closes = (text: string): boolean => leadsAway(text) || HOUR.test(text);

const LONGEST = 200;
const wordForWord = (line: Line): string | null => (line.text.length <= LONGEST && /\p{L}/u.test(line.text) ? line.text : null);

/** Who writes often is named often. */
const isPerson = (line: Line | undefined): boolean => line !== undefined && line.words >= 2 && nameOf(line.text) !== null;

/** For each line how far the nearest one goes on that `holds`, upwards or downwards; -1 and the length where there is none. */
function nearest(lines: readonly Line[], down: boolean, holds: (index: number) => boolean): number[] {
  const found: number[] = [];
  let last = down ? lines.length : -1;
  for (let by = 0; by < lines.length; by += 1) {
    const index = down ? lines.length - 1 - by : by;
    found[index] = last;
    if (holds(index)) last = index;
  }
  return found;
}

/** The places of lines of one shape, where running text lies between each and the next. */
function comingBack(lines: readonly Line[], textBelow: readonly number[]): number[][] {
  const places = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    const shape = isBody(line) || line.heading > 0 ? null : (shapeOf(line) ?? wordForWord(line));
    if (shape === null) continue;
    const same = places.get(shape);
    if (same === undefined) places.set(shape, [index]);
    else same.push(index);
  }
  return [...places.values()].filter(
    (all) => all.length >= FEWEST && all.every((index, by) => by === 0 || (textBelow[all[by - 1] ?? 0] ?? index) < index),
  );
}

/**
 * Lines that come back at least three times with running text between them.
 * @param known whether a line's words, or a date in it, say by themselves that a site printed it.
 */
export function refrainsOf(lines: readonly Line[], known: (index: number) => boolean): Refrains {
  const text = lines.map(isBody);
  const textBelow = nearest(lines, true, (index) => text[index] === true);
  const groups = comingBack(lines, textBelow);
  const again = lines.map(() => false);
  for (const index of groups.flat()) again[index] = true;
  const passing = (index: number): boolean => again[index] === true || known(index);
  const above = nearest(lines, false, (index) => !passing(index));
  const below = nearest(lines, true, (index) => !passing(index));
  const titleBelow = nearest(lines, true, (index) => lines[index] !== undefined && isTitle(lines[index]) && !known(index));
  const isText = (index: number | undefined): boolean => text[index ?? -1] === true;
  const isHeadline = (index: number, near = NEAR): boolean => {
    const title = lines[index];
    return title !== undefined && isTitle(title) && isText(textBelow[index]) && (textBelow[index] ?? Infinity) - index <= near;
  };
  const feet = lines.map(() => false);
  const heads = lines.map(() => false);
  // Below the last text too: a section's name that comes back stands above one each time.
  const isFoot = (all: readonly number[]): boolean =>
    all.every((index, by) => {
      const last = by === all.length - 1;
      return (
        isText(above[index]) &&
        (last
          ? closes(lines[index]?.text ?? '') || !isHeadline(below[index] ?? -1, NEARER)
          : (titleBelow[index] ?? Infinity) < (textBelow[index] ?? -1))
      );
    });
  const footed = groups.filter(isFoot);
  const most = Math.max(0, ...footed.map((all) => all.length));
  for (const index of footed.filter((all) => all.length >= most * MOST_OF_ARTICLES).flat()) feet[index] = true;
  const isHead = (index: number): boolean => !feet[index] && isText(below[index]) && isHeadline(above[index] ?? -1);
  for (const all of groups) if (all.every(isHead) && !isPerson(lines[all[0] ?? 0])) for (const index of all) heads[index] = true;
  const same = groups.filter((all) => new Set(all.map((index) => lines[index]?.text)).size === 1).flat();
  const signed = groups.flatMap((all) => (all.every((index) => HOUR.test(lines[index]?.text ?? '')) ? all : []));
  const isSite =
    signed.some((index) => feet[index]) ||
    lines.some((_, index) => feet[index] && known(index)) ||
    same.some((index) => feet[index] && (LISTS.test(lines[index]?.text ?? '') || leadsAway(lines[index]?.text ?? '') || feet[index + 1] === true));
  return { feet, heads, isSite };
}
