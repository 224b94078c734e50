// marginMarks.ts - which badges stand in the margin, beside the line where each annotation starts.

import type { EditorView } from '@tiptap/pm/view';
import type { Annotation } from '../../shared/model/annotation.ts';
import { extentOf } from '../../shared/model/extent.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import { findTag } from '../../shared/model/findTag.ts';
import type { Positions } from './positions.ts';
import type { Marked, Stretches } from './stretches.ts';

const MOST = 4;

export interface Badge {
  readonly id: string;
  readonly tag: string;
  readonly letter: string;
  readonly annotation: Annotation;
}

export interface MarginLine {
  /** From the top of the sheet, px. */
  readonly top: number;
  readonly height: number;
  readonly badges: readonly Badge[];
  /** Annotations that start here and have no badge any more. */
  readonly more: readonly Badge[];
  /** Annotations that start here and have no underline, because three are drawn already. */
  readonly undrawn: readonly Badge[];
}

interface Start {
  readonly marked: Marked;
  readonly top: number;
  readonly height: number;
}

/** The lines of one block (a paragraph), as they were measured. */
interface MeasuredBlock {
  readonly version: number;
  readonly codebook: Codebook;
  /** Of the block, from the top of the sheet, px. */
  readonly top: number;
  readonly height: number;
  readonly lines: readonly MarginLine[];
}

/** The margin beside the sections in view. Each block is measured once, until its annotations or its layout change. */
export class MarginMeasure {
  readonly #view: EditorView;
  #measured = new Map<number, MeasuredBlock>();

  constructor(view: EditorView) {
    this.#view = view;
  }

  /** The text is laid out in another way: other width, type size or font. */
  forget(): void {
    this.#measured = new Map();
  }

  /** Reads layout; changes nothing in the page. Lines that did not change are the same objects as before. */
  lines(positions: Positions, stretches: Stretches, sections: Iterable<number>, codebook: Codebook): MarginLine[] {
    const view = this.#view;
    const origin = view.dom.getBoundingClientRect().top;
    const measured = new Map<number, MeasuredBlock>();
    for (const section of sections) {
      const { from } = positions.blocksOf(section);
      for (const [index, element] of Array.from(view.dom.children[section]?.children ?? []).entries()) {
        const block = from + index;
        const { top: place, height } = element.getBoundingClientRect();
        const top = place - origin;
        const before = this.#measured.get(block);
        const version = stretches.versionOf(block);
        if (before?.version === version && before.codebook === codebook && before.height === height) measured.set(block, movedTo(before, top));
        else measured.set(block, { version, codebook, top, height, lines: linesOf(view, positions, stretches.startingIn(block), origin, codebook) });
      }
    }
    this.#measured = measured;
    return [...measured].sort(([a], [b]) => a - b).flatMap(([, { lines }]) => [...lines]);
  }
}

/** The same lines where the block is now: sections above may have got their real height. */
function movedTo(before: MeasuredBlock, top: number): MeasuredBlock {
  if (Math.abs(before.top - top) < 0.01) return before;
  return { ...before, top, lines: before.lines.map((line) => ({ ...line, top: line.top + top - before.top })) };
}

function linesOf(view: EditorView, positions: Positions, marks: readonly Marked[], origin: number, codebook: Codebook): MarginLine[] {
  const starts = marks.map((marked): Start => {
    const rect = view.coordsAtPos(positions.toEditor(extentOf(marked.annotation).start), 1);
    return { marked, top: rect.top - origin, height: rect.bottom - rect.top };
  });
  starts.sort((a, b) => a.top - b.top || byPlace(a.marked, b.marked));
  const lines: Start[][] = [];
  for (const start of starts) {
    const line = lines.at(-1);
    if (line?.[0] && Math.abs(line[0].top - start.top) < 6) line.push(start);
    else lines.push([start]);
  }
  return lines.map((line) =>
    marginLine(
      line.sort((a, b) => byPlace(a.marked, b.marked)),
      codebook,
    ),
  );
}

function byPlace(left: Marked, right: Marked): number {
  const a = extentOf(left.annotation);
  const b = extentOf(right.annotation);
  return a.start - b.start || b.end - a.end;
}

function marginLine(line: readonly Start[], codebook: Codebook): MarginLine {
  const badges = line.map(
    ({ marked: { annotation } }): Badge => ({
      id: annotation.id,
      tag: annotation.tag,
      letter: findTag(codebook, annotation.tag)?.letter ?? '?',
      annotation,
    }),
  );
  const shown = badges.length > MOST ? MOST - 1 : badges.length;
  const undrawn = badges.filter((_, index) => line[index]?.marked.level === 0);
  return { top: line[0]?.top ?? 0, height: line[0]?.height ?? 0, badges: badges.slice(0, shown), more: badges.slice(shown), undrawn };
}
