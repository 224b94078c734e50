// kinds.ts - which reader a file is for: by what it holds; its name decides only between kinds of text.

import { AppError } from '../../../shared/errors.ts';
import { familyOf, otherFormatOf } from '../fileKinds.ts';
import { openZip, type ZipArchive } from '../zip.ts';
import type { Reader } from './reader.ts';

export type Kind = 'text' | 'markdown' | 'html' | 'mhtml' | 'docx' | 'odt' | 'rtf' | 'epub' | 'pdf' | 'csv' | 'xlsx' | 'json' | 'zip';

/** Loaded when the first file of its kind comes. A reader that is written gets its line here. */
const readers: Readonly<Partial<Record<Kind, () => Promise<Reader>>>> = {
  text: async () => (await import('./text.ts')).readText,
  html: async () => (await import('./html.ts')).readHtml,
  mhtml: async () => (await import('./mhtml.ts')).readMhtml,
  epub: async () => (await import('./epub.ts')).readEpub,
  docx: async () => (await import('./docx.ts')).readDocx,
  odt: async () => (await import('./odt.ts')).readOdt,
  rtf: async () => (await import('./rtf.ts')).readRtf,
  markdown: async () => (await import('./markdown.ts')).readMarkdown,
  pdf: async () => (await import('./pdf.ts')).readPdf,
  csv: async () => (await import('./csv.ts')).readCsv,
  xlsx: async () => (await import('./xlsx.ts')).readXlsx,
  json: async () => (await import('./json.ts')).readJson,
  zip: async () => (await import('./zip.ts')).readZip,
};

/** What a file is that no reader is for, as in "This is ...". */
const words: Readonly<Record<Kind, string>> = {
  text: 'a text',
  markdown: 'a Markdown text',
  html: 'a web page',
  mhtml: 'a saved web page (MHTML)',
  docx: 'a Word file',
  odt: 'an OpenDocument text',
  rtf: 'a Rich Text file',
  epub: 'an EPUB book',
  pdf: 'a PDF',
  csv: 'a table',
  xlsx: 'a workbook',
  json: 'a JSON file',
  zip: 'a ZIP archive',
};

const refused = (kind: string): AppError =>
  new AppError(
    'file-other-format',
    `This is ${kind}, not a text that can be read here, whatever its name says. Nothing was changed; copy its text and paste it, or save it as plain text.`,
    { variant: familyOf(kind), kind },
  );

/**
 * What the file is.
 * @throws AppError 'file-empty'; 'file-other-format' for what no reader reads; for archives what opening them throws.
 */
export function kindOf(name: string, bytes: Uint8Array): Kind {
  if (bytes.length === 0) throw new AppError('file-empty', 'The file is empty. Nothing was changed.');
  const other = otherFormatOf(bytes);
  if (other?.startsWith('a ZIP archive')) return kindOfArchive(openZip(bytes));
  const known = other === null ? undefined : byFormat.get(other);
  if (known) return known;
  if (other !== null) throw refused(other);
  const head = headOf(bytes);
  if (isMhtml(head)) return 'mhtml';
  if (/^[^<]{0,10}(<\?xml[^>]{0,200}>\s*)?(<!--[^>]{0,500}-->\s*)?<office:document\s/.test(head)) return 'odt';
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (/^(html?|xhtml|shtml)$/.test(ending) && /<[a-z!/]/i.test(head)) return 'html';
  if (/^(json|jsonl|ndjson)$/.test(ending) && /^\s*[[{]/.test(head)) return 'json';
  if (/^(csv|tsv|tab)$/.test(ending)) return 'csv';
  return /^(md|markdown)$/.test(ending) && readers.markdown ? 'markdown' : 'text';
}

const byFormat: ReadonlyMap<string, Kind> = new Map([
  ['a PDF', 'pdf'],
  ['a Rich Text file', 'rtf'],
  ['a web page', 'html'],
  ['an older Word or Office file', 'docx'],
]);

/** @throws AppError 'file-other-format'. */
function kindOfArchive(archive: ZipArchive): Kind {
  const stated = archive.has('mimetype') ? Buffer.from(archive.read('mimetype')).toString('latin1').trim() : '';
  const hasOne = (...names: string[]) => names.some((name) => archive.has(name));
  if (stated === 'application/epub+zip' || archive.has('META-INF/container.xml')) return 'epub';
  if (stated.startsWith('application/vnd.oasis.opendocument.text')) return 'odt';
  if (/^application\/vnd\.(oasis\.opendocument|sun\.xml)/.test(stated)) throw refused('an OpenDocument file other than a text');
  if (hasOne('xl/workbook.xml')) return 'xlsx';
  if (hasOne('ppt/presentation.xml')) throw refused('a PowerPoint file');
  if (hasOne('word/document.xml', 'word/document2.xml')) return 'docx';
  if (hasOne('[Content_Types].xml') && archive.entries.some((entry) => entry.name.startsWith('word/'))) return 'docx';
  if (hasOne('xl/workbook.bin')) throw refused('a binary Excel workbook');
  if (hasOne('content.xml') && hasOne('META-INF/manifest.xml')) return 'odt';
  if (hasOne('project.json') && hasOne('codebook.json', 'journal.jsonl'))
    throw new AppError(
      'file-other-format',
      'This is a packed Pressmark project, not a text. Nothing was changed; open it with "Open project" (on the command line: unpack).',
      { kind: 'a Pressmark project' },
    );
  if (archive.entries.some(({ name }) => /(^|\/)project\.qde$/i.test(name))) throw refused('a REFI-QDA project');
  if (hasOne('AndroidManifest.xml', 'META-INF/MANIFEST.MF')) throw refused('a program');
  return 'zip';
}

/** The beginning as ASCII, whatever the encoding: bytes that are zero left out. */
function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 8_192).filter((byte) => byte !== 0)).toString('latin1');
}

/** A page as browsers save it: a mail message of several related parts. */
function isMhtml(head: string): boolean {
  const end = /\r?\n\r?\n/.exec(head)?.index ?? head.length;
  const header = head.slice(0, end).trimStart();
  return (
    /^(from|mime-version|subject|date|content-type|snapshot-content-location|x-[a-z-]+):/i.test(header) &&
    /^content-type:\s*multipart\/related/im.test(header)
  );
}

/** @throws AppError 'file-other-format' for a kind that is not read. */
export async function readerOf(kind: Kind): Promise<Reader> {
  const reader = readers[kind];
  if (!reader) throw refused(words[kind]);
  return reader();
}
