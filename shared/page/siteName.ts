// siteName.ts - whose page it is: the name above its menu that its copyright line names too.

import type { Lines } from './pageLines.ts';
import { plainLine } from './plainWords.ts';

const MOST_WORDS = 7;

export interface Site {
  /** As it is written above the menu; null where no copyright line names it. */
  readonly name: string | null;
  /** Whether a name is that of the site, as far as its furniture shows. */
  readonly isSite: (name: string) => boolean;
}

export function siteOf({ lines, roles, kinds }: Lines): Site {
  const rights = lines.filter((line, index) => roles[index] === 'copyright' && line.words < 30).map((line) => ` ${plainWords(line.text)} `);
  const own = new Set(lines.filter((_, index) => kinds[index] === 'menu').map((line) => plainLine(line.text)));
  const named = (name: string): boolean => rights.some((one) => one.includes(` ${plainWords(name)} `));
  const above = lines.find(
    (line, index) =>
      kinds[index] !== null && kinds[index + 1] === 'menu' && roles[index] === null && line.words <= MOST_WORDS && !line.bullet && named(line.text),
  );
  return { name: above?.text.replace(/\s+/gu, ' ') ?? null, isSite: (name) => own.has(plainLine(name)) || named(name) };
}

const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
