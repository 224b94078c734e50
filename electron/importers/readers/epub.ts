// epub.ts - a book as one page: its chapters in reading order, each read as the web page that it is; contents and pictures left out.

import { AppError } from '../../../shared/errors.ts';
import type { Metadata } from '../../../shared/model/project.ts';
import type { Page, PagePart } from '../../../shared/page/page.ts';
import { beginningOf } from '../../../shared/text/codePoints.ts';
import { type Book, bookOf } from '../html/epubPackage.ts';
import { webAddress } from '../html/addresses.ts';
import { dateOf, languageOf } from '../html/facts.ts';
import { decodeMarkup } from '../html/markupEncoding.ts';
import { openZip } from '../zip.ts';
import { pageOfHtml } from './html.ts';
import type { Source } from './reader.ts';

/** Bytes of all chapters together; more is no text that can be worked with. */
const MOST_BYTES = 20 * 1024 * 1024;

interface Chapter extends Omit<Page, 'name' | 'encoding'> {
  /** Whether it is a cover, a title page, a list: no chapter, though a file of its own. */
  readonly isFront: boolean;
}
/** What books call such files, and what they say of them. */
const FRONT_NAME = /(^|[/_-])(cover|title[_-]?page|half[_-]?title|toc|nav|copyright|imprint)[^/]*$/i;
const FRONT_TYPE = /<(?:body|section)\b[^>]{0,500}epub:type="[^"]{0,200}\b(?:cover|titlepage|halftitlepage|toc|copyright-page|imprint)\b/;

/** @throws AppError 'file-damaged', 'file-encrypted', 'file-too-large', 'file-no-text', and as openZip and readXml do. */
export async function readEpub(source: Source): Promise<Page[]> {
  const archive = openZip(source.bytes);
  const book = bookOf(archive);
  const written: Chapter[] = [];
  let encoding = 'utf-8';
  let bytes = 0;
  for (const [index, part] of book.chapters.entries()) {
    const chapter = archive.read(part);
    bytes += chapter.length;
    if (bytes > MOST_BYTES)
      throw new AppError(
        'file-too-large',
        'The book holds more than 20 MB of text, which cannot be opened as one. Nothing was changed; split it into parts.',
        { variant: 'book' },
      );
    const decoded = await decodeMarkup(chapter, source.options.encoding);
    if (decoded.encoding !== 'utf-8') encoding = decoded.encoding;
    const page = chapterOf(withoutSubset(decoded.text), part);
    if (page) written.push(page);
    source.progress?.(index + 1, book.chapters.length);
  }
  if (written.length === 0)
    throw new AppError('file-no-text', 'The book holds no words: it may be made of pictures of its pages. Nothing was changed.', { variant: 'book' });
  const { title } = book.stated;
  return [
    { ...joined(written, title), name: source.name, mediaType: 'application/epub+zip', encoding, metadata: metadataOf(book, written), notes: [] },
  ];
}

/** Declarations within a document type are no text and are not obeyed; blanks of the same length stand in for them. */
const withoutSubset = (text: string): string =>
  text.replace(/<!doctype[^>[]{0,500}\[[^\]]{0,100000}\]\s*>/i, (written) => written.replace(/[^\n\r]/g, ' '));

/** A cover or a page of pictures has no words, and that is well. */
function chapterOf(text: string, part: string): Chapter | null {
  try {
    return { ...pageOfHtml(text, { part, xhtml: true }), isFront: FRONT_NAME.test(part) || FRONT_TYPE.test(text.slice(0, 5000)) };
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'file-no-text') return null;
    throw thrown;
  }
}

/** The chapters with an empty line between. What a chapter calls an article is a part of the book. */
function joined(
  chapters: readonly Chapter[],
  title: string | undefined,
): Pick<Page, 'text' | 'structure' | 'hints' | 'origin' | 'parts' | 'warnings'> {
  let start = 0;
  const moved = chapters.map((chapter) => {
    const by = start;
    start += chapter.text.length + 2;
    const move = <T extends { readonly start: number; readonly end: number }>(one: T): T => ({ ...one, start: one.start + by, end: one.end + by });
    return {
      structure: chapter.structure.filter(({ kind }) => kind !== 'article').map(move),
      hints: chapter.hints.map(move),
      origin: chapter.origin.map(move),
    };
  });
  return {
    text: chapters.map(({ text }) => text).join('\n\n'),
    structure: moved.flatMap((one) => one.structure),
    hints: moved.flatMap((one) => one.hints),
    origin: moved.flatMap((one) => one.origin),
    parts: partsOf(chapters, title),
    warnings: chapters.flatMap(({ warnings }) => warnings).slice(0, 20),
  };
}

/**
 * The chapters: what begins with a heading in a file of its own, or with a main heading within one. A file without a heading goes on
 * with the chapter before it; a cover or title page is none.
 */
function partsOf(chapters: readonly Chapter[], bookTitle: string | undefined): PagePart[] {
  const parts: { start: number; end: number; title: string }[] = [];
  let by = 0;
  for (const chapter of chapters) {
    const begins = chapter.isFront ? [] : headsOf(chapter);
    const [first] = begins;
    const last = parts.at(-1);
    if (last && !first && !chapter.isFront) last.end = by + chapter.text.length;
    // What stands above the first heading of a file belongs to it.
    for (const [index, { start, title }] of begins.entries()) {
      const from = index === 0 ? 0 : start;
      parts.push({ start: by + from, end: by + from + chapter.text.slice(from, begins[index + 1]?.start).trimEnd().length, title });
    }
    by += chapter.text.length + 2;
  }
  // The book's own title, with nothing below it but who wrote it, is a title page that does not say so.
  const isTitlePage = ({ start, end, title }: PagePart): boolean =>
    title === bookTitle?.replace(/\s+/g, ' ').trim() && end - start < title.length + 200;
  return parts.length > 2 && parts[0] && isTitlePage(parts[0]) ? parts.slice(1) : parts;
}

/** The headings with which chapters of a file begin. */
function headsOf({ text, structure }: Chapter): { start: number; title: string }[] {
  const headings = structure
    .filter(({ kind }) => kind === 'heading')
    .map(({ start, end, level }) => ({ start, level, title: lineOf(text.slice(start, end)) }));
  const named = headings.filter(({ title }) => title !== '');
  const main = named.filter(({ level }) => level === 1);
  return main.length > 1 ? main : named.slice(0, 1);
}

const lineOf = (words: string): string => beginningOf(words.replace(/\s+/g, ' ').trim(), 300);

/** Programs write so where nobody has said anything. */
const isStated = (words: string | undefined): boolean => !/^(unknown( title| author)?|untitled)$/i.test(words?.trim() ?? '');

function metadataOf({ stated }: Book, chapters: readonly Chapter[]): Metadata {
  const people = [...new Set(stated.creators.filter(isStated))].join(', ');
  const found: Record<string, string | undefined> = {
    headline: isStated(stated.title) ? stated.title : undefined,
    outlet: stated.publisher,
    author: people === '' ? undefined : people,
    published: dateOf(stated.date),
    url: webAddress(stated.address ?? null) ?? undefined,
    language: languageOf(stated.language),
    direction: stated.direction ?? chapters.find(({ metadata }) => metadata.direction !== undefined)?.metadata.direction,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined && value !== ''));
}
