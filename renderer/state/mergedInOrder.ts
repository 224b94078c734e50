// mergedInOrder.ts - two lists in the same order as one, for the price of walking through them once.

export function mergedInOrder<T>(left: readonly T[], right: readonly T[], compare: (left: T, right: T) => number): T[] {
  const all: T[] = [];
  let next = 0;
  for (const one of left) {
    for (let other = right[next]; other !== undefined && compare(other, one) < 0; other = right[next]) {
      all.push(other);
      next += 1;
    }
    all.push(one);
  }
  return [...all, ...right.slice(next)];
}
