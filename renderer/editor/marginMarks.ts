// marginMarks.ts - which badges stand in the margin, beside the line where each annotation starts.

import type { EditorView } from '@tiptap/pm/view';
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
}

export interface MarginLine {
  /** From the top of the sheet, px. */
  readonly top: number;
  readonly height: number;
  readonly badges: readonly Badge[];
  /** Annotations that start here and have no badge any more. */
  readonly more: readonly Badge[];
  /** Annotations that start here and have no underline, because three are drawn already. */
  readonly undrawn: number;
}

interface Start {
  readonly marked: Marked;
  readonly top: number;
  readonly height: number;
}

/** Measures the starts of the annotations in the given sections. Reads layout; changes nothing. */
export function measureMargin(
  view: EditorView,
  positions: Positions,
  stretches: Stretches,
  sections: Iterable<number>,
  codebook: Codebook,
): MarginLine[] {
  const origin = view.dom.getBoundingClientRect().top;
  const starts: Start[] = [];
  for (const section of sections) {
    for (const marked of stretches.startingIn(section)) {
      const rect = view.coordsAtPos(positions.toEditor(extentOf(marked.annotation).start), 1);
      starts.push({ marked, top: rect.top - origin, height: rect.bottom - rect.top });
    }
  }
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
    ({ marked: { annotation } }): Badge => ({ id: annotation.id, tag: annotation.tag, letter: findTag(codebook, annotation.tag)?.letter ?? '?' }),
  );
  const shown = badges.length > MOST ? MOST - 1 : badges.length;
  const undrawn = line.filter((one) => one.marked.level === 0).length;
  return { top: line[0]?.top ?? 0, height: line[0]?.height ?? 0, badges: badges.slice(0, shown), more: badges.slice(shown), undrawn };
}
