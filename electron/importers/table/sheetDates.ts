// sheetDates.ts - dates in spreadsheets: numbers of days, told by the format that they are shown in.

/** Formats that every workbook has without listing them. */
const builtIn: ReadonlySet<number> = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** Whether a number format shows a day or a month, and not only an hour. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn.has(id);
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '');
  return /[yd]/i.test(bare) || /mmm/i.test(bare);
}

const DAY_MS = 86_400_000;

/** ISO 8601, the day alone; null for a number that is no day. */
export function dateOfNumber(days: number, from1904: boolean): string | null {
  if (!Number.isFinite(days) || days < 1 || days > 2_958_465) return null;
  // Excel counts a 29 February 1900 that never was.
  const shift = from1904 ? Date.UTC(1904, 0, 1) : days < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  return new Date(shift + Math.floor(days) * DAY_MS).toISOString().slice(0, 10);
}
