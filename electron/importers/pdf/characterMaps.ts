// characterMaps.ts - which letters the numbers of Chinese, Japanese and Korean fonts stand for, where the PDF does not say so itself.
//
// They come with pdf.js. In the built program they are part of the bundle, because a thread reads no files of the packed app's archive.

import { readFile } from 'node:fs/promises';
import path from 'node:path';

declare global {
  interface ImportMeta {
    /** The build's alone. */
    readonly env?: object;
    glob(pattern: string, options: { readonly query: string; readonly import: string }): Record<string, () => Promise<unknown>>;
  }
}

/** By path; null where the program runs from its source. */
const bundled = import.meta.env
  ? import.meta.glob('../../../node_modules/pdfjs-dist/cmaps/*.bcmap', { query: '?url&inline', import: 'default' })
  : null;

const folder = (): string => path.join(import.meta.dirname, '../../../node_modules/pdfjs-dist/cmaps');

/** What pdf.js asks for such a map. */
export class CharacterMaps {
  /** @throws Error when there is no such map; pdf.js then takes the numbers for letters. */
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl' || !/^[\w-]+\.bcmap$/.test(filename)) throw new Error(`There is no ${filename}.`);
    if (!bundled) return new Uint8Array(await readFile(path.join(folder(), filename)));
    const address = await bundled[`../../../node_modules/pdfjs-dist/cmaps/${filename}`]?.();
    if (typeof address !== 'string') throw new Error(`There is no ${filename}.`);
    return new Uint8Array(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
  }
}
