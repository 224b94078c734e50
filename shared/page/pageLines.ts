// pageLines.ts - the lines of a page with what has been found out about each, step by step.

import type { DateOrder } from './dateOrder.ts';
import type { Line } from './lines.ts';
import { isBody } from './lines.ts';
import type { SetAsideKind } from './reading.ts';
import type { Refrains } from './refrains.ts';
import type { Stamp } from './stamp.ts';
import type { Role } from './wording.ts';

/** The lines of a page with what has been found out about each. */
export interface Lines {
  readonly lines: readonly Line[];
  readonly roles: readonly (Role | null)[];
  readonly stamps: (Stamp | null)[];
  readonly refrains: Refrains;
  /** Whether it writes the day or the month first in figures; null where nothing shows it. */
  readonly order: DateOrder | null;
  /** What each line is set aside as; null for the text. */
  readonly kinds: (SetAsideKind | null)[];
  /** The page has furniture at all: only then a weak sign counts. */
  furnished: boolean;
}

/** Furniture that is said in whole sentences. */
export const wordyRoles: ReadonlySet<Role> = new Set<Role>(['cookie', 'copyright', 'comments', 'time', 'note', 'crumb']);

const isText = (page: Lines, index: number): boolean => {
  const line = page.lines[index];
  return line !== undefined && page.kinds[index] === null && isBody(line) && !wordyRoles.has(page.roles[index] ?? 'menu');
};

/** First and last line of running text; [lines.length, -1] when there is none. */
export function textEdges(page: Lines): [number, number] {
  const all = page.lines.map((_, index) => isText(page, index));
  const first = all.indexOf(true);
  return first === -1 ? [page.lines.length, -1] : [first, all.lastIndexOf(true)];
}

export function fill(page: Lines, from: number, to: number, kind: SetAsideKind): void {
  for (let index = from; index <= to; index += 1) page.kinds[index] ??= kind;
}
