// statements.ts - all that a page says of itself: meta elements, data for search engines, comments of programs, times.

import { beginningOf } from '../../../shared/text/codePoints.ts';
import { dateOf } from './facts.ts';
import { type ArticleData, articleData } from './jsonLd.ts';
import { attribute, type HtmlElement, type HtmlTree, isElement, isText, walk } from './parseHtml.ts';
import { shortText } from './survey.ts';

const LONGEST = 1000;

/** Words on one line, of a length that is no page; undefined when there are none, or they hold half of a character. */
export const clean = (words: string | null | undefined): string | undefined => {
  const line = beginningOf(words ?? '', LONGEST * 4)
    .replace(/[\s\0]+/g, ' ')
    .trim();
  const text = beginningOf(line, LONGEST);
  return text === '' || !text.isWellFormed() ? undefined : text;
};

/** What was found, as it is written. */
export interface Found {
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

/** Goes through the page once. */
export function collect(tree: HtmlTree): Found {
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
  let beside = 0;
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
    else if (tagName === 'nav' || tagName === 'aside' || tagName === 'footer') {
      beside += 1;
      return () => {
        beside -= 1;
      };
    } else if (beside > 0) return null;
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
