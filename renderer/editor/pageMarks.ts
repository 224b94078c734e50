// pageMarks.ts - which blocks of a text are set aside, and what its stretches are: headings, items, quotations, emphasis.
//
// Read once from a document's spans; what is in view is asked for section by section.

import type { SetAside, Structure } from '../../shared/model/project.ts';
import type { Span } from '../../shared/model/span.ts';
import { countedStretches, isAside } from '../../shared/text/counted.ts';
import { paragraphNumbers } from '../../shared/text/paragraphs.ts';
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
  /** The text's counted stretches; null when nothing of it is set aside. */
  readonly counted: readonly Span[] | null;
  readonly #numbers: readonly number[];
  readonly #runs = new Map<number, AsideRun>();
  readonly #inline = new Map<number, SetAside[]>();
  readonly #structure = new Map<number, Structure[]>();

  constructor(text: string, positions: Positions, setAside: readonly SetAside[], structure: readonly Structure[]) {
    this.isEmpty = setAside.length === 0 && structure.length === 0;
    this.counted = setAside.length === 0 ? null : countedStretches(text, setAside);
    this.#numbers = this.counted ? numbersOf(text, positions, setAside) : [];
    if (this.counted) this.#readAside(text, positions, setAside, this.counted);
    for (const one of structure) eachSection(positions, one, (section) => add(this.#structure, section, one));
  }

  /** The run that a block is a part of, when nothing but blank of it is text. */
  runAt(block: number): AsideRun | undefined {
    return this.#runs.get(block);
  }

  /** The number of the paragraph that begins with a block, where it is another than without anything set aside; 0 for none. */
  numberAt(block: number): number {
    return this.#numbers[block] ?? 0;
  }

  /** Stretches of a section that are set aside within a line, each within one block. */
  inlineIn(section: number): readonly SetAside[] {
    return this.#inline.get(section) ?? NONE;
  }

  /** Stretches that lie in a section, or reach into it, the outer before the inner. */
  structureIn(section: number): readonly Structure[] {
    return this.#structure.get(section) ?? NONE;
  }

  #readAside(text: string, positions: Positions, setAside: readonly SetAside[], counted: readonly Span[]): void {
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
      // White space around it is no text.
      if (!isAside(text, counted, positions.blockExtent(block))) {
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

/** By block: its paragraph's number; of a line in several blocks only the first has it. */
function numbersOf(text: string, positions: Positions, setAside: readonly SetAside[]): number[] {
  const numbers = paragraphNumbers(text, setAside);
  let line = -1;
  return positions.starts.map((start) => {
    const opens = start === 0 || text.charCodeAt(start - 1) === 10;
    if (opens) line += 1;
    return opens ? (numbers[line] ?? 0) : 0;
  });
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
