// dateIn.ts - the date in a cell of a table, when it is clear which.

import { findDate } from '../../../shared/page/dates.ts';

/** ISO 8601, as exact as it is stated; null where it is not clear. */
export function dateIn(value: string): string | null {
  // What programs write: 2014, 2014-09, 20140912, 2014-09-12T10:00:00Z.
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ]\d.*)?$/.exec(value) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(value);
  if (!iso) return findDate(value)?.iso ?? null;
  const [, year = '', month, day] = iso;
  if (Number(month ?? 1) > 12 || Number(day ?? 1) > 31 || month === '00' || day === '00') return null;
  return [year, month, day].flatMap((one) => (one === undefined ? [] : [one.padStart(2, '0')])).join('-');
}
