// likeness.ts - how alike two words are, and which of their letters are the same.

const LONGEST = 64;

/** Lengths of the longest common subsequence of each pair of endings; null for words too long to compare. */
function commonLengths(before: string, after: string): { lengths: Uint8Array; width: number } | null {
  if (before.length > LONGEST || after.length > LONGEST) return null;
  const width = after.length + 1;
  const lengths = new Uint8Array((before.length + 1) * width);
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const here = row * width + column;
      lengths[here] =
        before.charCodeAt(row) === after.charCodeAt(column)
          ? (lengths[here + width + 1] ?? 0) + 1
          : Math.max(lengths[here + width] ?? 0, lengths[here + 1] ?? 0);
    }
  }
  return { lengths, width };
}

/** 0 (nothing in common) to 1 (equal): twice the letters that both have in the same order, by the letters of both. */
export function likeness(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length);
  if (shorter * 3 < Math.max(before.length, after.length)) return 0;
  // A slip that changes both the first and the last letter of a word makes another word of it.
  if (before[0] !== after[0] && before.at(-1) !== after.at(-1)) return 0;
  const common = commonLengths(before, after);
  return common ? (2 * (common.lengths[0] ?? 0)) / (before.length + after.length) : 0;
}

/** The letters that both words have in the same order, as stretches [old, new, length] from the words' beginnings. */
export function commonLetters(before: string, after: string): [number, number, number][] {
  const common = commonLengths(before, after);
  if (!common) return [];
  const stretches: [number, number, number][] = [];
  const { lengths, width } = common;
  for (let row = 0, column = 0; row < before.length && column < after.length; ) {
    if (before.charCodeAt(row) === after.charCodeAt(column)) {
      const last = stretches.at(-1);
      if (last && last[0] + last[2] === row && last[1] + last[2] === column) last[2] += 1;
      else stretches.push([row, column, 1]);
      row += 1;
      column += 1;
    } else if ((lengths[(row + 1) * width + column] ?? 0) >= (lengths[row * width + column + 1] ?? 0)) row += 1;
    else column += 1;
  }
  return stretches;
}
