// fileObjects.ts - the objects of a PDF as its bytes have them, for what pdf.js reads and does not hand on.
//
// No reader of its own for damaged or encrypted files: what is not found is null, and the text is then as pdf.js says.

import { inflateSync } from 'node:zlib';

/** What a stream may unpack to, bytes. */
const MOST_BYTES = 8_000_000;
/** What follows an object's number at the most, before its stream begins. */
const LONGEST_HEAD = 20_000;

export class FileObjects {
  readonly #bytes: Uint8Array;
  #text = '';
  #places: Map<number, number> | null = null;
  readonly #packed = new Map<number, string>();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** What a page draws, as it is written; null when that cannot be told. */
  contentOf(page: number): string | null {
    const head = this.#headOf(page);
    const given = head === null ? null : /\/Contents\s*(\[[^\]]*\]|\d+\s+\d+\s+R)/.exec(head)?.[1];
    if (given === null || given === undefined) return null;
    const parts = [...given.matchAll(/(\d+)\s+\d+\s+R/g)].map(([, number]) => this.#streamOf(Number(number)));
    return parts.includes(null) ? null : parts.join('\n');
  }

  #index(): Map<number, number> {
    if (this.#places) return this.#places;
    this.#text = Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.byteLength).toString('latin1');
    this.#places = new Map();
    // What stands later in the file takes the place of what stands before.
    for (const found of this.#text.matchAll(/(?<![0-9])(\d{1,7})[ \t\r\n]+\d{1,5}[ \t\r\n]+obj\b/g))
      this.#places.set(Number(found[1]), found.index + found[0].length);
    for (const place of [...this.#places.values()])
      if (/^[^]{0,300}?\/Type\s*\/ObjStm/.test(this.#text.slice(place, place + 400))) this.#unpack(place);
    return this.#places;
  }

  #unpack(place: number): void {
    const head = this.#text.slice(place, place + LONGEST_HEAD);
    const body = this.#inflated(place);
    const [count, first] = [/\/N\s+(\d+)/.exec(head)?.[1], /\/First\s+(\d+)/.exec(head)?.[1]].map(Number);
    if (body === null || !count || !first) return;
    const numbers = body.slice(0, first).trim().split(/\s+/).map(Number);
    for (let at = 0; at + 1 < numbers.length && at < count * 2; at += 2) {
      const [number = 0, start = 0, next] = [numbers[at], numbers[at + 1], numbers[at + 3]];
      this.#packed.set(number, body.slice(first + start, next === undefined ? undefined : first + next));
    }
  }

  #headOf(number: number): string | null {
    const place = this.#index().get(number);
    if (place === undefined) return this.#packed.get(number) ?? null;
    return this.#text.slice(place, place + LONGEST_HEAD).split(/endobj|\bstream\b/, 1)[0] ?? null;
  }

  #streamOf(number: number): string | null {
    const place = this.#index().get(number);
    return place === undefined ? null : this.#inflated(place);
  }

  #inflated(place: number): string | null {
    const head = /^[^]*?\bstream\r?\n/.exec(this.#text.slice(place, place + LONGEST_HEAD))?.[0];
    if (head === undefined) return null;
    const start = place + head.length;
    const end = this.#text.indexOf('endstream', start);
    const filter = /\/Filter\s*\[?\s*\/(\w+)\s*(?:\]|\/(?!\w+Decode)|>|$)/.exec(head.replace(/stream\r?\n$/, ''))?.[1];
    if (end < 0 || /\/DecodeParms/.test(head)) return null;
    if (filter === undefined) return /\/Filter/.test(head) ? null : this.#text.slice(start, end);
    if (filter !== 'FlateDecode' && filter !== 'Fl') return null;
    try {
      return inflateSync(this.#bytes.subarray(start, end), { maxOutputLength: MOST_BYTES, finishFlush: 2 }).toString('latin1');
    } catch {
      return null;
    }
  }
}
