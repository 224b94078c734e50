// htmlMetadata.ts - what a page states of itself: meta elements (Open Graph, article:, Dublin Core), its data for search engines,
// the address it was saved from. Nothing is concluded from the words.

import type { Metadata } from '../../../shared/model/project.ts';
import { safeAddress, webAddress } from './addresses.ts';
import { dateOf, languageOf } from './facts.ts';
import { type ArticleData, articleData } from './jsonLd.ts';
import { attribute, type HtmlElement, type HtmlTree, isElement, isText, walk } from './parseHtml.ts';
import { shortText } from './survey.ts';

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

const LONGEST = 1000;

const clean = (words: string | null | undefined): string | undefined => {
  const text = (words ?? '')
    .slice(0, LONGEST * 4)
    .replace(/[\s\0]+/g, ' ')
    .trim()
    .slice(0, LONGEST);
  return text === '' ? undefined : text;
};

interface Found {
  readonly meta: Map<string, string[]>;
  readonly data: ArticleData[];
  readonly times: string[];
  readonly headings: string[];
  title: string | undefined;
  canonical: string | null;
  base: string | null;
  language: string | null;
  direction: string | null;
  savedFrom: string | null;
  accessed: string | undefined;
  published: string | undefined;
}

/** `saved from url=(0025)https://...` of browsers, and SingleFile's block of lines. */
function readComment(found: Found, words: string): void {
  const saved = /saved from url=\(\d{1,6}\)(\S{1,4000})/.exec(words.slice(0, 5000))?.[1];
  if (saved) found.savedFrom ??= saved.replace(/--$/, '');
  if (!/Page saved with SingleFile/i.test(words.slice(0, 200))) return;
  found.savedFrom ??= /^\s*url:\s*(\S{1,4000})/m.exec(words.slice(0, 6000))?.[1] ?? null;
  found.accessed ??= dateOf(/^\s*saved date:\s*([^\n]{1,100})/m.exec(words.slice(0, 6000))?.[1]);
}

function readMeta(found: Found, element: HtmlElement): void {
  const name = (
    attribute(element, 'property') ??
    attribute(element, 'name') ??
    attribute(element, 'itemprop') ??
    attribute(element, 'http-equiv') ??
    ''
  )
    .trim()
    .toLowerCase();
  const content = clean(attribute(element, 'content'));
  if (name === '' || content === undefined || name.length > 100) return;
  const known = found.meta.get(name) ?? [];
  if (known.length < 50) found.meta.set(name, [...known, content]);
}

function readScript(found: Found, element: HtmlElement): void {
  if ((attribute(element, 'type') ?? '').trim().toLowerCase().split(';')[0] !== 'application/ld+json' || found.data.length > 20) return;
  const node = element.childNodes[0];
  const data = node && isText(node) ? articleData(node.value) : null;
  if (data) found.data.push(data);
}

function collect(tree: HtmlTree): Found {
  const found: Found = {
    meta: new Map(),
    data: [],
    times: [],
    headings: [],
    title: undefined,
    canonical: null,
    base: null,
    language: null,
    direction: null,
    savedFrom: null,
    accessed: undefined,
    published: undefined,
  };
  walk(tree.document, (node) => {
    if (node.nodeName === '#comment' && 'data' in node) readComment(found, node.data);
    if (!isElement(node)) return null;
    const { tagName } = node;
    if (tagName === 'svg' || tagName === 'math') return 'skip';
    if (tagName === 'html' || tagName === 'body') {
      found.language ??= attribute(node, 'lang') ?? attribute(node, 'xml:lang');
      found.direction ??= attribute(node, 'dir');
    } else if (tagName === 'meta') readMeta(found, node);
    else if ((tagName === 'h1' || tagName === 'h2') && found.headings.length < 30) found.headings.push(clean(shortText(node, LONGEST)) ?? '');
    else if (tagName === 'title') found.title ??= clean(shortText(node, LONGEST));
    else if (tagName === 'base') found.base ??= attribute(node, 'href');
    else if (tagName === 'link' && /(^|\s)canonical(\s|$)/i.test(attribute(node, 'rel') ?? '')) found.canonical ??= attribute(node, 'href');
    else if (tagName === 'script') readScript(found, node);
    else if (tagName === 'time' && isPublication(node)) found.published ??= dateOf(attribute(node, 'datetime') ?? '');
    else if (tagName === 'abbr' && /(^|\s)published(\s|$)/.test(attribute(node, 'class') ?? '')) found.times.push(attribute(node, 'title') ?? '');
    else if (tagName === 'time' && isPosting(node)) found.times.push(attribute(node, 'datetime') ?? '');
    return null;
  });
  return found;
}

/** Marked for programs as the day on which the article came out. */
const isPublication = (element: HtmlElement): boolean =>
  attribute(element, 'pubdate') !== null || /datePublished/.test(attribute(element, 'itemprop') ?? '');

/** The time of posting, by the names of what is around it. */
function isPosting(element: HtmlElement): boolean {
  let at: HtmlElement = element;
  for (let step = 0; step < 4; step += 1) {
    const names = `${attribute(at, 'class') ?? ''} ${attribute(at, 'id') ?? ''}`.slice(0, 1000);
    if (/updated|modified/i.test(names) && !/published/i.test(names)) return false;
    if (
      /(^|[\s_-])(entry-date|posted|published|publish|pubdate|publication|post-date|entry-meta|post-meta|submitted|dateline|article-date|date|timestamp|byline)([\s_-]|$)/i.test(
        names,
      )
    )
      return true;
    const parent = at.parentNode;
    if (!parent || !isElement(parent)) return false;
    at = parent;
  }
  return false;
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
