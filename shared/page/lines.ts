// lines.ts - the lines of a page with what their shape says: how long, how they end, bullet, heading, link.

import { trimmed } from '../text/trimmed.ts';
import type { Span } from '../model/span.ts';
import type { Page } from './page.ts';

export interface Line extends Span {
  /** Without bullet and without white space at the edges. */
  readonly text: string;
  /** Begins with a bullet or is an item of a list. */
  readonly bullet: boolean;
  /** An empty line stands before it. */
  readonly gap: boolean;
  /** Roughly; scripts without spaces count two characters as a word. */
  readonly words: number;
  readonly ends: 'stop' | 'question' | 'colon' | 'open' | 'none';
  /** Level of the heading that it is; 0 when it is none. */
  readonly heading: number;
  /** It is a link as a whole. */
  readonly linked: boolean;
}

const BULLET = /^(?:[•·▪▫◦‣⁃●○■□◆◇♦❖✔»›▸►▶→✓*+–—-])[\s\u200e\u200f]+/u;
const MARK = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
const CLOSING = /["'”’»›)\]}\s]+$/u;
/** How much of a long line is looked at. */
const LOOK = 600;
const DENSE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu;
const ABBREVIATION = /(?:^|[^\p{L}])(?:\p{L}\.){2,}$/u;

const isPlainLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** How a line ends. */
export function endOf(text: string): Line['ends'] {
  // Most lines end so; the rest is looked at more closely.
  const code = text.charCodeAt(text.length - 1);
  if (isPlainLetter(code)) return 'none';
  if (code === 46 && isPlainLetter(text.charCodeAt(text.length - 2)) && isPlainLetter(text.charCodeAt(text.length - 3))) return 'stop';
  const tail = text.slice(-40);
  const bare = tail.replace(CLOSING, '').replace(/(?:\[\d+\]|\(\d+\))+$/u, '');
  const last = bare.replace(CLOSING, '').at(-1) ?? '';
  if (last === '.' && ABBREVIATION.test(bare)) return 'none';
  if ('.…。．｡۔।'.includes(last) && last !== '') return 'stop';
  if ('?!？！؟‽'.includes(last) && last !== '') return 'question';
  if (':：'.includes(last) && last !== '') return 'colon';
  return ',;،؛，、；'.includes(last) && last !== '' ? 'open' : 'none';
}

/** How many words it has, roughly. */
export function wordsOf(text: string): number {
  const near = text.length > LOOK ? text.slice(0, LOOK) : text;
  let [spaced, inside, wide] = [0, false, false];
  for (let at = 0; at < near.length; at += 1) {
    const code = near.charCodeAt(at);
    if (code >= 0xe00) wide = true;
    // Letters and digits begin a word; so does everything beyond ASCII but its spaces and general punctuation.
    if (code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000) inside = false;
    else if (
      !inside &&
      ((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code > 0xbf && (code < 0x2000 || code > 0x2fff)))
    ) {
      inside = true;
      spaced += 1;
    }
  }
  const dense = wide ? (near.match(DENSE)?.length ?? 0) : 0;
  return Math.round((dense > 0 ? Math.max(spaced, dense / 2) : spaced) * (text.length / Math.max(1, near.length)));
}

/** The items of lists, and where those begin that hold a heading or an article: such a one only keeps it in its place. */
function itemsOf(structure: Page['structure']): { items: Page['structure']; places: ReadonlySet<number> } {
  const larger = structure.filter((one) => one.kind === 'heading' || one.kind === 'article');
  const places = new Set<number>();
  let next = 0;
  const items = structure.filter((one) => {
    if (one.kind !== 'item') return false;
    while ((larger[next]?.start ?? Infinity) < one.start) next += 1;
    const isPlace = (larger[next]?.start ?? Infinity) < one.end;
    if (isPlace) places.add(one.start);
    return !isPlace;
  });
  return { items, places };
}

/** The lines that hold something, in order. */
export function linesOf(page: Pick<Page, 'text' | 'structure'>): Line[] {
  const { text } = page;
  const lines: Line[] = [];
  const { items, places } = itemsOf(page.structure);
  const headings = page.structure.filter((one) => one.kind === 'heading');
  const links = page.structure.filter((one) => one.kind === 'link');
  let [item, heading, link] = [0, 0, 0];
  let gap = false;
  for (let from = 0; from <= text.length; ) {
    const feed = text.indexOf('\n', from);
    const to = feed === -1 ? text.length : feed;
    const raw = text.slice(from, to);
    const inner = raw.trim();
    const clean = trimmed(inner, MARK).trim();
    if (clean === '') gap = true;
    else {
      const start = from + raw.indexOf(inner);
      const end = start + inner.length;
      while ((items[item]?.end ?? Infinity) <= start) item += 1;
      while ((headings[heading]?.end ?? Infinity) <= start) heading += 1;
      while ((links[link]?.end ?? Infinity) <= start) link += 1;
      let covered = 0;
      for (let at = link; (links[at]?.start ?? Infinity) < end; at += 1)
        covered += Math.min(end, links[at]?.end ?? 0) - Math.max(start, links[at]?.start ?? 0);
      const bare = trimmed(clean.replace(BULLET, ''), MARK);
      const title = headings[heading];
      lines.push({
        start,
        end,
        text: bare === '' ? clean : bare,
        bullet: (bare !== clean && !places.has(start)) || (items[item]?.start ?? Infinity) < end,
        gap,
        words: wordsOf(bare),
        ends: endOf(bare),
        heading: title && title.start < end ? (title.level ?? 1) : 0,
        linked: covered >= (end - start) * 0.8,
      });
      gap = false;
    }
    from = to + 1;
  }
  return lines;
}

/** Running text: a sentence, or too long for anything else. */
export const isBody = (line: Line): boolean =>
  line.heading === 0 && ((line.ends === 'stop' && line.words >= 4) || line.words >= 30 || (line.words >= 16 && line.ends !== 'none'));

/** May be a headline, a label, an entry of a menu: short and no sentence. */
export const isTitle = (line: Line): boolean =>
  line.heading > 0 || (!isBody(line) && line.words >= 1 && line.words <= 30 && (line.ends === 'none' || line.ends === 'question'));
