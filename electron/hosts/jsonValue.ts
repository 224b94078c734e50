// jsonValue.ts - whether an input is plain data, before any schema looks at it.
//
// Electron's structured clone also carries maps, errors, typed arrays and values that hold themselves. A schema reads
// what such a thing inherits as if it were its own, or never comes to an end.

/** Deeper than anything the contract means. */
const DEEPEST = 100;
/** More values than any request holds. One that holds the same value in many places, each of them several times, would never end. */
const MOST_VALUES = 5_000_000;

/** True for what JSON can say; a property that is undefined counts as left out. Ends for every value. */
export function isJsonValue(value: unknown): boolean {
  let left = MOST_VALUES;
  const isPlain = (one: unknown, depth: number): boolean => {
    left -= 1;
    if (left < 0) return false;
    if (one === null || one === undefined || typeof one === 'string' || typeof one === 'boolean') return true;
    if (typeof one === 'number') return Number.isFinite(one);
    if (typeof one !== 'object' || depth > DEEPEST) return false;
    if (Array.isArray(one)) {
      for (const item of one) if (item === undefined || !isPlain(item, depth + 1)) return false;
      return true;
    }
    const prototype: unknown = Object.getPrototypeOf(one);
    if (prototype !== Object.prototype && prototype !== null) return false;
    return Object.values(one).every((item) => isPlain(item, depth + 1));
  };
  return isPlain(value, 0);
}
