// facts.ts - dates and languages as pages write them, in the form that metadata has.

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const pad = (number: number): string => String(number).padStart(2, '0');

function checked(year: number, month: number, day: number | null): string | undefined {
  if (year < 1000 || year > 2999 || month < 1 || month > 12) return undefined;
  if (day === null) return `${year}-${pad(month)}`;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day < 1 || day > days ? undefined : `${year}-${pad(month)}-${pad(day)}`;
}

/** Hours and zone as written, when they mean something: `T09:05:00+02:00`. */
function timeOf(written: string): string {
  const match = /^[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?/i.exec(written);
  if (!match || Number(match[1]) > 23 || Number(match[2]) > 59) return '';
  const zone =
    match[4] === undefined
      ? ''
      : /^[+-]00:?00$/.test(match[4])
        ? 'Z'
        : /^[+-]/.test(match[4])
          ? match[4].replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2')
          : 'Z';
  return `T${pad(Number(match[1]))}:${match[2]}:${match[3] ?? '00'}${zone}`;
}

/**
 * A date that a machine or a mail program wrote, as ISO 8601 and as exact as it is (`2013-09`, `2013-09-03T10:00:00Z`).
 * Undefined where it cannot be read in one way only: `03/04/2013` is no date.
 */
export function dateOf(written: string | undefined): string | undefined {
  const text = (written ?? '').trim().slice(0, 100);
  if (/^[12]\d{3}$/.test(text)) return text;
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?=$|[T\s])/.exec(text) ?? /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?=$|[T\s])/.exec(text);
  if (iso) {
    const date = checked(Number(iso[1]), Number(iso[2]), iso[3] === undefined ? null : Number(iso[3]));
    return date === undefined ? undefined : date + (date.length === 10 ? timeOf(text.slice(iso[0].length)) : '');
  }
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/.exec(text);
  if (compact) return checked(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  // "Thu, 02 May 2024 10:00:00 +0200" of mail, "Thu May 02 2024 10:00:00 GMT+0200" of programs.
  const mail = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3,9})\.?,?\s+(\d{4})(.*)$/i.exec(text);
  if (mail) return spelled(mail[3], mail[2], mail[1], mail[4]);
  const program = /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})(.*)$/i.exec(text);
  return program ? spelled(program[3], program[1], program[2], program[4]) : undefined;
}

function spelled(year = '', month = '', day = '', rest = ''): string | undefined {
  const index = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  const date = checked(Number(year), index + 1, Number(day));
  return date === undefined ? undefined : date + timeOf(` ${rest.trim().replace(/(GMT|UTC)([+-])/, '$2')}`);
}

/** A BCP 47 tag in its usual spelling (`en_us` is `en-US`); undefined for what is none. */
export function languageOf(written: string | null | undefined): string | undefined {
  const tag =
    (written ?? '')
      .trim()
      .split(/[,;\s]/, 1)[0]
      ?.replace(/_/g, '-') ?? '';
  if (tag === '' || tag.length > 35 || !/^[a-z]{2,3}(-|$)/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
