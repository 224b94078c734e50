// tornParagraphs.ts - paragraphs whose words went to different places, or are there in part at the border of a stretch that moved.
//
// Of two paragraphs that are alike one may have been taken for the other there: nothing in them is certain.

import { beginsLine, type Tokens } from './tokens.ts';

/** So many words that are gone at a paragraph's end are more than a slip. */
const GONE = 3;

interface Paragraph {
  readonly from: number;
  readonly to: number;
  /** Chains of its first and last word that was found; where they lie. */
  readonly first: { readonly chain: number; readonly at: number };
  readonly last: { readonly chain: number; readonly at: number };
  readonly isSplit: boolean;
}

/** Old tokens [from, to) of each. */
export function tornParagraphs(before: Tokens, chains: Int32Array): [number, number][] {
  const found = paragraphsOf(before, chains);
  return found.flatMap(({ from, to, first, last, isSplit }, index): [number, number][] => {
    const [previous, next] = [found[index - 1], found[index + 1]];
    const isTorn =
      isSplit ||
      (previous && previous.last.chain !== first.chain && first.at - from >= GONE) ||
      (next && next.first.chain !== last.chain && to - last.at > GONE);
    return isTorn ? [[from, to]] : [];
  });
}

/** Those of which something was found. */
function paragraphsOf(before: Tokens, chains: Int32Array): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let from = 0; from < before.count; ) {
    let first: Paragraph['first'] | null = null;
    let last: Paragraph['last'] | null = null;
    let isSplit = false;
    let to = from;
    do {
      const chain = chains[to] ?? -1;
      if (chain !== -1) {
        isSplit ||= last !== null && chain !== last.chain;
        last = { chain, at: to };
        first ??= last;
      }
      to += 1;
    } while (to < before.count && !beginsLine(before, to));
    if (first && last) paragraphs.push({ from, to, first, last, isSplit });
    from = to;
  }
  return paragraphs;
}
