// htmlMetadata.ts - what a page states of itself as metadata: which of its statements (Open Graph, Dublin Core, schema.org, the address
// it was saved from) counts. Nothing is concluded from the words.

import type { Metadata } from '../../../shared/model/project.ts';
import { safeAddress, webAddress } from './addresses.ts';
import { dateOf, languageOf } from './facts.ts';
import type { HtmlTree } from './parseHtml.ts';
import { clean, collect, type Found } from './statements.ts';

export interface Stated {
  readonly metadata: Metadata;
  /** What relative addresses are relative to; null when the page does not say where it was. */
  readonly base: string | null;
  /** Whether the words of a main heading are the headline rather than the site's name. */
  readonly isHeadline: (words: string) => boolean;
}

/** What came with the page from outside it, e.g. in the headers of a web archive. */
export interface Around {
  readonly url?: string | undefined;
  readonly accessed?: string | undefined;
}

const norm = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const SEPARATOR = /\s+[|\-–—»«:·•/]+\s+/u;

/** Whether a heading is what the page calls itself, not what the site is called. */
function headlineTest(headline: string | undefined, title: string | undefined, outlet: string | undefined): (words: string) => boolean {
  const site = outlet === undefined ? '' : norm(outlet);
  const known = [headline ?? title].flatMap((words) => (words === undefined ? [] : [norm(words)]));
  const parts = (title ?? '').split(SEPARATOR).map(norm);
  const longest = Math.max(...parts.map((part) => part.length));
  return (words) => {
    const own = norm(words);
    if (own === '' || own === site) return false;
    if (headline === undefined && parts.length > 1 && parts.includes(own)) return own.length === longest || own === known[0];
    return known.length === 0 || known.some((one) => one === own || (own.length > 15 && (one.startsWith(own) || own.startsWith(one))));
  };
}

/** The title without the site's name at its end, when the page says what that is. */
function withoutOutlet(title: string | undefined, outlet: string | undefined): string | undefined {
  if (title === undefined || outlet === undefined || !title.endsWith(outlet)) return title;
  const rest = title.slice(0, -outlet.length);
  return /\s[|\-–—»:·•/]+\s*$/u.test(rest) ? clean(rest.replace(/\s[|\-–—»:·•/]+\s*$/u, '')) : title;
}

/** The heading that the title repeats, before or after the name of the site. */
function titledHeading({ title, headings }: Found, outlet: string | undefined): string | undefined {
  const parts = new Set((title ?? '').split(SEPARATOR).map(norm));
  const repeated = headings.filter((one) => one !== outlet && parts.has(norm(one)));
  return repeated.toSorted((one, other) => other.length - one.length)[0];
}

/** What the page states; keys that it does not state are missing. */
export function statedMetadata(tree: HtmlTree, around: Around = {}): Stated {
  const found = collect(tree);
  const first = (...names: string[]): string | undefined => {
    for (const name of names) {
      const value = found.meta.get(name)?.find((one) => one !== '');
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const people = (...names: string[]): string | undefined => {
    for (const name of names) {
      const all = (found.meta.get(name) ?? []).filter((one) => !/^(https?:)?\/\//i.test(one) && !one.startsWith('@'));
      if (all.length > 0) return [...new Set(all)].join(', ');
    }
    return undefined;
  };
  const data = found.data[0];
  const saved = webAddress(around.url ?? found.savedFrom);
  const stated = webAddress(found.canonical, saved) ?? webAddress(first('og:url') ?? null, saved) ?? webAddress(data?.url ?? null, saved);
  const url = stated ?? saved;
  const base = safeAddress(found.base, saved ?? url);
  const outlet =
    clean(data?.outlet) ?? first('og:site_name', 'dc.publisher', 'dcterms.publisher', 'citation_journal_title', 'publisher', 'application-name');
  const headline =
    clean(data?.headline) ??
    withoutOutlet(
      first('og:title', 'dc.title', 'dcterms.title', 'citation_title', 'twitter:title') ?? titledHeading(found, outlet) ?? found.title,
      outlet,
    );
  const direction = found.direction?.trim().toLowerCase();
  const metadata: Record<string, string | undefined> = {
    headline,
    section: first('article:section', 'og:article:section', 'dc.subject.section') ?? clean(data?.section),
    outlet,
    author:
      clean(data?.author) ??
      people(
        'author',
        'article:author',
        'og:article:author',
        'dc.creator',
        'dcterms.creator',
        'citation_author',
        'byl',
        'sailthru.author',
        'parsely-author',
      ),
    agency: clean(data?.agency),
    published:
      dateOf(data?.published) ??
      found.published ??
      dateOf(
        first(
          'article:published_time',
          'og:article:published_time',
          'article:published',
          'datepublished',
          'citation_publication_date',
          'citation_date',
          'dc.date.issued',
          'dcterms.issued',
          'dc.date',
          'dcterms.date',
          'dc.date.created',
          'dcterms.created',
          'parsely-pub-date',
          'sailthru.date',
          'pubdate',
          'publishdate',
          'publish-date',
          'publication_date',
          'date',
        ),
      ),
    posted: dateOf(found.times.find((one) => dateOf(one) !== undefined)),
    accessed: around.accessed ?? found.accessed,
    url: url ?? undefined,
    language:
      languageOf(found.language) ??
      languageOf(first('og:locale', 'content-language', 'dc.language', 'dcterms.language', 'language')) ??
      languageOf(data?.language),
    direction: direction === 'rtl' || direction === 'ltr' ? direction : undefined,
  };
  return {
    metadata: Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== undefined)),
    base: (base?.startsWith('http') ? base : null) ?? saved ?? url,
    isHeadline: headlineTest(clean(data?.headline) ?? first('og:title') ?? undefined, found.title, outlet),
  };
}
