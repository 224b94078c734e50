// hinted.ts - what the markup itself says is not the text, line by line.

import type { SetAside } from '../model/project.ts';
import { isBody } from './lines.ts';
import type { Lines } from './pageLines.ts';
import type { SetAsideKind } from './reading.ts';

/** What the markup says; a stretch that holds all the running text of the page is not believed. */
export function hinted(page: Lines, hints: readonly SetAside[]): void {
  const under = page.lines.map(() => -1);
  let hint = 0;
  for (const [index, line] of page.lines.entries()) {
    while ((hints[hint]?.end ?? Infinity) <= line.start) hint += 1;
    const over = hints[hint];
    if (over && over.start <= line.start && over.end >= line.end) under[index] = hint;
  }
  const text = page.lines.map(isBody);
  const nothingLeft = text.includes(true) && !text.some((body, index) => body && under[index] === -1);
  const wrong = new Set(nothingLeft ? under.filter((_, index) => text[index]) : []);
  for (const [index, one] of under.entries()) if (one !== -1 && !wrong.has(one)) page.kinds[index] = (hints[one]?.kind ?? 'other') as SetAsideKind;
}
