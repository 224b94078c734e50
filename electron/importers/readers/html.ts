// html.ts - a web page as a page: its words as a browser copies them, what its markup says of them, what it states of itself.
//
// Nothing of it is run, fetched or shown as HTML: the tree is read for its words and thrown away. What a browser puts on the
// clipboard is such a page, too.

import { AppError } from '../../../shared/errors.ts';
import type { Page, PageWarning } from '../../../shared/page/page.ts';
import { type Around, statedMetadata } from '../html/htmlMetadata.ts';
import { decodeMarkup } from '../html/markupEncoding.ts';
import { parseHtml } from '../html/parseHtml.ts';
import { writeHtml } from '../html/writeHtml.ts';
import { encodingWarning } from '../encodingWarning.ts';
import type { Source } from './reader.ts';

/** @throws AppError as decodeText does; 'file-empty', 'file-no-text'. */
export async function readHtml({ name, bytes, options }: Source): Promise<Page[]> {
  if (bytes.length === 0) throw new AppError('file-empty', 'The file is empty. Nothing was changed.');
  const { text, encoding, worthTelling } = await decodeMarkup(bytes, options.encoding);
  const page = pageOfHtml(text, { part: null, xhtml: /\.xht(ml)?$/i.test(name) });
  return [{ ...page, name, encoding, warnings: [...page.warnings, ...encodingWarning(worthTelling, encoding)] }];
}

interface PartOptions extends Around {
  /** Which part of the file the page is; null when it is all of it. */
  readonly part: string | null;
  readonly xhtml?: boolean;
}

/**
 * What a page of HTML holds.
 * @param html the characters of the file, or of that part of it, without byte order mark.
 * @throws AppError 'file-no-text' when there are no words to read.
 */
export function pageOfHtml(html: string, { part, xhtml = false, ...around }: PartOptions): Omit<Page, 'name' | 'encoding'> {
  const clipboard = clipboardHead(html);
  // Blanks in its place keep all that follows where it is.
  const markup = clipboard ? ' '.repeat(clipboard.length) + html.slice(clipboard.length) : html;
  const tree = parseHtml(markup, xhtml || /^\s{0,100}<\?xml\s/.test(markup.slice(0, 200)));
  const { metadata, base, isHeadline } = statedMetadata(tree, { ...around, url: around.url ?? clipboard?.url });
  const written = writeHtml(tree, markup, { part, base, isHeadline });
  if (written.text === '')
    throw new AppError(
      'file-no-text',
      'The web page holds no words: it may be made of pictures, or of programs that load its text. Nothing was changed; save the page again once it is shown, or copy its text.',
      { variant: 'page' },
    );
  return { ...written, mediaType: 'text/html', metadata, notes: [], warnings: replacementWarning(written.text) };
}

/** Windows puts a head of numbers and the page's address before what is copied. */
function clipboardHead(html: string): { readonly length: number; readonly url: string | undefined } | null {
  const head = /^Version:\d\.\d\s{1,4}(?:[A-Za-z]{1,40}:[^\r\n<]{0,4000}[\r\n]{1,4}){1,20}/.exec(html.slice(0, 20_000))?.[0];
  return head === undefined ? null : { length: head.length, url: /^SourceURL:(\S+)/m.exec(head)?.[1] };
}

/** A page may hold the sign that stands for a character that was lost before it was saved. */
function replacementWarning(text: string): readonly PageWarning[] {
  const first = text.indexOf('\ufffd');
  if (first === -1) return [];
  const count = text.split('\ufffd').length - 1;
  return [
    {
      code: 'characters-lost',
      message: `The page itself has ${count === 1 ? 'a sign' : `${count} signs`} (\ufffd) where characters were lost before it was saved. The text was kept as it is.`,
      values: { count, position: first },
    },
  ];
}
