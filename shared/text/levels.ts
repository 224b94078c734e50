// levels.ts - the levels of overlapping annotations, kept while annotations come and go.
//
// Gives what levelsOf (segments.ts) gives for the same annotations, whatever was added and removed before, but looks only at
// what is asked for and at what overlaps it. A level depends on the shorter ones that overlap, so a change asks again
// the longer ones that overlap it, and goes on only from those whose level has really become another.

import { inLevelOrder, type LevelOrder, LEVELS, type Stretch } from './segments.ts';

/** One annotation that was asked for, or that overlaps one. */
interface Placed<V> extends LevelOrder {
  readonly value: V;
  readonly stretches: readonly Stretch[];
  /** Null until somebody has asked. */
  level: number | null;
}

export class Levels<V> {
  readonly #placed = new Map<V, Placed<V>>();
  readonly #near: (start: number, end: number) => readonly V[];
  readonly #stretchesOf: (value: V) => readonly Stretch[];

  /**
   * @param near the values whose extents share characters with [start, end), as they are now.
   * @param stretchesOf all stretches of one value, at least one.
   */
  constructor(near: (start: number, end: number) => readonly V[], stretchesOf: (value: V) => readonly Stretch[]) {
    this.#near = near;
    this.#stretchesOf = stretchesOf;
  }

  /** 1 to 3, or 0 when no level is free. */
  levelOf(value: V): number {
    return this.#level(this.#place(value));
  }

  /** Told after values have gone and come. @returns the others whose level has become another since it was asked for. */
  changed(gone: readonly V[], come: readonly V[]): V[] {
    const touched = [...gone, ...come].map((value) => this.#place(value));
    for (const value of gone) this.#placed.delete(value);
    const waiting = new Set(touched.flatMap((placed) => this.#dependents(placed)));
    const changed: V[] = [];
    while (waiting.size > 0) {
      const next = firstOf(waiting);
      waiting.delete(next);
      const before = next.level;
      next.level = null;
      if (this.#level(next) === before) continue;
      changed.push(next.value);
      for (const one of this.#dependents(next)) waiting.add(one);
    }
    return changed;
  }

  /** How many values it remembers something of. */
  get known(): number {
    return this.#placed.size;
  }

  /** Forgets all but these and what their levels depend on: what is far out of view needs no memory. */
  keepOnly(values: Iterable<V>): void {
    const kept = new Set(Array.from(values, (value) => this.#place(value)));
    for (const one of kept) for (const other of this.#around(one)) if (inLevelOrder(other, one) < 0) kept.add(other);
    for (const [value, placed] of this.#placed) if (!kept.has(placed)) this.#placed.delete(value);
  }

  #place(value: V): Placed<V> {
    const known = this.#placed.get(value);
    if (known) return known;
    const stretches = this.#stretchesOf(value);
    const { id = '', rank = 0, start = 0 } = stretches[0] ?? {};
    const length = stretches.reduce((sum, one) => sum + one.end - one.start, 0);
    const placed: Placed<V> = { value, id, rank, start, length, stretches, level: null };
    this.#placed.set(value, placed);
    return placed;
  }

  /** Those that share characters with it. */
  #around(placed: Placed<V>): Set<Placed<V>> {
    const found = new Set<Placed<V>>();
    for (const { start, end } of placed.stretches) {
      for (const value of this.#near(start, end)) {
        const other = this.#place(value);
        if (other !== placed && other.stretches.some((one) => one.start < end && one.end > start)) found.add(other);
      }
    }
    return found;
  }

  /** Those whose level was asked for and depends on this one's. */
  #dependents(placed: Placed<V>): Placed<V>[] {
    return [...this.#around(placed)].filter((one) => one.level !== null && inLevelOrder(placed, one) < 0);
  }

  /** Finds first what it depends on, if nobody has asked for that yet; by a list, because chains can be long. */
  #level(placed: Placed<V>): number {
    if (placed.level !== null) return placed.level;
    const unknown = new Set([placed]);
    // A set that grows while it is gone through.
    for (const one of unknown) for (const other of this.#around(one)) if (other.level === null && inLevelOrder(other, one) < 0) unknown.add(other);
    for (const one of [...unknown].sort(inLevelOrder)) one.level = this.#lowestFree(one);
    return placed.level ?? 0;
  }

  #lowestFree(placed: Placed<V>): number {
    const taken = new Set<number | null>();
    for (const other of this.#around(placed)) if (inLevelOrder(other, placed) < 0) taken.add(other.level);
    for (let level = 1; level <= LEVELS; level += 1) if (!taken.has(level)) return level;
    return 0;
  }
}

function firstOf<V>(waiting: ReadonlySet<Placed<V>>): Placed<V> {
  return [...waiting].reduce((first, one) => (inLevelOrder(one, first) < 0 ? one : first));
}
