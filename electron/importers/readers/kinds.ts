// kinds.ts - which reader a file is for: by what it holds; its name decides only between kinds of text.

import { AppError } from '../../../shared/errors.ts';
import { familyOf, otherFormatOf } from '../fileKinds.ts';
import { endsAsZip, openZip, type ZipArchive } from '../zip.ts';
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

const spreadsheet = (kind: string): AppError =>
  new AppError('file-other-format', `This is ${kind}, which is not read. Nothing was changed; save it as .xlsx or .csv and open that.`, {
    variant: 'spreadsheet',
    kind,
  });

const presentation = (kind: string): AppError =>
  new AppError('file-other-format', `This is ${kind}, and presentations are not read. Nothing was changed; save it as PDF and open that.`, {
    variant: 'presentation',
    kind,
  });

const ofApple = (): AppError =>
  new AppError(
    'file-other-format',
    'This is a file of Pages, Numbers or Keynote, which is not read. Nothing was changed; export it as Word (.docx), Excel (.xlsx) or PDF and open that.',
    { variant: 'apple', kind: 'a file of Pages, Numbers or Keynote' },
  );

const mail = (): AppError =>
  new AppError(
    'file-other-format',
    'This is a mail message as it travels, with its words encoded. Nothing was changed; open it in a mail program and copy its text, or save it as plain text.',
    { variant: 'mail', kind: 'a mail message' },
  );

/** Seen behind a byte order mark and in UTF-16, too. */
const WIDE_PAGE = 'a web page';

/**
 * What the file is.
 * @throws AppError 'file-empty'; 'file-other-format' for what no reader reads; for archives what opening them throws.
 */
export function kindOf(name: string, bytes: Uint8Array): Kind {
  if (bytes.length === 0) throw new AppError('file-empty', 'The file is empty. Nothing was changed.');
  const head = headOf(bytes);
  const other = otherFormatOf(bytes) ?? (otherFormatOf(Buffer.from(head, 'latin1')) === WIDE_PAGE ? WIDE_PAGE : null);
  if (other?.startsWith('a ZIP archive')) return kindOfArchive(openZip(bytes));
  const known = other === null ? undefined : byFormat.get(other);
  if (known) return known;
  if ((other === null || other === 'a program') && endsAsZip(bytes)) return kindOfArchive(openZip(bytes));
  if (other !== null) throw refused(other);
  if (isMhtml(head)) return 'mhtml';
  refuseOldXml(head);
  if (isMail(head)) throw mail();
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
  if (stated.startsWith('application/vnd.oasis.opendocument.spreadsheet')) throw spreadsheet('an OpenDocument spreadsheet');
  if (stated.startsWith('application/vnd.oasis.opendocument.presentation')) throw presentation('an OpenDocument presentation');
  if (/^application\/vnd\.(oasis\.opendocument|sun\.xml)/.test(stated)) throw refused('an OpenDocument file other than a text');
  if (archive.entries.some(({ name }) => /^Index(\.zip$|\/.*\.iwa$)/.test(name))) throw ofApple();
  if (hasOne('xl/workbook.xml')) return 'xlsx';
  if (hasOne('ppt/presentation.xml')) throw presentation('a PowerPoint file');
  if (hasOne('word/document.xml', 'word/document2.xml')) return 'docx';
  if (hasOne('[Content_Types].xml') && archive.entries.some((entry) => entry.name.startsWith('word/'))) return 'docx';
  if (hasOne('xl/workbook.bin')) throw spreadsheet('a binary Excel workbook');
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

/** The beginning as ASCII, whatever the encoding: bytes that are zero and the byte order mark left out. */
function headOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 8_192).filter((byte) => byte !== 0)).toString('latin1');
  return head.replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
}

/** @throws AppError for Word and Excel as they were written in one part of XML. */
function refuseOldXml(head: string): void {
  const program = /<\?mso-application\s+progid="(Word|Excel)\./.exec(head)?.[1];
  if (program === 'Excel') throw spreadsheet('an Excel workbook in plain XML');
  if (program === 'Word')
    throw new AppError(
      'file-other-format',
      'This is a Word file in plain XML, which is not read. Nothing was changed; save it as .docx and open that.',
      {
        variant: 'old-word',
        kind: 'a Word file in plain XML',
      },
    );
}

const headerOf = (head: string): string => head.slice(0, /\r?\n\r?\n/.exec(head)?.index ?? head.length).trimStart();

const BEGINS_AS_MAIL =
  /^(from|to|received|return-path|delivered-to|message-id|mime-version|subject|date|content-type|content-location|snapshot-content-location|x-[a-z-]+):/i;

/** A page as browsers save it: a mail message of several related parts, or one that is nothing but the page. */
function isMhtml(head: string): boolean {
  const header = headerOf(head);
  if (!BEGINS_AS_MAIL.test(header)) return false;
  const isPageAlone = /^content-type:\s*text\/html/im.test(header) && /^(snapshot-)?content-location:/im.test(header);
  return isPageAlone || /^content-type:\s*multipart\/related/im.test(header);
}

/** A message whose words are not written as they read: in several parts, or encoded. */
function isMail(head: string): boolean {
  const header = headerOf(head);
  return (
    BEGINS_AS_MAIL.test(header) &&
    /^mime-version:/im.test(header) &&
    /^(content-type:\s*(multipart\/|text\/html)|content-transfer-encoding:\s*(base64|quoted-printable))/im.test(header)
  );
}

/** @throws AppError 'file-other-format' for a kind that is not read. */
export async function readerOf(kind: Kind): Promise<Reader> {
  const reader = readers[kind];
  if (!reader) throw refused(words[kind]);
  return reader();
}
