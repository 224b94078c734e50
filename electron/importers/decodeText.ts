// decodeText.ts - bytes -> characters, without ever guessing in silence.
//
// Order: byte order mark, UTF-16 by its pattern of zero bytes (utf16.ts), strict UTF-8, windows-1252 when a detector and
// the letters themselves agree (windows1252.ts). Anything else is a question (encodingProposal.ts): the person names the encoding.

import { isAscii, isUtf8 } from 'node:buffer';
import { AppError } from '../../shared/errors.ts';
import { beginningOf, firstLoneSurrogate } from '../../shared/text/codePoints.ts';
import { standardName, uncertain } from './encodingProposal.ts';
import { utf16Without } from './utf16.ts';
import { detected, isWindows1252, mended1252 } from './windows1252.ts';

export interface Decoded {
  readonly text: string;
  /** Label of the Encoding Standard, e.g. 'utf-8', 'utf-16le', 'windows-1252'. */
  readonly encoding: string;
  /** True when the encoding was recognised rather than stated by the file or the person, or is not UTF-8. */
  readonly worthTelling: boolean;
}

const startsWith = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);

function decode(bytes: Uint8Array, label: string): string | null {
  try {
    const text = new TextDecoder(label, { fatal: true, ignoreBOM: false }).decode(bytes);
    return label === 'windows-1252' ? mended1252(text) : text;
  } catch (thrown) {
    if (thrown instanceof RangeError) throw thrown;
    return null;
  }
}

/** UTF-16 units as they are, lone surrogates included, so that they can be named instead of replaced. */
function decodeUtf16(bytes: Uint8Array, bigEndian: boolean): string {
  const own = Buffer.from(bytes);
  const text = (bigEndian ? own.swap16() : own).toString('utf16le');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** UTF-32 after its mark; null when a unit is no character. No name of the Encoding Standard, and no guess either. */
function decodeUtf32(bytes: Uint8Array, bigEndian: boolean): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length % 4 !== 0) return null;
  const characters: string[] = [];
  for (let at = 4; at < bytes.length; at += 4) {
    const point = view.getUint32(at, !bigEndian);
    if (point > 0x10ffff) return null;
    characters.push(String.fromCodePoint(point));
  }
  return characters.join('');
}

/** The text of a file that is UTF-8 but for halves of characters (surrogates, three bytes each), with those in it; else null. */
function loneInUtf8(bytes: Uint8Array): string | null {
  const isHalf = (at: number) => bytes[at] === 0xed && (bytes[at + 1] ?? 0) >= 0xa0 && (bytes[at + 2] ?? 0) >= 0x80;
  const first = bytes.findIndex((_, at) => isHalf(at));
  if (first === -1) return null;
  const rest = Buffer.from(bytes);
  for (let at = first; at < rest.length; at += 1) if (isHalf(at)) rest.fill(0x20, at, at + 3);
  const before = decode(bytes.subarray(0, first), 'utf-8');
  return decode(rest, 'utf-8') === null || before === null ? null : `${before}\ud800`;
}

/** Whether a file says by itself how its characters are encoded: by a byte order mark, or by being UTF-8 throughout. */
export const saysItsEncoding = (bytes: Uint8Array): boolean => isUtf8(bytes) || startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);

export function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

/** `nul`: browsers pass over a NUL in a web page; in a plain text it means that the file is damaged or none. */
export interface DecodeOptions {
  readonly nul: 'refused' | 'kept';
}

const REFUSED: DecodeOptions = { nul: 'refused' };

function checked(text: string, encoding: string, worthTelling: boolean, { nul: treatment }: DecodeOptions): Decoded {
  const lone = firstLoneSurrogate(text);
  if (lone !== -1) {
    throw new AppError(
      'file-lone-surrogate',
      `The file holds half of a character (a lone surrogate) at position ${lone}, so it is damaged. Nothing was changed; save it again from where it came from.`,
      { variant: 'file', position: lone },
    );
  }
  const nul = treatment === 'kept' ? -1 : text.indexOf('\0');
  if (nul !== -1) {
    throw new AppError(
      'file-contains-nul',
      `The file holds a NUL character at position ${nul}, so it is not plain text or is damaged. Nothing was changed.`,
      { position: nul },
    );
  }
  return { text, encoding, worthTelling };
}

/**
 * The characters in an encoding that is known.
 * @throws AppError as `decodeText` does, but for 'encoding-uncertain'.
 */
export function decodeAs(bytes: Uint8Array, label: string, options: DecodeOptions = REFUSED): Decoded {
  const wide = /^utf-32(le|be)$/.exec(label)?.[1];
  const points = wide === undefined ? null : decodeUtf32(bytes, wide === 'be');
  if (points !== null) return checked(points, label, true, options);
  if (!isKnown(label))
    throw new AppError(
      'encoding-unknown',
      `"${label}" is not the name of an encoding that is known here. Nothing was changed; try for example windows-1251 or shift_jis.`,
      { encoding: label },
    );
  const name = new TextDecoder(label).encoding;
  if ((name === 'utf-16le' || name === 'utf-16be') && bytes.length % 2 !== 0) {
    throw new AppError('encoding-mismatch', `The file is ${name} but ends within a character, so it is cut off or damaged. Nothing was changed.`, {
      variant: 'cut',
      encoding: name,
    });
  }
  if (name === 'utf-16le' || name === 'utf-16be') return checked(decodeUtf16(bytes, name === 'utf-16be'), name, true, options);
  const text = decode(bytes, name);
  if (text === null)
    throw new AppError(
      'encoding-mismatch',
      `The file is not valid ${name}: some bytes mean nothing in it. Nothing was changed; try another encoding.`,
      { encoding: name },
    );
  return checked(text, name, name !== 'utf-8', options);
}

/**
 * The characters of a text file: byte order mark removed, nothing else altered.
 * @param encoding what the person named; then nothing is guessed.
 * @throws AppError 'encoding-uncertain', 'encoding-unknown', 'encoding-mismatch', 'file-contains-nul', 'file-lone-surrogate'.
 */
export async function decodeText(bytes: Uint8Array, encoding?: string, options: DecodeOptions = REFUSED): Promise<Decoded> {
  if (encoding !== undefined) return decodeAs(bytes, encoding, options);
  if (startsWith(bytes, 0xff, 0xfe, 0, 0)) return decodeAs(bytes, 'utf-32le', options);
  if (startsWith(bytes, 0, 0, 0xfe, 0xff)) return decodeAs(bytes, 'utf-32be', options);
  if (startsWith(bytes, 0xff, 0xfe)) return decodeAs(bytes, 'utf-16le', options);
  if (startsWith(bytes, 0xfe, 0xff)) return decodeAs(bytes, 'utf-16be', options);
  const wide = utf16Without(bytes);
  if (wide) return decodeAs(bytes, wide, options);
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 !== null && SEVEN_BIT.test(utf8) && isAscii(bytes)) throw await uncertain(bytes, decode, 'iso-2022-jp');
  if (utf8 !== null) return checked(utf8, 'utf-8', false, options);
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
    throw new AppError(
      'encoding-mismatch',
      'The file says that it is UTF-8 but holds bytes that are not. Nothing was changed; name the encoding to open it all the same.',
      { variant: 'says-utf-8', encoding: 'utf-8' },
    );
  }
  const lone = loneInUtf8(bytes);
  if (lone !== null) return checked(lone, 'utf-8', false, options);
  const guess = await detected(bytes);
  const western = decode(bytes, 'windows-1252') ?? '';
  const named = guess === null ? null : standardName(guess);
  const other = named === null ? null : decode(bytes, named);
  if (!isWindows1252(bytes, western, guess, other)) throw await uncertain(bytes, decode);
  return decodeAs(bytes, 'windows-1252', options);
}

/** Japanese in letters of ASCII, between signs that say where it begins and ends. */
const SEVEN_BIT = /\u001b\$[@B]|\u001b\([JI]/;

/** So much of a file is looked at for a preview: bytes read, characters told. */
const PREVIEW_BYTES = 64 * 1024;
const PREVIEW_CHARACTERS = 1500;

/**
 * How a file begins when it is read in an encoding; `whole` is false where some bytes mean nothing in it, or it is no encoding.
 * The text then holds what can be read before that: nothing is replaced.
 */
export function previewText(bytes: Uint8Array, encoding: string): { text: string; whole: boolean } {
  if (!isKnown(encoding)) return { text: '', whole: false };
  const read = (length: number): string | null => {
    try {
      // As a stream, so that a character that is cut at the end of this piece is none that is wrong.
      return new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, length), { stream: length < bytes.length });
    } catch {
      return null;
    }
  };
  const shown = (read: string): string => {
    const text = withLineFeeds(new TextDecoder(encoding).encoding === 'windows-1252' ? mended1252(read) : read);
    // Letters of ASCII are the same in most encodings: where a long text begins with them, lines with others are shown.
    const telling = text.search(/[^\t\n\r -~]/);
    const from = telling < PREVIEW_CHARACTERS / 2 ? 0 : text.lastIndexOf('\n', telling) + 1 || telling;
    return beginningOf(text.slice(from), PREVIEW_CHARACTERS);
  };
  const whole = read(bytes.length);
  if (whole !== null) return { text: shown(whole), whole: true };
  // The longest beginning that can be read.
  let [good, bad] = [0, Math.min(bytes.length, PREVIEW_BYTES)];
  if (read(bad) !== null) return { text: shown(read(bad) ?? ''), whole: false };
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (read(middle) === null) bad = middle;
    else good = middle;
  }
  return { text: shown(read(good) ?? ''), whole: false };
}

/** Carriage returns, alone or with a line feed, turned into line feeds. */
export const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n');
