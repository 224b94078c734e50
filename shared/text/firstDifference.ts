// firstDifference.ts - how it is told what two texts that are nearly the same differ in first.

interface Difference {
  readonly differences: number;
  /** Words of the text that is there, and of the one that comes; one may be empty. */
  readonly was: string;
  readonly is: string;
}

/** Which of its sentences tells it: other words, or words that only one of them has; null when there are none to show. */
export function variantOf({ differences, was, is }: Difference): 'differs' | 'here' | 'there' | null {
  if (differences === 0 || (was === '' && is === '')) return null;
  if (was === '') return 'here';
  return is === '' ? 'there' : 'differs';
}
