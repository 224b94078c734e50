// zip.ts - a ZIP archive opened safely: its list first, then single entries, none inflated beyond what is allowed.
//
// The list is the central directory, so that flags, kinds and sizes are known before anything is inflated. Word,
// OpenDocument and EPUB files are such archives, too.

import { crc32, inflateRawSync } from 'node:zlib';
import { AppError } from '../../shared/errors.ts';

export interface ZipEntry {
  /** With `/` between folders; never absolute, never with `..`. */
  readonly name: string;
  /** Inflated, as the archive states it; reading proves it. */
  readonly bytes: number;
}

export interface ZipArchive {
  /** The files (no folders) in the archive's order. */
  readonly entries: readonly ZipEntry[];
  /** Names that more than one file has; the first of each is in `entries`. */
  readonly repeated: readonly string[];
  has(name: string): boolean;
  /** @throws AppError 'file-damaged', 'file-encrypted', or 'file-too-large' when all that was read together is too much. */
  read(name: string): Uint8Array;
}

interface Found extends ZipEntry {
  readonly packed: number;
  readonly at: number;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
}

const MOST_ENTRIES = 10_000;
const MOST_BYTES = 200_000_000;
/** No document is packed as tightly as this: what is, was made to burst. */
const MOST_RATIO = 200;
const RATIO_COUNTS_FROM = 10_000_000;

const END = 0x06054b50;
const END_64_PLACE = 0x07064b50;
const END_64 = 0x06064b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
const WHOLE = 0xffffffff;
const SYMBOLIC_LINK = 0o120000;

/** Bytes from 128 on in names of archives that are not UTF-8: the character set of DOS, as the format has it. */
const CP437 = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

const damaged = (what: string): AppError =>
  new AppError('file-damaged', `The file is an archive that is damaged or cut off (${what}). Nothing was changed; get the file again.`);

const tooLarge = (): AppError =>
  new AppError(
    'file-too-large',
    `The archive would take more than ${MOST_BYTES / 1_000_000} MB when unpacked, or is packed tighter than documents are. Nothing was changed; take out of it what is needed.`,
    { variant: 'archive' },
  );

/** Where the list begins, how many entries it has, and by how much all places are shifted (something stands before the archive). */
function findList(view: DataView): { start: number; end: number; count: number; shift: number } {
  const earliest = Math.max(0, view.byteLength - 22 - 65_535);
  // The same four bytes may stand in the comment after it: then the length that follows them does not reach the end of the file.
  const isEnd = (at: number) => view.getUint32(at, true) === END;
  const reaches = (at: number) => at + 22 + view.getUint16(at + 20, true) === view.byteLength;
  const lastWhere = (holds: (at: number) => boolean): number => {
    let at = view.byteLength - 22;
    while (at >= earliest && !holds(at)) at -= 1;
    return at;
  };
  const exact = lastWhere((at) => isEnd(at) && reaches(at));
  const end = exact < earliest ? lastWhere(isEnd) : exact;
  if (end < earliest || end < 0) throw damaged('its list of contents is missing');
  let [count, size, start, listEnd] = [view.getUint16(end + 10, true), view.getUint32(end + 12, true), view.getUint32(end + 16, true), end];
  if (end >= 20 && view.getUint32(end - 20, true) === END_64_PLACE) {
    const at = Number(view.getBigUint64(end - 20 + 8, true));
    if (at + 56 > end || view.getUint32(at, true) !== END_64) throw damaged('its list of contents is not where it should be');
    count = Number(view.getBigUint64(at + 32, true));
    size = Number(view.getBigUint64(at + 40, true));
    start = Number(view.getBigUint64(at + 48, true));
    listEnd = at;
  }
  const shift = listEnd - size - start;
  if (shift < 0) throw damaged('its list of contents is not where it should be');
  return { start: start + shift, end: listEnd, count, shift };
}

function nameOf(bytes: Uint8Array): string {
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    name = Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : CP437.charAt(byte - 128))).join('');
  }
  return name.replaceAll('\\', '/');
}

function refuseUnsafe(name: string): void {
  const isUnsafe = name.startsWith('/') || /^[a-z]:/i.test(name) || name.includes('\0') || name.split('/').includes('..');
  if (isUnsafe)
    throw new AppError('archive-unsafe', 'The archive holds a path that leads out of it, so it is not to be trusted. Nothing was changed.', { name });
}

/** Sizes and place from the extra field of large archives, for those of the three that say so. */
function wide(view: DataView, at: number, length: number, values: readonly [number, number, number]): [number, number, number] {
  const result: [number, number, number] = [...values];
  for (let place = at; place + 4 <= at + length; place += 4 + view.getUint16(place + 2, true)) {
    if (view.getUint16(place, true) !== 1) continue;
    const end = Math.min(place + 4 + view.getUint16(place + 2, true), at + length);
    let next = place + 4;
    for (const index of [0, 1, 2] as const) {
      if (values[index] !== WHOLE || next + 8 > end) continue;
      result[index] = Number(view.getBigUint64(next, true));
      next += 8;
    }
  }
  return result;
}

function listOf(bytes: Uint8Array, view: DataView): Found[] {
  const { start, end, count, shift } = findList(view);
  if (count > MOST_ENTRIES)
    throw new AppError('file-too-large', `The archive holds ${count} files; ${MOST_ENTRIES} is the most that is read. Nothing was changed.`, {
      variant: 'archive',
      count,
    });
  const found: Found[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== LISTED) throw damaged('its list of contents breaks off');
    const [nameLength, extraLength, commentLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    const next = at + 46 + nameLength + extraLength + commentLength;
    if (next > end) throw damaged('its list of contents breaks off');
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength));
    refuseUnsafe(name);
    const mode = view.getUint32(at + 38, true) >>> 16;
    if ((mode & 0o170000) === SYMBOLIC_LINK)
      throw new AppError('archive-unsafe', 'The archive holds a link to another place, so it is not to be trusted. Nothing was changed.', { name });
    const [size, packed, place] = wide(view, at + 46 + nameLength, extraLength, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
    const entry = { name, bytes: size, packed, at: place + shift, method: view.getUint16(at + 10, true), encrypted: isEncrypted };
    if (!name.endsWith('/')) found.push({ ...entry, crc: view.getUint32(at + 16, true) });
    at = next;
  }
  return found;
}

function inflated(bytes: Uint8Array, view: DataView, entry: Found): Uint8Array {
  if (entry.encrypted)
    throw new AppError('file-encrypted', 'The file is protected by a password. Nothing was changed; save it without one and open that.', {
      name: entry.name,
    });
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== LOCAL) throw damaged(`${entry.name} is missing`);
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (start + entry.packed > bytes.length) throw damaged(`${entry.name} is cut off`);
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method !== 0 && entry.method !== 8)
    throw new AppError(
      'file-other-format',
      'It is packed in a way that is not read here (only the usual one, Deflate, is). Nothing was changed; unpack it and import its files.',
      { variant: 'packing', name: entry.name },
    );
  let content: Uint8Array;
  try {
    content = entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(entry.bytes, 1) });
  } catch {
    throw damaged(`${entry.name} cannot be unpacked`);
  }
  if (content.length !== entry.bytes || crc32(content) !== entry.crc) throw damaged(`${entry.name} is not what it was`);
  return content;
}

/**
 * Whether an archive stands behind something else, such as a program that unpacks it: its end is the end of the file, and
 * it lists at least one file. That is looked for only where the file is nothing else that is read.
 */
export function endsAsZip(bytes: Uint8Array): boolean {
  if (bytes.length < 22 + 46) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at -= 1)
    if (view.getUint32(at, true) === END) {
      const list = at - view.getUint32(at + 12, true);
      return at + 22 + view.getUint16(at + 20, true) === bytes.length && list >= 0 && view.getUint32(list, true) === LISTED;
    }
  return false;
}

/**
 * Opens an archive; nothing is inflated yet.
 * @throws AppError 'file-damaged'; 'archive-unsafe' for a path that leads out of it and for links; 'file-too-large' for too many entries.
 */
export function openZip(bytes: Uint8Array): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = bytes.length < 22 ? [] : listOf(bytes, view);
  if (bytes.length < 22) throw damaged('it is too short');
  const byName = new Map<string, Found>();
  const repeated = new Set<string>();
  for (const entry of found) {
    if (byName.has(entry.name)) repeated.add(entry.name);
    else byName.set(entry.name, entry);
  }
  let total = 0;
  return {
    entries: [...byName.values()].map(({ name, bytes: size }) => ({ name, bytes: size })),
    repeated: [...repeated],
    has: (name) => byName.has(name),
    read: (name) => {
      const entry = byName.get(name);
      if (!entry) throw damaged(`${name} is missing`);
      total += entry.bytes;
      const isBomb = entry.bytes > RATIO_COUNTS_FROM && entry.bytes > MOST_RATIO * entry.packed;
      if (total > MOST_BYTES || isBomb) throw tooLarge();
      return inflated(bytes, view, entry);
    },
  };
}
