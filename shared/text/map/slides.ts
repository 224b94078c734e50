// slides.ts - where exactly something was put in or taken out, when the words beside it are the same.
//
// "A. B." -> "A. C. A. B.": was "C. A. " put in after "A. ", or "A. C. " before it? The place that begins and ends at a
// paragraph, sentence or word is taken; what lies in the stretch that could also have been the other copy is not certain.

import type { Span } from '../../model/span.ts';
import type { Block } from './characters.ts';
import { isLetterAt } from './tokens.ts';

/** No further than this, UTF-16 units: what repeats itself for longer is beyond telling. */
const FURTHEST = 4000;

/** How well a cut at `at` parts the text: 4 paragraph, 3 sentence, 2 word, 1 beside a word, 0 inside one. */
function cutAt(text: string, at: number): number {
  if (at <= 0 || at >= text.length || text.charCodeAt(at - 1) === 10) return 4;
  if (isLetterAt(text, at - 1) && isLetterAt(text, at)) return 0;
  const character = text.charAt(at - 1);
  if (!/\s/.test(character)) return 1;
  let word = at - 1;
  while (word > 0 && /\s/.test(text.charAt(word - 1))) word -= 1;
  return /[.!?…]["'”’»)\]]*$/u.test(text.slice(Math.max(0, word - 4), word)) ? 3 : 2;
}

/** Moves the borders of blocks in place; returns old stretches whose place is not certain, in order. */
export function slide(old: string, fresh: string, blocks: readonly Block[]): Span[] {
  const uncertain: Span[] = [];
  for (const [index, right] of blocks.entries()) {
    const left = blocks[index - 1];
    if (!left || left.chain !== right.chain) continue;
    const oldGap = right.oldStart - left.oldStart - left.length;
    const newGap = right.newStart - left.newStart - left.length;
    if ((oldGap === 0) === (newGap === 0)) continue;
    const [text, from, to] = oldGap === 0 ? [fresh, left.newStart + left.length, right.newStart] : [old, left.oldStart + left.length, right.oldStart];
    let back = 0;
    while (back < Math.min(left.length - 1, FURTHEST) && text.charCodeAt(from - 1 - back) === text.charCodeAt(to - 1 - back)) back += 1;
    let on = 0;
    while (on < Math.min(right.length - 1, FURTHEST) && text.charCodeAt(from + on) === text.charCodeAt(to + on)) on += 1;
    if (back + on === 0) continue;
    uncertain.push({ start: left.oldStart + left.length - back, end: right.oldStart + on });
    let best = 0;
    let bestCut = -1;
    for (let by = -back; by <= on; by += 1) {
      const cut = cutAt(text, from + by) + cutAt(text, to + by);
      if (cut > bestCut || (cut === bestCut && Math.abs(by) < Math.abs(best))) {
        best = by;
        bestCut = cut;
      }
    }
    left.length += best;
    right.oldStart += best;
    right.newStart += best;
    right.length -= best;
  }
  return uncertain;
}
