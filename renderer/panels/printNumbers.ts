// printNumbers.ts - the numbers in the margin of a print-out, and by them where an annotation stands.

import type { Span } from '../../shared/model/span.ts';
import type { PrintChoice } from '../state/state.ts';
import type { PaperLine } from './printLines.ts';

/** For each line its number; null where none is printed. Empty lines, and those that are set aside, do not count. */
export function numbersOf(lines: readonly PaperLine[], kind: PrintChoice['numbers']): (number | null)[] {
  let number = 0;
  return lines.map((line) => {
    if (kind === 'none' || line.kind !== null || line.parts.length === 0) return null;
    if (kind === 'paragraphs' && !line.opens) return null;
    number += 1;
    return number;
  });
}

/** "5", or "5–6": the numbers that hold a span; '' when nothing is numbered. */
export function placeOf(span: Span, lines: readonly PaperLine[], numbers: readonly (number | null)[]): string {
  const at = (offset: number): number | null => {
    let found: number | null = null;
    for (const [index, line] of lines.entries()) {
      if (line.kind !== null) continue;
      if (line.start > offset) break;
      found = numbers[index] ?? found;
    }
    return found;
  };
  const first = at(span.start);
  const last = at(span.end - 1);
  if (first === null) return '';
  return last === null || last === first ? String(first) : `${first}–${last}`;
}
