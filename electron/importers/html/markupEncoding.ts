// markupEncoding.ts - bytes of a web page -> characters: byte order mark, strict UTF-8, what the page or its carrier states, else a question.

import { isAscii, isUtf8 } from 'node:buffer';
import { parse } from 'parse5';
import { AppError } from '../../../shared/errors.ts';
import { decodeAs, type Decoded, decodeText, isKnown } from '../decodeText.ts';
import { attribute, isElement, walk } from './parseHtml.ts';

/** Bytes in which a page states its encoding; the standard asks for the first 1024, browsers look further. */
const HEAD = 16_384;

/** What the page itself states, as browsers look for it; null when nothing that is known. */
function statedEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const declared = /^<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([^"']{1,40})["']/.exec(head)?.[1];
  let stated: string | null = null;
  if (/charset/i.test(head))
    walk(parse(head, { scriptingEnabled: false }), (node) => {
      if (stated !== null) return 'skip';
      if (!isElement(node) || node.tagName !== 'meta') return null;
      const content = attribute(node, 'http-equiv')?.trim().toLowerCase() === 'content-type' ? attribute(node, 'content') : null;
      const label = attribute(node, 'charset') ?? /charset\s*=\s*["']?\s*([^\s"';,]{1,40})/i.exec(content ?? '')?.[1] ?? null;
      if (label !== null && isKnown(label.trim())) stated = label.trim();
      return null;
    });
  const label = stated ?? (declared !== undefined && isKnown(declared) ? declared : null);
  if (label === null) return null;
  const name = new TextDecoder(label).encoding;
  // A page whose statement could be read byte by byte is not UTF-16, whatever it says.
  return name.startsWith('utf-16') ? 'utf-8' : name;
}

/**
 * The characters of a page without its byte order mark. NUL is kept; browsers pass over it.
 * @param named what the person named; then nothing is guessed.
 * @param carried what came with the page, e.g. in the header of a web archive; counts more than what the page states.
 * @throws AppError as decodeText does.
 */
export async function decodeMarkup(bytes: Uint8Array, named?: string, carried?: string): Promise<Decoded> {
  const asWritten = { nul: 'kept' } as const;
  if (named !== undefined) return decodeAs(bytes, named, asWritten);
  const stated = carried !== undefined && isKnown(carried) ? new TextDecoder(carried).encoding : statedEncoding(bytes);
  // Seven-bit encodings look like ASCII; all others that are valid UTF-8 by chance are rarer than pages that state the wrong one.
  const sevenBit = stated === 'iso-2022-jp' && isAscii(bytes);
  if (stated !== null && stated !== 'utf-8' && (sevenBit || !isUtf8(bytes)) && !hasMark(bytes)) {
    try {
      return { ...decodeAs(bytes, stated, asWritten), worthTelling: false };
    } catch (thrown) {
      if (!(thrown instanceof AppError) || thrown.code !== 'encoding-mismatch') throw thrown;
    }
  }
  const decoded = await decodeText(bytes, undefined, asWritten);
  return hasMark(bytes) ? { ...decoded, worthTelling: false } : decoded;
}

const hasMark = (bytes: Uint8Array) =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) ||
  (bytes[0] === 0xfe && bytes[1] === 0xff) ||
  (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf);
