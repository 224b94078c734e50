// trimmed.ts - a text without certain characters at its ends, in time that grows with the text and no faster.
//
// `/[...]+$/` looks like it, but tries every run of such characters anew from each of them.

/** @param first matches one character that is taken off at the start, `last` one at the end. */
export function trimmed(text: string, first: RegExp, last = first): string {
  let start = 0;
  let end = text.length;
  for (let size = sizeAt(text, start); start < end && first.test(text.slice(start, start + size)); size = sizeAt(text, start)) start += size;
  for (let size = sizeBefore(text, end); start < end && last.test(text.slice(end - size, end)); size = sizeBefore(text, end)) end -= size;
  return text.slice(start, end);
}

/** Units of the character at an offset, and of the one that ends there. */
const sizeAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
const sizeBefore = (text: string, at: number): number => ((text.codePointAt(at - 2) ?? 0) > 0xffff ? 2 : 1);
