// dateIn.ts - the date in a cell of a table, when it is clear which.

/** ISO 8601, as exact as it is stated; null where it is not clear. */
export function dateIn(value: string): string | null {
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ].*)?$/.exec(value);
  if (!iso) return null;
  const [, year = '', month, day] = iso;
  return [year, month, day].flatMap((one) => (one === undefined ? [] : [one.padStart(2, '0')])).join('-');
}
