// isoDate.ts - dates of ISO 8601, as exact as they are known.

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/** Whether this is a year, a month, a day or a moment that there is: `2013`, `2013-09`, `2013-09-14`, `2013-09-14T08:30Z`. */
export function isIsoDate(value: string): boolean {
  const found = FORM.exec(value);
  if (!found) return false;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = found.slice(1).map((one) => (one === undefined ? undefined : Number(one)));
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
}
