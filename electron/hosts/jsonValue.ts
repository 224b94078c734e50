// jsonValue.ts - whether an input is plain data, before any schema looks at it.
//
// Electron's structured clone also carries maps, errors, typed arrays and values that hold themselves. A schema reads
// what such a thing inherits as if it were its own, or never comes to an end.

/** Deeper than anything the contract means. */
const DEEPEST = 100;

/** True for what JSON can say; a property that is undefined counts as left out. Ends for every value. */
export function isJsonValue(value: unknown, depth = 0): boolean {
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth > DEEPEST) return false;
  if (Array.isArray(value)) {
    for (const one of value) if (one === undefined || !isJsonValue(one, depth + 1)) return false;
    return true;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return Object.values(value).every((one) => isJsonValue(one, depth + 1));
}
