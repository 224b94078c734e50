// epub.ts - a book as one page: its chapters in reading order, each read as the web page that it is; contents and pictures left out.

import { AppError } from '../../../shared/errors.ts';
import type { Metadata } from '../../../shared/model/project.ts';
import type { Page } from '../../../shared/page/page.ts';
import { type Book, bookOf } from '../html/epubPackage.ts';
import { webAddress } from '../html/addresses.ts';
import { dateOf, languageOf } from '../html/facts.ts';
import { decodeMarkup } from '../html/markupEncoding.ts';
import { openZip } from '../zip.ts';
import { pageOfHtml } from './html.ts';
import type { Source } from './reader.ts';

/** Bytes of all chapters together; more is no text that can be worked with. */
const MOST_BYTES = 20 * 1024 * 1024;

type Chapter = Omit<Page, 'name' | 'encoding'>;

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
    const decoded = decodeMarkup(chapter, source.options.encoding);
    if (decoded.encoding !== 'utf-8') encoding = decoded.encoding;
    const page = chapterOf(withoutSubset(decoded.text), part);
    if (page) written.push(page);
    source.progress?.(index + 1, book.chapters.length);
  }
  if (written.length === 0)
    throw new AppError('file-no-text', 'The book holds no words: it may be made of pictures of its pages. Nothing was changed.', { variant: 'book' });
  return [{ ...joined(written), name: source.name, mediaType: 'application/epub+zip', encoding, metadata: metadataOf(book, written), notes: [] }];
}

/** Declarations within a document type are no text and are not obeyed; blanks of the same length stand in for them. */
const withoutSubset = (text: string): string =>
  text.replace(/<!doctype[^>[]{0,500}\[[^\]]{0,100000}\]\s*>/i, (written) => written.replace(/[^\n\r]/g, ' '));

/** A cover or a page of pictures has no words, and that is well. */
function chapterOf(text: string, part: string): Chapter | null {
  try {
    return pageOfHtml(text, { part, xhtml: true });
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'file-no-text') return null;
    throw thrown;
  }
}

/** The chapters with an empty line between. What a chapter calls an article is a part of the book. */
function joined(chapters: readonly Chapter[]): Pick<Page, 'text' | 'structure' | 'hints' | 'origin' | 'warnings'> {
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
    warnings: chapters.flatMap(({ warnings }) => warnings).slice(0, 20),
  };
}

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
