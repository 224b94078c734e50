// pdf.ts - a PDF as one page: its words in reading order, running heads and page numbers set aside, the page of every character kept.
//
// A PDF knows letters and places, no words, lines or paragraphs; these are found from the places. Nothing of it is drawn or run.
// What readers have written on its pages comes as notes.

import { AppError } from '../../../shared/errors.ts';
import type { Metadata } from '../../../shared/model/project.ts';
import type { Page, PageWarning } from '../../../shared/page/page.ts';
import { statedMetadata } from '../office/statedMetadata.ts';
import { placed } from '../pdf/commentPlaces.ts';
import { commentsOn, type PdfComment } from '../pdf/comments.ts';
import { documentOf, type Sheet, sheetOf } from '../pdf/document.ts';
import { damagedPdf, openPdf, type OpenPdf } from '../pdf/pdfLibrary.ts';
import { FileObjects } from '../pdf/fileObjects.ts';
import { drawingOf } from '../pdf/glyphs.ts';
import { emptySheet, piecesOf } from '../pdf/pieces.ts';
import type { Source } from './reader.ts';

/** More pages than a text that can be worked with has. */
const MOST_PAGES = 5000;
/** Letters of all pages together. */
const MOST_LETTERS = 20_000_000;
/** More than anybody looks through. */
const MOST_COMMENTS = 5000;
/** A page without text is a scan when pictures cover that part of it; else it is empty. */
const SCANNED = 0.25;

/** @throws AppError 'file-encrypted', 'file-damaged', 'file-too-large', 'file-no-text'. */
export async function readPdf({ name, bytes, progress }: Source): Promise<Page[]> {
  const pdf = await openPdf(bytes);
  try {
    const { sheets, broken, comments } = await sheetsOf(pdf, new FileObjects(bytes), progress);
    const { metadata, labels, outline } = await statedBy(pdf);
    const { wordless, ...page } = documentOf(sheets, { labels, outline }, () => progress?.(sheets.length, sheets.length));
    const scanned = wordless.filter((number) => (sheets[number - 1]?.pictured ?? 0) >= SCANNED);
    if (page.text === '' && broken.length === sheets.length) throw damagedPdf('no page can be read');
    if (page.text === '' && scanned.length > 0) throw noWords();
    return [
      {
        ...page,
        name,
        mediaType: 'application/pdf',
        encoding: null,
        metadata,
        notes: placed(comments, page),
        warnings: [...pictures(scanned), ...unread(broken)],
      },
    ];
  } finally {
    await pdf.close();
  }
}

interface Sheets {
  readonly sheets: readonly Sheet[];
  /** Numbers of the pages that could not be read. */
  readonly broken: readonly number[];
  readonly comments: readonly PdfComment[];
}

async function sheetsOf({ document }: OpenPdf, file: FileObjects, progress: Source['progress']): Promise<Sheets> {
  const count = document.numPages;
  if (count > MOST_PAGES)
    throw new AppError(
      'file-too-large',
      `The PDF says that it has ${count} pages, more than can be opened as one text. Nothing was changed; split it into parts.`,
      {
        variant: 'pdf-pages',
        count,
      },
    );
  const sheets: Sheet[] = [];
  const broken: number[] = [];
  const comments: PdfComment[] = [];
  let letters = 0;
  for (let number = 1; number <= count; number += 1) {
    try {
      const page = await document.getPage(number);
      const drawing = await drawingOf(page, file);
      const pieces = piecesOf(drawing);
      if (comments.length < MOST_COMMENTS) comments.push(...(await commentsOn(page, drawing.glyphs)));
      page.cleanup();
      sheets.push(sheetOf(pieces));
      letters += pieces.pieces.reduce((sum, { text }) => sum + text.length, 0);
    } catch {
      broken.push(number);
      sheets.push(sheetOf(emptySheet));
    }
    if (letters > MOST_LETTERS)
      throw new AppError('file-too-large', 'The PDF holds more text than can be opened as one. Nothing was changed; split it into parts.', {
        variant: 'pdf-text',
      });
    progress?.(number, count);
  }
  return { sheets, broken, comments };
}

const noWords = (): AppError =>
  new AppError(
    'file-no-text',
    'The PDF holds no text: its pages are pictures, such as scans, and need text recognition (OCR) first. Nothing was changed; let a scanning program recognise the text and open its PDF.',
    { variant: 'pdf' },
  );

/** "3, 5-7". */
function listed(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && last[1] === page - 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(', ');
}

function pictures(pages: readonly number[]): PageWarning[] {
  if (pages.length === 0) return [];
  const which = listed(pages);
  const message = `There is no text on ${pages.length === 1 ? 'page' : 'pages'} ${which}: pictures, such as scans, need text recognition (OCR) before their words can be read.`;
  return [{ code: 'pages-without-text', message, values: { pages: which, count: pages.length } }];
}

function unread(pages: readonly number[]): PageWarning[] {
  if (pages.length === 0) return [];
  const which = listed(pages);
  const message = `The file is damaged: ${pages.length === 1 ? 'page' : 'pages'} ${which} could not be read and ${pages.length === 1 ? 'is' : 'are'} left out.`;
  return [{ code: 'pages-damaged', message, values: { pages: which, count: pages.length } }];
}

interface Stated {
  readonly metadata: Metadata;
  /** As the PDF numbers its pages; null when it does not. */
  readonly labels: readonly string[] | null;
  /** The titles of its contents with their levels, from 1. */
  readonly outline: readonly { readonly title: string; readonly level: number }[];
}

const MOST_ENTRIES = 2000;

/** A PDF whose words can be read is taken, whatever is wrong with what it says about itself. */
async function statedBy({ document }: OpenPdf): Promise<Stated> {
  const [stated, labels, outline] = await Promise.all([
    document.getMetadata().catch(() => null),
    document.getPageLabels().catch(() => null),
    document.getOutline().catch(() => null),
  ]);
  const info: Readonly<Record<string, unknown>> = { ...stated?.info };
  const words = (key: string, other: string): string => {
    const value = info[key] ?? stated?.metadata?.get(other);
    return typeof value === 'string' ? value : '';
  };
  const found: { title: string; level: number }[] = [];
  const open = (outline ?? []).map((entry) => ({ entry, level: 1 })).reverse();
  for (let next = open.pop(); next && found.length < MOST_ENTRIES; next = open.pop()) {
    const { entry, level } = next;
    found.push({ title: entry.title, level });
    for (const inner of [...(entry.items ?? [])].reverse()) open.push({ entry: inner, level: level + 1 });
  }
  const title = words('Title', 'dc:title');
  return {
    metadata: statedMetadata({
      // Browsers call a page without a title by its address.
      title: /^(about:|data:|blob:|file:|https?:\/\/)/i.test(title) ? '' : title,
      author: words('Author', 'dc:creator'),
      language: words('Language', 'dc:language'),
    }),
    labels,
    outline: found,
  };
}
