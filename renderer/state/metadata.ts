// metadata.ts - a document's metadata as the view shows it: the known keys with words in them, and dates as people read them.

import { type Metadata, type MetadataKey, metadataKeys } from '../../shared/model/project.ts';

/** The known keys that say something. */
export function metadataOf(given: Readonly<Record<string, unknown>>): Metadata {
  const known = metadataKeys.flatMap((key): [MetadataKey, string][] => {
    const value = given[key];
    return typeof value === 'string' && value.trim() !== '' ? [[key, value]] : [];
  });
  return Object.fromEntries(known);
}

/** Where a text is from, in the order in which it is told; the day on which a site put it there is named as that. */
export function factsOf(
  { outlet, author, agency, published, posted }: Metadata,
  t: (key: string, values: Record<string, string>) => string,
  language: string,
): readonly string[] {
  const dates = [published && dateInWords(published, language), posted && t('describe:posted', { date: dateInWords(posted, language) })];
  return [outlet, author, agency, ...dates].filter((one): one is string => one !== undefined && one !== '');
}

/** A date in words of a language, as exact as it is known; anything else as it is written. */
export function dateInWords(date: string, language: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date) ?? [];
  if (year === undefined) return date;
  const time = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  if (Number.isNaN(time.getTime())) return date;
  return new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    calendar: 'gregory',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(time);
}
