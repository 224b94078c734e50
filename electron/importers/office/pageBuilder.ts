// pageBuilder.ts - a page's text as a reader puts it together, with its structure and the place of every character.
//
// What stands between blocks is only promised until more text comes, so that nothing empty leaves a trace: a paragraph of
// blanks, an element without words, a line break before the end.

import type { SetAside, Structure } from '../../../shared/model/project.ts';
import type { OriginRun, PageNote } from '../../../shared/page/page.ts';

/** A stretch that has begun; it starts with the next character that is added. */
export interface Mark {
  start: number;
  end: number;
  readonly order: number;
}

/** Where a text stands in the original: as long as the text, or one reference, element or escape that stands for it. */
export interface Place {
  readonly part: string | null;
  readonly element: string | null;
  readonly start: number;
  readonly end: number;
}

export interface Kind {
  readonly kind: string;
  readonly level?: number;
  readonly ordered?: boolean;
  readonly number?: string;
  readonly address?: string;
}

export interface Built {
  readonly text: string;
  readonly structure: Structure[];
  readonly hints: SetAside[];
  readonly notes: PageNote[];
  readonly origin: OriginRun[];
}

interface Marked {
  readonly mark: Mark;
  readonly kind: Kind;
}

/** By start; of those that start together the longer first, then the one that began first. */
const inOrder = (one: Mark, other: Mark): number => one.start - other.start || other.end - one.end || one.order - other.order;

export class PageBuilder {
  readonly #pieces: string[] = [];
  #length = 0;
  #gap = '';
  /** Blanks at the start of a block, until a letter shows that they are not the whole of it. */
  #held: { text: string; place: Place | null }[] = [];
  #isFresh = true;
  #skipsBlanks = false;
  /** Within a line of cells a line break or a tab is a blank. */
  #isLine = false;
  readonly #waiting = new Set<Mark>();
  #order = 0;
  readonly #structure: Marked[] = [];
  readonly #hints: Marked[] = [];
  readonly #notes: { mark: Mark; text: string; author: string | null }[] = [];
  readonly #origin: OriginRun[] = [];

  get length(): number {
    return this.#length;
  }

  /** A new block: what is to stand before its text, instead of whatever was promised before. */
  separate(gap: string): void {
    if (!this.#isLine) this.#gap = gap;
    else if (!this.#isFresh) this.#gap += ' ';
    this.#startBlock();
  }

  /** The border to the next cell of a line. */
  nextCell(): void {
    this.#gap = `${this.#gap.replace(/ +$/, '')}\t`;
    this.#startBlock();
  }

  #startBlock(): void {
    this.#held = [];
    this.#isFresh = true;
    this.#skipsBlanks = false;
  }

  /** Whether what comes is one line of cells, in which nothing else may break the line or move to a tab stop. */
  asLine(isLine: boolean): void {
    this.#isLine = isLine;
  }

  /** A line break within a block; none at its start or end. */
  breakLine(): void {
    if (!this.#isFresh) this.#gap += this.#isLine ? ' ' : '\n';
  }

  /** A tab within a block. */
  addTab(place: Place | null): void {
    this.add(this.#isLine ? ' ' : '\t', place);
  }

  /** Words that stand before the text of a block, if it gets any: a number, a bullet. */
  addMarker(text: string, place: Place | null = null): void {
    if (text === '') return;
    this.#held.push({ text, place }, { text: ' ', place: null });
    this.#skipsBlanks = true;
  }

  /** Text; `place` is null where the reader adds it. */
  add(written: string, place: Place | null): void {
    const text = this.#isLine ? written.replaceAll('\t', ' ') : written;
    const letters = this.#skipsBlanks || this.#isFresh ? text.trimStart() : text;
    if (letters === '') {
      if (!this.#skipsBlanks && text !== '') this.#held.push({ text, place });
      return;
    }
    const blanks = this.#skipsBlanks ? text.length - letters.length : 0;
    const isPlain = place !== null && place.end - place.start === text.length;
    for (const held of this.#held) this.#write(held.text, held.place);
    this.#startBlock();
    this.#isFresh = false;
    this.#write(text.slice(blanks), isPlain ? { ...place, start: place.start + blanks } : place);
  }

  #write(text: string, place: Place | null): void {
    const gap = this.#length === 0 ? this.#gap.replaceAll('\n', '') : this.#gap;
    this.#gap = '';
    if (gap !== '') this.#pieces.push(gap);
    this.#length += gap.length;
    for (const mark of this.#waiting) mark.start = this.#length;
    this.#waiting.clear();
    this.#pieces.push(text);
    if (place) this.#remember(text.length, place);
    this.#length += text.length;
  }

  #remember(length: number, { part, element, start, end }: Place): void {
    const last = this.#origin.at(-1);
    const isSame = last?.source && last.part === part && last.element === element && last.end === this.#length && last.source.end === start;
    const isPlain = end - start === length && last?.source && last.source.end - last.source.start === last.end - last.start;
    if (isSame && isPlain) this.#origin.pop();
    const from = isSame && isPlain ? last : { start: this.#length, source: { start } };
    this.#origin.push({
      start: from.start,
      end: this.#length + length,
      part,
      page: null,
      element,
      source: { start: from.source?.start ?? start, end },
    });
  }

  begin(): Mark {
    this.#order += 1;
    const mark = { start: -1, end: -1, order: this.#order };
    this.#waiting.add(mark);
    return mark;
  }

  /** Ends a stretch at the last character that was added; false when it holds none. */
  finish(mark: Mark): boolean {
    this.#waiting.delete(mark);
    if (mark.start !== -1) mark.end = this.#length;
    return mark.start !== -1;
  }

  /** Ends a stretch and keeps it as structure. */
  close(mark: Mark, kind: Kind): void {
    if (this.finish(mark)) this.#structure.push({ mark, kind });
  }

  /** Ends a stretch that the file itself says is not the page's text. */
  setAside(mark: Mark, kind: string): void {
    if (this.finish(mark)) this.#hints.push({ mark, kind: { kind } });
  }

  /** A comment on a stretch that has ended; or, where that holds nothing, on the other. */
  note(mark: Mark | undefined, instead: Mark | undefined, text: string, author: string | null): void {
    const about = [mark, instead].find((one) => one !== undefined && one.start !== -1 && one.end > one.start);
    if (about) this.#notes.push({ mark: about, text, author });
  }

  build(): Built {
    const structure = this.#structure
      .sort((one, other) => inOrder(one.mark, other.mark))
      .map(({ mark: { start, end }, kind }) => ({ start, end, ...kind }));
    const hints: SetAside[] = [];
    for (const { mark, kind } of this.#hints.sort((one, other) => inOrder(one.mark, other.mark)))
      if (mark.start >= (hints.at(-1)?.end ?? 0)) hints.push({ start: mark.start, end: mark.end, kind: kind.kind });
    const notes = this.#notes
      .sort((one, other) => inOrder(one.mark, other.mark))
      .map(({ mark, text, author }) => ({ start: mark.start, end: mark.end, text, author }));
    return { text: this.#pieces.join(''), structure, hints, notes, origin: this.#origin };
  }
}
