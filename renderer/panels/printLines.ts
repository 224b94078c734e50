// printLines.ts - breaks a text into the lines it has on paper, by measuring it in the typeface and width of the paper.
//
// The lines are then laid out one by one, so that a line's number is the same on the screen, on paper and in a PDF.

/** One line on paper. Offsets are UTF-16 units of the text; white space at its end is left out. */
export interface PaperLine {
  readonly start: number;
  readonly end: number;
  /** Whether a line of the text begins here. */
  readonly opens: boolean;
}

/** @param place an empty element in the page, with the typeface, the width and the white space of the paper. */
export function paperLines(place: HTMLElement, text: string): PaperLine[] {
  const lines: PaperLine[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    let opens = true;
    for (const [from, to] of line === '' ? [[0, 0] as const] : breaksOf(place, line)) {
      const kept = line.slice(from, to).trimEnd().length;
      lines.push({ start: start + from, end: start + from + kept, opens });
      opens = false;
    }
    start += line.length + 1;
  }
  // A text that ends with a line break has no line after it.
  if (text.endsWith('\n')) lines.pop();
  return lines;
}

/** Where the browser breaks one line of the text: [from, to) of each piece. */
function breaksOf(place: HTMLElement, line: string): [number, number][] {
  const node = document.createTextNode(line);
  place.replaceChildren(node);
  const range = document.createRange();
  const topOf = (offset: number): number => {
    // A low surrogate has no place of its own.
    const low = line.charCodeAt(offset) >>> 10 === 0x37 && offset > 0;
    range.setStart(node, low ? offset - 1 : offset);
    range.setEnd(node, offset + 1);
    return range.getClientRects()[0]?.top ?? Number.NaN;
  };
  const pieces: [number, number][] = [];
  let from = 0;
  let top = topOf(0);
  const half = Number.parseFloat(getComputedStyle(place).fontSize) / 2;
  const isLower = (offset: number): boolean => topOf(offset) - top > half;
  for (const word of line.matchAll(/\S+\s*/gu)) {
    const end = word.index + word[0].trimEnd().length;
    if (!isLower(end - 1)) continue;
    // The word stands on the next line, or is itself too long for one (or of a script without spaces).
    for (let offset = word.index; offset < end; offset += 1) {
      if (offset === from || !isLower(offset)) continue;
      pieces.push([from, offset]);
      from = offset;
      top = topOf(offset);
    }
  }
  place.replaceChildren();
  return [...pieces, [from, line.length]];
}
