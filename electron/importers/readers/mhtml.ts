// mhtml.ts - a web page as browsers save it in one file: a mail message whose first part of HTML is the page.
//
// Pictures and the pages in its frames are left out, as they are from any saved page; only a page that is nothing but frames is
// read as the pages in them.

import PostalMime from 'postal-mime';
import { AppError } from '../../../shared/errors.ts';
import type { Page } from '../../../shared/page/page.ts';
import { webAddress } from '../html/addresses.ts';
import { dateOf } from '../html/facts.ts';
import { decodeMarkup } from '../html/markupEncoding.ts';
import { encodingWarning } from '../encodingWarning.ts';
import { pageOfHtml } from './html.ts';
import type { Source } from './reader.ts';

/** postal-mime's tree of parts. Its finished message has joined all HTML parts and decoded them leniently. */
interface MimePart {
  readonly headers: readonly { readonly key: string; readonly value: string }[];
  readonly childNodes: readonly MimePart[];
  readonly content: ArrayBuffer | Uint8Array | null;
  readonly contentType: { readonly parsed: { readonly value: string; readonly params: Readonly<Record<string, string>> } };
}

/** Parts within parts; a saved page has one level or two. */
const DEEPEST = 20;

const header = (part: MimePart, name: string): string | undefined => part.headers.find(({ key }) => key === name)?.value.trim();
const isHtml = (part: MimePart): boolean => /^(text\/html|application\/xhtml\+xml)$/.test(part.contentType.parsed.value) && part.content !== null;

async function partsOf(bytes: Uint8Array): Promise<MimePart> {
  const parser = new PostalMime({ maxNestingDepth: DEEPEST, maxRfc822NestingDepth: 0 });
  try {
    await parser.parse(bytes);
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new AppError('file-damaged', 'The saved web page (MHTML) is damaged and cannot be read. Nothing was changed; save the page again.', {
      variant: 'page',
      reason,
    });
  }
  return (parser as unknown as { readonly root: MimePart }).root;
}

/** All parts in the order of the file. */
function flat(root: MimePart): MimePart[] {
  const found: MimePart[] = [];
  const open = [root];
  for (let part = open.pop(); part; part = open.pop()) {
    found.push(part);
    open.push(...[...part.childNodes].reverse());
  }
  return found;
}

/** @throws AppError 'file-damaged', 'file-no-text', and as decodeText does. */
export async function readMhtml({ name, bytes, options }: Source): Promise<Page[]> {
  const root = await partsOf(bytes);
  const pages = flat(root).filter(isHtml);
  const start = root.contentType.parsed.params['start'];
  const location = header(root, 'snapshot-content-location');
  const main =
    pages.find((part) => start !== undefined && header(part, 'content-id') === start) ??
    pages.find((part) => location !== undefined && header(part, 'content-location') === location) ??
    pages[0];
  if (!main)
    throw new AppError('file-no-text', 'The saved web page (MHTML) holds no page with words. Nothing was changed; save the page again.', {
      variant: 'page',
    });

  const read = async (part: MimePart): Promise<Page> => {
    const place = header(part, 'content-location');
    const { text, encoding, worthTelling } = await decodeMarkup(
      new Uint8Array(part.content ?? []),
      options.encoding,
      part.contentType.parsed.params['charset'],
    );
    const page = pageOfHtml(text, {
      part: place ?? `part ${pages.indexOf(part) + 1}`,
      xhtml: part.contentType.parsed.value.endsWith('xml'),
      url: webAddress(place ?? null) ?? (part === main ? webAddress(location ?? null) : null) ?? undefined,
      accessed: dateOf(header(root, 'date')),
    });
    const warnings = [...page.warnings, ...encodingWarning(worthTelling, encoding)];
    return { ...page, name: part === main ? name : `${name}, ${place ?? `part ${pages.indexOf(part) + 1}`}`, encoding, warnings };
  };

  try {
    return [await read(main)];
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'file-no-text' || pages.length < 2) throw thrown;
    const framed: Page[] = [];
    for (const part of pages) if (part !== main) framed.push(...(await readOrNone(() => read(part))));
    if (framed.length === 0) throw thrown;
    return framed;
  }
}

async function readOrNone(read: () => Promise<Page>): Promise<Page[]> {
  try {
    return [await read()];
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'file-no-text') return [];
    throw thrown;
  }
}
