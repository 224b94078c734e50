// language.ts - proposes the language of a page and of its articles, where nobody states it and the detector is sure everywhere it looks.

import type { Span } from '../../shared/model/span.ts';
import type { Page } from '../../shared/page/page.ts';
import type { PageReading } from '../../shared/page/reading.ts';
import { countedIn, countedStretches } from '../../shared/text/counted.ts';

/** Letters that are looked at in each place; with fewer in all nothing is said. */
const LOOK = 800;
const FEWEST = 60;
const LETTERS = /\p{L}/gu;

/** A language's BCP 47 tag; null when the text is short, mixed, or of a language that is not known for sure. */
export async function languageOf(text: string): Promise<string | null> {
  const places = text.length <= 3 * LOOK ? [text] : [0, (text.length - LOOK) / 2, text.length - LOOK].map((at) => text.slice(at, at + LOOK));
  if ((places.join(' ').match(LETTERS)?.length ?? 0) < FEWEST) return null;
  const { eld } = await import('eld/extrasmall');
  const [first, ...others] = places.map((place) => eld.detect(place));
  if (first === undefined || first.language === '' || !first.isReliable()) return null;
  return others.every((one) => one.language === first.language && one.isReliable()) ? first.language : null;
}

/** The reading with the language of the page, or of each of its articles; what the file states itself stays. */
export async function withLanguage(page: Page, reading: PageReading): Promise<PageReading> {
  if (reading.metadata.language !== undefined) return reading;
  const counted = countedStretches(page.text, reading.setAside);
  const proposed = async (stretch: Span): Promise<{ language?: string }> => {
    const parts = countedIn(counted, stretch).map(({ start, end }) => page.text.slice(start, end));
    const language = await languageOf(parts.join('\n').trim());
    return language === null ? {} : { language };
  };
  const isOneText = reading.articles.length === 0 || reading.areParts === true;
  if (isOneText) return { ...reading, metadata: { ...reading.metadata, ...(await proposed({ start: 0, end: page.text.length })) } };
  const articles = await Promise.all(reading.articles.map(async (one) => ({ ...one, metadata: { ...one.metadata, ...(await proposed(one)) } })));
  return { ...reading, articles };
}
