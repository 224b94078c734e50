// tornParagraphs.ts - paragraphs whose words went to different places, or are there in part at the border of a stretch that moved.
//
// Of two paragraphs that are alike one may have been taken for the other there: nothing in them is certain.

import { beginsLine, type Tokens } from './tokens.ts';

/** So many words that are gone at a paragraph's end are more than a slip. */
const GONE = 3;

interface Paragraph {
  readonly from: number;
  readonly to: number;
  /** Its first and last word that was found. */
  readonly first: number;
  readonly last: number;
  readonly isSplit: boolean;
}

/** Old tokens [from, to) of each. */
export function tornParagraphs(before: Tokens, chains: Int32Array): [number, number][] {
  const found = paragraphsOf(before, chains);
  return found.flatMap(({ from, to, first, last, isSplit }, index): [number, number][] => {
    const [previous, next] = [found[index - 1], found[index + 1]];
    const isTorn =
      isSplit ||
      (previous && chains[previous.last] !== chains[first] && first - from >= GONE) ||
      (next && chains[next.first] !== chains[last] && to - last > GONE);
    return isTorn ? [[from, to]] : [];
  });
}

/** Those of which something was found. */
function paragraphsOf(before: Tokens, chains: Int32Array): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let from = 0; from < before.count; ) {
    let [first, last] = [-1, -1];
    let isSplit = false;
    let to = from;
    do {
      if (chains[to] !== -1) {
        if (first === -1) first = to;
        else isSplit ||= chains[to] !== chains[last];
        last = to;
      }
      to += 1;
    } while (to < before.count && !beginsLine(before, to));
    if (first !== -1) paragraphs.push({ from, to, first, last, isSplit });
    from = to;
  }
  return paragraphs;
}
