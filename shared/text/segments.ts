// segments.ts - overlapping annotations as levels of underline and runs of text.
//
// Level 1 touches the letters, 3 is the outermost. The shortest annotation is placed first and each takes
// the lowest level that is free over its whole length and keeps it on every line, so nothing jumps and
// crossing spans need no special case. More than three deep: drawn three, counted the rest.

export interface Stretch {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Breaks ties between stretches of equal length: lower is placed nearer the letters. */
  readonly rank: number;
}

export const LEVELS = 3;

/** What decides who is placed first. */
export interface LevelOrder {
  readonly id: string;
  /** Characters of all its stretches together. */
  readonly length: number;
  readonly rank: number;
  /** Of its first stretch. */
  readonly start: number;
}

/** The shorter first, then by rank, place and id: a total order, so that levels do not depend on what was done before. */
export function inLevelOrder(left: LevelOrder, right: LevelOrder): number {
  return left.length - right.length || left.rank - right.rank || left.start - right.start || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0);
}

/**
 * The level (1 to 3) of each stretch, or 0 when no level is free. A discontinuous annotation gives several stretches
 * with one id; they share one level.
 * Costs about n log n, and n times the number of overlaps.
 */
export function levelsOf(stretches: readonly Stretch[]): Map<string, number> {
  const byId = new Map<string, Stretch[]>();
  for (const stretch of stretches) {
    const own = byId.get(stretch.id);
    if (own) own.push(stretch);
    else byId.set(stretch.id, [stretch]);
  }
  const order = [...byId].map(([id, own]) => ({
    id,
    own,
    length: own.reduce((sum, one) => sum + one.end - one.start, 0),
    rank: own[0]?.rank ?? 0,
    start: own[0]?.start ?? 0,
  }));
  const taken: OccupiedLevel[] = Array.from({ length: LEVELS }, () => new OccupiedLevel());
  const levels = new Map<string, number>();
  for (const { id, own } of order.sort(inLevelOrder)) {
    const free = taken.findIndex((level) => own.every((one) => level.isFree(one.start, one.end)));
    levels.set(id, free + 1);
    if (free !== -1) for (const one of own) taken[free]?.take(one.start, one.end);
  }
  return levels;
}

/** The stretches already drawn on one level; they never overlap, so a sorted list is enough. */
class OccupiedLevel {
  #starts: number[] = [];
  #ends: number[] = [];

  #after(start: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  isFree(start: number, end: number): boolean {
    const next = this.#after(start);
    return (next === 0 || (this.#ends[next - 1] ?? 0) <= start) && (next === this.#starts.length || (this.#starts[next] ?? 0) >= end);
  }

  take(start: number, end: number): void {
    const at = this.#after(start);
    this.#starts.splice(at, 0, start);
    this.#ends.splice(at, 0, end);
  }
}

export interface Run {
  readonly start: number;
  readonly end: number;
  /** The stretches that cover this run, in the order given. */
  readonly ids: readonly string[];
}

/** Cuts stretches into runs: maximal pieces of text under the same set of stretches. Uncovered text gives no run. */
export function runsOf(stretches: readonly Stretch[]): Run[] {
  const edges = [...new Set(stretches.flatMap((one) => [one.start, one.end]))].sort((a, b) => a - b);
  const sorted = [...stretches].sort((a, b) => a.start - b.start);
  const runs: Run[] = [];
  let open: Stretch[] = [];
  let next = 0;
  for (let index = 0; index < edges.length - 1; index += 1) {
    const start = edges[index] ?? 0;
    const end = edges[index + 1] ?? start;
    open = open.filter((one) => one.end > start);
    for (let candidate = sorted[next]; candidate && candidate.start <= start; candidate = sorted[next]) {
      open.push(candidate);
      next += 1;
    }
    if (open.length > 0) runs.push({ start, end, ids: open.map((one) => one.id) });
  }
  return runs;
}
