// pageMarks.ts - which blocks of a text are set aside, and what its stretches are: headings, items, quotations, emphasis.
//
// Read once from a document's spans; what is in view is asked for section by section.

import type { SetAside, Structure } from '../../shared/model/project.ts';
import type { Positions } from './positions.ts';

/** Blocks in a row that are set aside as one kind, the blank ones between them included. */
export interface AsideRun {
  readonly kind: string;
  readonly first: number;
  readonly last: number;
  /** Blocks that are not blank. */
  readonly lines: number;
}

const NONE: readonly never[] = [];

export class PageMarks {
  readonly isEmpty: boolean;
  readonly #runs = new Map<number, AsideRun>();
  readonly #inline = new Map<number, SetAside[]>();
  readonly #structure = new Map<number, Structure[]>();

  constructor(text: string, positions: Positions, setAside: readonly SetAside[], structure: readonly Structure[]) {
    this.isEmpty = setAside.length === 0 && structure.length === 0;
    this.#readAside(text, positions, setAside);
    for (const one of structure) eachSection(positions, one, (section) => add(this.#structure, section, one));
  }

  /** The run that a block is a part of, when nothing but blank of it is text. */
  runAt(block: number): AsideRun | undefined {
    return this.#runs.get(block);
  }

  /** Stretches of a section that are set aside within a line, each within one block. */
  inlineIn(section: number): readonly SetAside[] {
    return this.#inline.get(section) ?? NONE;
  }

  /** Stretches that lie in a section, or reach into it, the outer before the inner. */
  structureIn(section: number): readonly Structure[] {
    return this.#structure.get(section) ?? NONE;
  }

  #readAside(text: string, positions: Positions, setAside: readonly SetAside[]): void {
    const pieces = new Map<number, SetAside[]>();
    for (const span of setAside) {
      for (let block = positions.lineAt(span.start); block < positions.lines; block += 1) {
        const { start, end } = positions.blockExtent(block);
        if (start >= span.end) break;
        add(pieces, block, { ...span, start: Math.max(start, span.start), end: Math.min(end, span.end) });
      }
    }
    const isBlank = (block: number): boolean => {
      const { start, end } = positions.blockExtent(block);
      return text.slice(start, end).trim() === '';
    };
    let open: { kind: string; first: number; last: number; lines: number } | null = null;
    const close = (): void => {
      if (open) for (let block = open.first; block <= open.last; block += 1) this.#runs.set(block, open);
      open = null;
    };
    for (const [block, here] of pieces) {
      const kind = here[0]?.kind ?? '';
      if (isBlank(block)) continue;
      if (!isWhole(text, positions, block, here)) {
        for (const one of here) if (one.end > one.start) add(this.#inline, positions.sectionAt(one.start), one);
        continue;
      }
      const joins: boolean = open !== null && open.kind === kind && blanksBetween(open.last, block, isBlank);
      if (open && joins) {
        open.last = block;
        open.lines += 1;
      } else {
        close();
        open = { kind, first: block, last: block, lines: 1 };
      }
    }
    close();
  }
}

/** Whether a block is nothing else than these pieces of it. */
function isWhole(text: string, positions: Positions, block: number, pieces: readonly SetAside[]): boolean {
  const { start, end } = positions.blockExtent(block);
  let done = start;
  for (const piece of pieces) {
    if (text.slice(done, piece.start).trim() !== '') return false;
    done = piece.end;
  }
  return text.slice(done, end).trim() === '';
}

function blanksBetween(before: number, block: number, isBlank: (block: number) => boolean): boolean {
  for (let between = before + 1; between < block; between += 1) if (!isBlank(between)) return false;
  return true;
}

function eachSection(positions: Positions, span: { start: number; end: number }, work: (section: number) => void): void {
  const last = positions.sectionAt(Math.max(span.start, span.end - 1));
  for (let section = positions.sectionAt(span.start); section <= last; section += 1) work(section);
}

function add<T>(lists: Map<number, T[]>, at: number, one: T): void {
  const list = lists.get(at);
  if (list) list.push(one);
  else lists.set(at, [one]);
}
