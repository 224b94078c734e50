// locate.ts - the way back: where a stretch of a text stands in the file that it was read from, by reading that file again.

import type { Span } from '../../shared/model/span.ts';
import type { OriginRun, Page } from '../../shared/page/page.ts';
import { mapSpan } from '../../shared/text/mapSpan.ts';
import { textMap } from '../../shared/text/textMap.ts';
import { decodeAs } from './decodeText.ts';
import { openZip } from './zip.ts';

export interface Question {
  /** Which page of the file, and which stretch of it, the text is; null for the whole of the first page. */
  readonly part: { readonly page: number; readonly start: number; readonly end: number } | null;
  /** The text as it was made of the file. */
  readonly text: string;
  readonly span: Span;
}

export interface Place extends Omit<OriginRun, 'start' | 'end'> {
  /** Line in its part, from 1; null where a part has no lines. */
  readonly line: number | null;
  /** The words of the text that stand there. */
  readonly quote: string;
}

export interface Located {
  /** The page that the words are on, and where; null when they are not in it. */
  readonly page: { readonly text: string; readonly start: number; readonly end: number } | null;
  /** The words in the file as it is read now; null when they are not in it. */
  readonly words: string | null;
  readonly places: readonly Place[];
}

/** @param pages what the reader makes of the file now, which an older version may have read otherwise. */
export function locate(pages: readonly Page[], bytes: Uint8Array, { part, text, span }: Question): Located {
  const page = pages[part?.page ?? 0];
  if (!page) return { page: null, words: null, places: [] };
  const { start, end } = part ?? { start: 0, end: page.text.length };
  const found = spanIn(page.text.slice(start, end), text, span);
  if (!found) return { page: null, words: null, places: [] };
  const inPage = { start: found.start + start, end: found.end + start };
  const lines = new Map<string | null, string | null>();
  const places = runsOf(page, inPage).map((run): Place => {
    if (!lines.has(run.part)) lines.set(run.part, charactersOf(page, bytes, run.part));
    const characters = lines.get(run.part) ?? null;
    const { part: own, page: number, element, source } = run;
    const line = characters === null || source === null ? null : lineAt(characters, source.start);
    return { part: own, page: number, element, source, line, quote: page.text.slice(run.start, run.end) };
  });
  return { page: { text: page.text, ...inPage }, words: page.text.slice(inPage.start, inPage.end), places };
}

function spanIn(now: string, then: string, span: Span): Span | null {
  return now === then ? span : (mapSpan(textMap(then, now), span)?.span ?? null);
}

/** The runs of a stretch, cut to it, with those joined that stand side by side in one element. */
function runsOf(page: Page, span: Span): OriginRun[] {
  const runs: OriginRun[] = [];
  for (const run of page.origin) {
    if (run.end <= span.start || run.start >= span.end) continue;
    const cut = cutTo(run, span);
    const last = runs.at(-1);
    const isSamePlace = last?.part === cut.part && last.page === cut.page && last.element === cut.element;
    if (last && isSamePlace && touches(last, cut)) runs[runs.length - 1] = joined(last, cut);
    else runs.push(cut);
  }
  return runs;
}

/** Characters that are written as they read can be counted; of a reference or a number in a font the whole is named. */
function cutTo(run: OriginRun, span: Span): OriginRun {
  const start = Math.max(run.start, span.start);
  const end = Math.min(run.end, span.end);
  const { source } = run;
  const isAlike = source !== null && source.end - source.start === run.end - run.start;
  return { ...run, start, end, source: isAlike ? { start: source.start + start - run.start, end: source.start + end - run.start } : source };
}

const touches = (one: OriginRun, next: OriginRun) =>
  one.end === next.start && (one.source === null) === (next.source === null) && (one.source === null || one.source.end <= (next.source?.start ?? 0));

const joined = (one: OriginRun, next: OriginRun): OriginRun => ({
  ...one,
  end: next.end,
  source: one.source && next.source ? { start: one.source.start, end: next.source.end } : null,
});

/** The characters in which a part's offsets count; null where there are none. */
function charactersOf(page: Page, bytes: Uint8Array, part: string | null): string | null {
  if (page.encoding === null) return null;
  try {
    return decodeAs(part === null ? bytes : openZip(bytes).read(part), page.encoding).text;
  } catch {
    return null;
  }
}

function lineAt(characters: string, offset: number): number {
  let line = 1;
  for (const { index, 0: end } of characters.matchAll(/\r\n?|\n/g)) {
    if (index + end.length > offset) break;
    line += 1;
  }
  return line;
}
