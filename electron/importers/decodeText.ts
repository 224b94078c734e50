// decodeText.ts - bytes -> characters, without ever guessing in silence.
//
// Order: byte order mark, strict UTF-8, UTF-16 by its pattern of zero bytes, windows-1252 when a detector and the
// letters themselves agree. Anything else is a question: the person names the encoding.

import jschardet from 'jschardet';
import { AppError } from '../../shared/errors.ts';
import { firstLoneSurrogate } from '../../shared/text/codePoints.ts';

export interface Decoded {
  readonly text: string;
  /** Label of the Encoding Standard, e.g. 'utf-8', 'utf-16le', 'windows-1252'. */
  readonly encoding: string;
  /** True when the encoding was recognised rather than stated by the file or the person, or is not UTF-8. */
  readonly worthTelling: boolean;
}

const startsWith = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);

/** What windows-1252 has at 0x80 to 0x9f. Some releases of Node decode these bytes as Latin-1 control characters. */
const HIGH_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const mended1252 = (text: string) => text.replace(/[\u0080-\u009f]/g, (character) => HIGH_1252.charAt(character.charCodeAt(0) - 0x80));

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
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  const text = (bigEndian ? even.swap16() : even).toString('utf16le');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** 'utf-16le' or 'utf-16be' when zero bytes stand where Latin letters have them in that order, else null. */
function utf16Without(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const half = sample.length / 2;
  const [even = 0, odd = 0] = zeros;
  if (odd > half * 0.4 && even < half * 0.02) return 'utf-16le';
  if (even > half * 0.4 && odd < half * 0.02) return 'utf-16be';
  return null;
}

/** Bytes that windows-1252 leaves undefined. */
const UNDEFINED_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/** Letters and signs that western texts really have: typographic quotes, dashes, the euro, accented letters, guillemets. */
const LIKELY_1252 = /[€‚„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ ¡£§©«®°±²³·»¼½¾¿À-ÖØ-öø-ÿ]/;

/** True when the high bytes are few, and are what western texts use: single accented letters in words, quotes, dashes. */
function looksWestern(bytes: Uint8Array): boolean {
  let high = 0;
  let letters = 0;
  let pairs = 0;
  for (const [index, byte] of bytes.entries()) {
    if (UNDEFINED_1252.has(byte) || (byte < 32 && ![9, 10, 11, 12, 13, 27].includes(byte))) return false;
    if (byte >= 0x80) {
      high += 1;
      if ((bytes[index + 1] ?? 0) >= 0xc0 && byte >= 0xc0) pairs += 1;
    } else if ((byte | 32) >= 97 && (byte | 32) <= 122) letters += 1;
  }
  const text = decode(bytes, 'windows-1252') ?? '';
  const odd = Array.from(text).filter((character) => character > '\u007f' && !LIKELY_1252.test(character)).length;
  // A capital accented letter in the middle of a small word is how other 8-bit alphabets look when read as this one.
  const misplaced = (text.match(/[a-z\u00df-\u00ff][\u00c0-\u00d6\u00d8-\u00de]/g) ?? []).length;
  return high > 0 && high < letters * 0.2 && pairs <= high * 0.1 && odd <= high * 0.02 && misplaced <= high * 0.05;
}

const WESTERN_NAMES = new Set(['windows-1252', 'iso-8859-1', 'ascii']);

function detected(bytes: Uint8Array): string | null {
  const guess = jschardet.detect(Buffer.from(bytes.subarray(0, 200_000)));
  return typeof guess.encoding === 'string' ? guess.encoding.toLowerCase() : null;
}

function uncertain(guess: string | null): AppError {
  const proposal = guess && isKnown(guess) ? ` It may be ${guess}.` : '';
  return new AppError(
    'encoding-uncertain',
    `It is not clear how the characters of this file are encoded.${proposal} Name the encoding to open it; nothing was changed.`,
    {
      proposal: guess ?? '',
    },
  );
}

export function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

function checked(text: string, encoding: string, worthTelling: boolean): Decoded {
  const lone = firstLoneSurrogate(text);
  if (lone !== -1) {
    throw new AppError(
      'file-lone-surrogate',
      `The file holds half of a character (a lone surrogate) at position ${lone}, so it is damaged. Nothing was changed; save it again from where it came from.`,
      { position: lone },
    );
  }
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    throw new AppError(
      'file-contains-nul',
      `The file holds a NUL character at position ${nul}, so it is not plain text or is damaged. Nothing was changed.`,
      { position: nul },
    );
  }
  return { text, encoding, worthTelling };
}

function decodeAs(bytes: Uint8Array, label: string): Decoded {
  if (!isKnown(label))
    throw new AppError(
      'encoding-unknown',
      `"${label}" is not the name of an encoding that is known here. Nothing was changed; try for example windows-1251 or shift_jis.`,
      { encoding: label },
    );
  const name = new TextDecoder(label).encoding;
  if (name === 'utf-16le' || name === 'utf-16be') return checked(decodeUtf16(bytes, name === 'utf-16be'), name, true);
  const text = decode(bytes, name);
  if (text === null)
    throw new AppError(
      'encoding-mismatch',
      `The file is not valid ${name}: some bytes mean nothing in it. Nothing was changed; try another encoding.`,
      { encoding: name },
    );
  return checked(text, name, name !== 'utf-8');
}

/**
 * The characters of a text file: byte order mark removed, nothing else altered.
 * @param encoding what the person named; then nothing is guessed.
 * @throws AppError 'encoding-uncertain', 'encoding-unknown', 'encoding-mismatch', 'file-contains-nul', 'file-lone-surrogate'.
 */
export function decodeText(bytes: Uint8Array, encoding?: string): Decoded {
  if (encoding !== undefined) return decodeAs(bytes, encoding);
  if (startsWith(bytes, 0xff, 0xfe) && !startsWith(bytes, 0xff, 0xfe, 0, 0)) return decodeAs(bytes, 'utf-16le');
  if (startsWith(bytes, 0xfe, 0xff)) return decodeAs(bytes, 'utf-16be');
  const wide = utf16Without(bytes);
  if (wide) return decodeAs(bytes, wide);
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 !== null) return checked(utf8, 'utf-8', false);
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
    throw new AppError(
      'encoding-mismatch',
      'The file says that it is UTF-8 but holds bytes that are not. Nothing was changed; name the encoding to open it all the same.',
      { encoding: 'utf-8' },
    );
  }
  const guess = detected(bytes);
  if (bytes.includes(0) || !looksWestern(bytes) || (guess !== null && !WESTERN_NAMES.has(guess))) throw uncertain(guess);
  return decodeAs(bytes, 'windows-1252');
}

/** Carriage returns, alone or with a line feed, turned into line feeds. */
export const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n');
