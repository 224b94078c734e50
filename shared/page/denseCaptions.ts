// denseCaptions.ts - headlines glued into sentences of a script without spaces: found where the sentence reads on without them.

import type { Span } from '../model/span.ts';
import type { Line } from './lines.ts';
import { isBody } from './lines.ts';

/** Fewer characters could stand twice on a page by chance; more are no headline. */
const SHORTEST = 8;
const LONGEST = 60;
/** So many characters of a headline are looked for first. */
const KEY = 4;
/** So many questions are asked of the text, each as long as it is. */
const MOST_LOOKUPS = 200;

const DENSE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
/** A line without any is a list. */
const PAUSED = /[，。、；：！？]/u;
const ALL_DENSE = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{2,}$/u;
/** Fewer characters may be a part of any sentence. */
const LONG = 10;
/** What stands before a clause that belongs to its sentence, and behind one. */
const LEADS = /[的了在是和与為为有不这那一及就也都而但中后後时時等日前今称稱说說指对對因将將据據示被把让讓使由从從]$/u;
const FOLLOWS = /^[的了在是和与為为有不这那一及就也都而但中后後时時引等并並案致令让讓使遭受之以]/u;

/** Headlines by their first characters. */
export type DenseLines = ReadonlyMap<string, readonly string[]>;

export function denseLines(lines: readonly Line[]): DenseLines {
  const known = new Map<string, string[]>();
  for (const line of lines) {
    if (isBody(line) || line.text.length < SHORTEST || line.text.length > LONGEST || !DENSE.test(line.text) || line.text.includes('。')) continue;
    const key = line.text.slice(0, KEY);
    const others = known.get(key) ?? [];
    if (!others.includes(line.text)) known.set(key, [...others, line.text]);
  }
  return known;
}

/** Finds them in one paragraph after another; what the page says elsewhere shows where a sentence goes on. */
export class DenseCaptions {
  private readonly text: string;
  private readonly known: DenseLines;
  private lookups = 0;

  constructor(text: string, known: DenseLines) {
    this.text = text;
    this.known = known;
  }

  within(line: Line): Span[] {
    const found: Span[] = [];
    if (this.known.size === 0 || !DENSE.test(line.text) || !PAUSED.test(line.text)) return found;
    for (let at = line.start; at <= line.end - SHORTEST; at += 1) {
      const head = this.known.get(this.text.slice(at, at + KEY))?.find((one) => this.text.startsWith(one, at));
      if (head === undefined) continue;
      const end = at + head.length;
      if (end <= line.end && this.isGlued(line, at, end, head)) found.push({ start: at, end });
      at = end - 1;
    }
    return found;
  }

  private isGlued(line: Line, start: number, end: number, head: string): boolean {
    const before = this.text.slice(Math.max(line.start, start - 2), start);
    const isFirst = before === '' || /[。！？]$/u.test(before);
    if (end === line.end) return isFirst && before !== '';
    const after = this.text.slice(end, Math.min(line.end, end + 2));
    if (!ALL_DENSE.test(after) || FOLLOWS.test(after)) return false;
    // Before a sentence: what begins it stands elsewhere, too.
    if (isFirst) return this.has(after, end);
    return ALL_DENSE.test(before) && (this.has(before + after, -1) || (head.length >= LONG && !LEADS.test(before)));
  }

  /** Whether the page has characters anywhere but at a place. */
  private has(words: string, but: number): boolean {
    this.lookups += 1;
    if (this.lookups > MOST_LOOKUPS) return false;
    const at = this.text.indexOf(words);
    return at !== -1 && (at !== but || this.text.includes(words, at + 1));
  }
}
