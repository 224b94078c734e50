// sameJson.ts - whether two JSON values are the same, whatever the order of their keys.

/** True when both values would mean the same after a trip through JSON. Reads each value once. */
export function sameJson(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => sameJson(item, right[index]));
  }
  const a = Object.entries(left).filter(([, value]) => value !== undefined);
  const b = new Map(Object.entries(right).filter(([, value]) => value !== undefined));
  return a.length === b.size && a.every(([key, value]) => b.has(key) && sameJson(value, b.get(key)));
}

/** Whether `right` says everything that `left` says, and at most has more fields in its objects. */
export function onlyAdds(left: unknown, right: unknown): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return left === right;
  if (Array.isArray(left) || Array.isArray(right))
    return Array.isArray(left) && Array.isArray(right) && left.length === right.length && left.every((one, index) => onlyAdds(one, right[index]));
  return Object.entries(left).every(
    ([key, value]) => value === undefined || (Object.hasOwn(right, key) && onlyAdds(value, (right as Record<string, unknown>)[key])),
  );
}

/** The fields that only `right` has. */
export function addedFields(left: object, right: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(right).filter(([key]) => !Object.hasOwn(left, key)));
}
