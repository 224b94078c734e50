// statedDates.ts - a date that a page states for programs: the article's own, or only the day on which the site posted it.

import type { Metadata } from '../model/project.ts';

const day = (date: string): string => date.slice(0, 10);

/**
 * What the page states, over what its text says of itself.
 *
 * A site that posts again what appeared elsewhere states its own day. So where the text has another date, that is the article's and
 * the stated one the site's; and of several articles a page states nothing but when it was posted.
 */
export function withStated(own: Metadata, stated: Metadata, several: boolean): Metadata {
  const { published, posted, ...rest } = stated;
  if (published === undefined) return { ...own, ...stated };
  const isPosting = several || (own.published !== undefined && !day(published).startsWith(day(own.published)));
  const dates = isPosting ? { posted: posted ?? published } : { published, ...(posted === undefined ? {} : { posted }) };
  return { ...own, ...rest, ...dates };
}
