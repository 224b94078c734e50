// html.ts - a web page as a page: its words as a browser copies them, what its markup says of them, what it states of itself.
//
// Nothing of it is run, fetched or shown as HTML: the tree is read for its words and thrown away.

import type { Page, PageWarning } from '../../../shared/page/page.ts';
import { AppError } from '../../../shared/errors.ts';
import { decodeMarkup } from '../html/markupEncoding.ts';
import { type Around, statedMetadata } from '../html/htmlMetadata.ts';
import { parseHtml } from '../html/parseHtml.ts';
import { writeHtml } from '../html/writeHtml.ts';
import type { Source } from './reader.ts';

/** @throws AppError as decodeText does; 'file-empty' when the page has no words. */
export async function readHtml({ name, bytes, options }: Source): Promise<Page[]> {
  if (bytes.length === 0) throw new AppError('file-empty', 'The file is empty. Nothing was changed.');
  const { text, encoding, worthTelling } = decodeMarkup(bytes, options.encoding);
  const warnings: PageWarning[] = worthTelling
    ? [
        {
          code: 'encoding-recognised',
          message: `The page was read as ${encoding}. If letters look wrong, undo and open it again with another encoding.`,
          values: { encoding },
        },
      ]
    : [];
  return [{ ...pageOfHtml(text, { part: null }), name, encoding, warnings }];
}

/**
 * What a page of HTML holds. `html` is the characters of the file (or of the part of it that the page is), without byte order mark.
 * @throws AppError 'file-empty' when there are no words to read.
 */
export function pageOfHtml(html: string, { part, ...around }: Around & { readonly part: string | null }): Omit<Page, 'name' | 'encoding'> {
  const tree = parseHtml(html);
  const { metadata, base, isHeadline } = statedMetadata(tree, around);
  const written = writeHtml(tree, html, { part, base, isHeadline });
  if (written.text === '')
    throw new AppError(
      'file-empty',
      'The web page holds no words: it may be made of pictures, or of programs that load its text. Nothing was changed; save the page again after it was shown, or copy its text.',
    );
  return { ...written, mediaType: 'text/html', metadata, notes: [], warnings: [] };
}
