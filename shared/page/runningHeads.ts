// runningHeads.ts - lines that come back on every printed page and count the pages.

import type { Lines } from './pageLines.ts';
import { PAGE_NUMBER } from './wording.ts';

/** Where they stand. */
export function runningHeads(page: Lines): number[] {
  const groups = new Map<string, number[]>();
  for (const [index, line] of page.lines.entries()) {
    if (line.words > 14 || !/\d/u.test(line.text) || !PAGE_NUMBER.test(line.text)) continue;
    const key = line.text.replace(PAGE_NUMBER, '#');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  const counted = (index: number): number => Number(PAGE_NUMBER.exec(page.lines[index]?.text ?? '')?.groups?.['number']);
  return [...groups.values()]
    .filter((all) => all.length >= 3 && all.every((one, by) => by === 0 || counted(one) === counted(all[by - 1] ?? -1) + 1))
    .flat();
}
