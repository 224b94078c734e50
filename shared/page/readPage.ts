// readPage.ts - reads a page: what on it is furniture, which articles it holds, what they say of themselves. The text stays as it is.

import type { Metadata, SetAside } from '../model/project.ts';
import type { Span } from '../model/span.ts';
import { boundaryBefore } from '../text/graphemes.ts';
import type { ArticleLines } from './articleLines.ts';
import { bracketed } from './aroundText.ts';
import { articlesOf } from './articles.ts';
import { findDate } from './dates.ts';
import type { Dictionaries } from './dictionary.ts';
import { edges } from './edges.ts';
import type { Lines } from './pageLines.ts';
import { furnitureOf } from './furniture.ts';
import { dateLines } from './dateLines.ts';
import { headDate } from './headDate.ts';
import { headlineAmongFurniture } from './headlines.ts';
import type { Line } from './lines.ts';
import { isBody, isTitle, linesOf } from './lines.ts';
import { withoutSeams } from './lineSeams.ts';
import { markedArticles } from './markedArticles.ts';
import { directionOf, metadataOf } from './metadata.ts';
import { bylineOf, saysWho } from './names.ts';
import { oneText } from './oneText.ts';
import type { Page, PagePart } from './page.ts';
import { isPhotoCaption } from './photoCaptions.ts';
import type { Article, PageReading, SetAsideKind } from './reading.ts';
import { gluedCaptions } from './seams.ts';
import type { Site } from './siteName.ts';
import { siteOf } from './siteName.ts';
import { readStamp } from './stamp.ts';
import { withStated } from './statedDates.ts';
import { withoutSite } from './statedHeadline.ts';

/**
 * What has more lines than that, or more characters in short ones, is a table, a log or a library, no page that a site made. Short
 * lines are looked at word by word: so many characters of them take up to five seconds and 400 MB on a busy machine, which is half of
 * the time that a person waits at most.
 */
const MOST_LINES = 250_000;
const MOST_SHORT = 3_500_000;
const SHORT = 300;

const isTooLong = (lines: readonly Line[]): boolean =>
  lines.length > MOST_LINES || lines.reduce((sum, { start, end }) => (end - start > SHORT ? sum : sum + end - start), 0) > MOST_SHORT;

/**
 * Reads a page of any kind, plain text as it was saved from a browser among them.
 * A page without furniture comes back with nothing set aside. Linear in the text; never throws.
 * @param dictionaries with which captions are found that have grown into sentences; without any, fewer are
 */
export function readPage(page: Page, dictionaries: Dictionaries = () => null): PageReading {
  const written = linesOf(page);
  if (isTooLong(written)) return { setAside: [...page.hints], articles: [], isUnread: true, metadata: { ...direction(page.text), ...page.metadata } };
  const found = furnitureOf(withoutSeams(written, page.text), page);
  const shown = articlesOf(found);
  const articles = shown.length > 0 ? shown : markedArticles(page, found);
  if (articles.length > 0) settle(found, articles);
  else {
    stampsOf(found, siteOf(found));
    refrains(found);
    if (found.furnished && (page.parts?.length ?? 0) < 2) {
      oneText(found, page, siteOf(found).name);
      edges(found);
    }
  }
  pictures(found);
  const site = siteOf(found);
  const parts = articles.length === 0 && (page.parts?.length ?? 0) > 1 ? (page.parts ?? []) : [];
  if (parts.length > 0) {
    const metadata = withStated(ownMetadata(page, found, false, site), page.metadata, false);
    return {
      setAside: spansOf(page, found, articles, dictionaries),
      articles: parts.map((one) => partOf(page, one, metadata)),
      areParts: true,
      metadata,
    };
  }
  const metadata = wholeMetadata(page, found, articles.length > 0, site);
  if (articles.length === 0 && found.furnished) {
    const headline = headlineOf(
      found,
      found.lines.filter((_, index) => found.kinds[index] === null),
    );
    if (headline !== null) dateLines(found, found.lines.indexOf(headline));
  }
  return {
    setAside: spansOf(page, found, articles, dictionaries),
    articles: articles.map((one) => articleOf(page, found, one, site)),
    metadata,
  };
}

/** With several articles: labels and stamps of each, and everything outside of them that is no running text. */
function settle(found: Lines, articles: readonly ArticleLines[]): void {
  const { kinds, lines } = found;
  let next = 0;
  for (const article of articles) {
    outside(found, next, article.first - 1);
    next = article.last + 1;
    if (article.label !== null) kinds[article.label] = 'other';
    for (let index = article.first; index <= article.last; index += 1) {
      if (kinds[index] !== null) continue;
      const stamp = found.stamps[index] ?? null;
      // A date may be set in several lines.
      if (stamp !== null && (stamp.site || stamp === found.stamps[article.stamp ?? -1])) kinds[index] = 'dateline';
    }
  }
  bracketed(
    found,
    articles.map(({ headline }) => headline),
  );
  // Behind the last article stands only what the site prints, sentences too.
  for (let index = next; index < lines.length; index += 1) kinds[index] ??= kinds[index - 1] ?? 'other';
}

function outside(found: Lines, from: number, to: number): void {
  for (let index = from; index <= to; index += 1) {
    const line = found.lines[index];
    if (line !== undefined && found.kinds[index] === null && !isBody(line)) found.kinds[index] = found.kinds[index - 1] ?? 'other';
  }
}

/** On a page with one text the lines with which the site stamps it. */
function stampsOf({ stamps, kinds }: Lines, { isSite }: Site): void {
  for (const [index, stamp] of stamps.entries()) {
    if (stamp === null || stamp === undefined || kinds[index] !== null) continue;
    if (!stamp.site && stamp.by !== null && isSite(stamp.by)) stamps[index] = { ...stamp, site: true };
    if (stamps[index]?.site) kinds[index] = 'dateline';
  }
}

const DIGIT = /\p{Nd}/u;

/** On a page with one text in parts what its words say is a site's, and comes back below each part. */
function refrains({ lines, refrains: { feet, isSite }, roles, stamps, kinds, furnished }: Lines): void {
  if (!furnished || !isSite) return;
  const isShare = (index: number): boolean => roles[index] === 'share?' || roles[index] === 'share';
  for (const [index, isFoot] of feet.entries()) {
    if (!isFoot) continue;
    if (isShare(index)) kinds[index] ??= 'share';
    // The hour of the last change stands beside it.
    else if (stamps[index]?.site || (DIGIT.test(lines[index]?.text ?? '') && (isShare(index - 1) || isShare(index + 1)))) kinds[index] ??= 'dateline';
  }
}

/** Captions that are paragraphs of their own. */
function pictures(found: Lines): void {
  for (const [index, line] of found.lines.entries()) if (found.kinds[index] === null && isPhotoCaption(line)) found.kinds[index] = 'caption';
}

/** Lines of one kind in a row are one span; no span crosses the border of an article. */
function spansOf(page: Page, found: Lines, articles: readonly ArticleLines[], dictionaries: Dictionaries): SetAside[] {
  const borders = new Set(articles.flatMap((one) => [one.first, one.last + 1]));
  const spans: { start: number; end: number; kind: SetAsideKind }[] = [];
  for (const [index, line] of found.lines.entries()) {
    const kind = found.kinds[index] ?? null;
    if (kind === null) continue;
    const last = spans.at(-1);
    if (last && last.kind === kind && found.kinds[index - 1] === kind && !borders.has(index)) last.end = line.end;
    else spans.push({ start: line.start, end: line.end, kind });
  }
  const free = found.lines.filter((_, index) => found.kinds[index] === null);
  const glued = gluedCaptions(page.text, free, found.lines, found.furnished, dictionaries);
  const captions = glued.map((span) => ({ ...span, kind: 'caption' as const }));
  return [...spans, ...withoutOverlap(page.text, [...captions, ...hintsWithin(page.hints, free)])].sort((a, b) => a.start - b.start);
}

/** Hints of the markup that are a part of a line, e.g. the way back behind a note. */
function hintsWithin(hints: readonly SetAside[], free: readonly Line[]): SetAside[] {
  let next = 0;
  return hints.filter((hint) => {
    while ((free[next]?.end ?? Infinity) < hint.end) next += 1;
    const line = free[next];
    return line !== undefined && line.start <= hint.start && hint.end - hint.start < line.end - line.start;
  });
}

/** By start, no grapheme cut; of two that overlap the one that begins first. */
function withoutOverlap<T extends Span>(text: string, spans: readonly T[]): T[] {
  const isWhole = (span: Span): boolean => boundaryBefore(text, span.start) === span.start && boundaryBefore(text, span.end) === span.end;
  const kept: T[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (span.start >= (kept.at(-1)?.end ?? 0) && isWhole(span)) kept.push(span);
  return kept;
}

/** What a text says of itself: what is not set aside, and who wrote where it stands in the site's line. */
const speaks = (line: Line, kind: SetAsideKind | null): boolean => kind === null || (kind === 'dateline' && saysWho(line.text));

/** A headline in one line, without the marks that make it one in Markdown. */
const title = (line: Line | undefined): string => (line?.text ?? '').replace(/\s+/gu, ' ').replace(line?.heading ? /^#{1,6} | #+$/g : '', '');

function articleOf(page: Page, found: Lines, one: ArticleLines, { isSite }: Site): Article {
  const span: Span = { start: found.lines[one.first]?.start ?? 0, end: found.lines[one.last]?.end ?? 0 };
  const own = found.lines.slice(one.headline + 1, one.last + 1).filter((line, by) => speaks(line, found.kinds[one.headline + 1 + by] ?? null));
  const metadata: Metadata = {
    headline: title(found.lines[one.headline]),
    ...(one.label === null ? {} : { section: title(found.lines[one.label]) }),
    ...metadataOf(own, found.stamps[one.stamp ?? -1] ?? null, isSite, found.order),
    ...direction(page.text.slice(span.start, span.end)),
  };
  return { ...span, title: title(found.lines[one.headline]), metadata };
}

/** A part says itself what it is called; who wrote the whole, and when, has also made it. */
function partOf({ text }: Page, { start, end, title: headline }: PagePart, { author, published }: Metadata): Article {
  const common = Object.entries({ author, published }).filter(([, value]) => value !== undefined);
  return { start, end, title: headline, metadata: { headline, ...Object.fromEntries(common), ...direction(text.slice(start, end)) } };
}

const direction = (text: string): Metadata => {
  const found = directionOf(text);
  return found === null ? {} : { direction: found };
};

/** What the page says of itself and what is found on it. */
function wholeMetadata(page: Page, found: Lines, several: boolean, site: Site): Metadata {
  const own = ownMetadata(page, found, several, site);
  const isLine = (text: string): boolean => found.lines.some((line) => line.text === text);
  return withStated(own, several ? page.metadata : withoutSite(page.metadata, own.headline, isLine), several);
}

/** Of a page with one text. */
function ownMetadata(page: Page, found: Lines, several: boolean, { name, isSite }: Site): Metadata {
  const outlet: Metadata = name === null ? {} : { outlet: name };
  if (several) return { ...outlet, ...direction(page.text) };
  const free = found.lines.filter((line, index) => speaks(line, found.kinds[index] ?? null));
  const headline = headlineOf(found, free);
  const dated = found.furnished && headline !== null ? headDate(found, found.lines.indexOf(headline)) : null;
  // With a date of its own below the headline, one above is the day on which the page was shown.
  const above =
    found.furnished && headline !== null && !dated?.isBelow
      ? free.slice(0, free.indexOf(headline)).filter((line) => readStamp(line.text) !== null)
      : [];
  const below = headline === null ? free : free.slice(free.indexOf(headline) + 1);
  const stamp = found.stamps.find((one, index) => one && found.kinds[index] === 'dateline') ?? null;
  const metadata = metadataOf([...above, ...below], stamp, isSite, found.order);
  return {
    ...outlet,
    ...(headline === null ? {} : { headline: title(headline) }),
    ...metadata,
    ...(dated === null || metadata.published !== undefined || metadata.posted !== undefined ? {} : { published: dated.day }),
    ...direction(page.text),
  };
}

/** The main heading; without headings what stands by itself above the text, and is no date, name or form of address. */
function headlineOf(found: Lines, free: readonly Line[]): Line | null {
  const top = free.find((line) => line.heading === 1);
  if (top !== undefined) return top;
  const heading = free.slice(0, 3).find((line) => line.heading > 0);
  if (heading === undefined && found.furnished) return found.lines[headlineAmongFurniture(found)] ?? null;
  const first = heading ?? free[0];
  const text = free.findIndex(isBody);
  if (first === undefined || text < 1 || !isTitle(first) || first.words < 2 || first.bullet) return null;
  const second = free[1];
  const apart = second !== undefined && (second.gap || readStamp(second.text) !== null || bylineOf(second.text) !== null);
  return apart && findDate(first.text) === null && !ADDRESS.test(first.text) ? first : null;
}

const ADDRESS = /^\p{L}+:\s/u;
