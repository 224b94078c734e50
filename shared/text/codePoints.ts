// codePoints.ts - between UTF-16 units, which we count, and code points, which exchange formats count.

/** True when `offset` lies between the two halves of a surrogate pair. */
export function splitsCharacter(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** The beginning of a text: at most so many UTF-16 units, and no half of a character at its end. */
export const beginningOf = (text: string, most: number): string => text.slice(0, splitsCharacter(text, most) ? most - 1 : most);

/** Index of the first surrogate that has no partner, or -1. Text with one cannot be written as UTF-8. */
export function firstLoneSurrogate(text: string): number {
  if (text.isWellFormed()) return -1;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = text.charCodeAt(index + 1);
    if (unit > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) return index;
    index += 1;
  }
  return -1;
}

/**
 * Converts ascending or arbitrary UTF-16 offsets of `text` to code point offsets.
 * Reading the text once costs its length; each offset after that a binary search.
 */
export function codePointCounter(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (let index = 0; index < text.length - 1; index += 1) {
    if (splitsCharacter(text, index + 1)) {
      pairs.push(index + 1);
      index += 1;
    }
  }
  return (offset) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}
