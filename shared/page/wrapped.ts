// wrapped.ts - lines of one paragraph that somebody has wrapped: captions are looked for across their ends.

import type { Line } from './lines.ts';

/** Behind a line so long, or one that stops in the middle, a small letter goes on with the sentence. */
const GOES_ON = /^[\p{Ll}\p{Lo}]/u;

/** Longer than that, in characters, no paragraph grows. */
const LONGEST = 4_000;

const goesOn = (text: string, above: Line, line: Line): boolean =>
  !line.gap &&
  line.end - above.start <= LONGEST &&
  above.heading === 0 &&
  line.heading === 0 &&
  !line.bullet &&
  (above.ends === 'none' || above.ends === 'open') &&
  GOES_ON.test(line.text) &&
  text.slice(above.end, line.start).trim() === '';

/** The paragraphs that lines make: a line that goes on with the sentence above belongs to it. */
export function unwrapped(text: string, lines: readonly Line[]): Line[] {
  const paragraphs: Line[] = [];
  for (const line of lines) {
    const above = paragraphs.at(-1);
    if (above !== undefined && goesOn(text, above, line))
      paragraphs[paragraphs.length - 1] = {
        ...above,
        end: line.end,
        text: `${above.text} ${line.text}`,
        words: above.words + line.words,
        ends: line.ends,
      };
    else paragraphs.push(line);
  }
  return paragraphs;
}
