// utf16.ts - recognises UTF-16 in files without a byte order mark.
//
// Spaces, line ends and digits leave a zero byte on one side of each unit and never on the other. In Latin texts most units
// do. In other alphabets few do, so there the units must also make sense: letters of those alphabets and nothing else.

import { isUtf8 } from 'node:buffer';

/** Units that are looked at. */
const SAMPLE = 2048;

/** Letters of alphabets below U+2000, with the marks, signs and spaces that stand between them. */
const ALPHABETS = /^[\t\n\r\u0020-\u007e\u00a0-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2100-\u214f]*$/u;
const UNASSIGNED = /\p{Cn}|\p{Co}/u;
/** Letters of East Asia, with full-width signs. */
const EAST_ASIAN = /[\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef]/g;
const KANA = /[\u3041-\u30ff]/g;

/** 'utf-16le' or 'utf-16be' when the bytes plainly are that, else null. */
export function utf16Without(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const sample = bytes.subarray(0, SAMPLE * 2);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const units = sample.length / 2;
  if (odd > units * 0.4 && even < units * 0.02) return 'utf-16le';
  if (even > units * 0.4 && odd < units * 0.02) return 'utf-16be';
  if (odd + even === 0) return null;
  // East Asian letters may have a zero byte of their own, on the other side than their signs.
  const [little, big] = [makesSense(sample, false, isUtf8(bytes)), makesSense(sample, true, isUtf8(bytes))];
  if (little === big) return null;
  return little ? 'utf-16le' : 'utf-16be';
}

function makesSense(sample: Uint8Array, bigEndian: boolean, alsoUtf8: boolean): boolean {
  const own = Buffer.from(sample);
  const text = (bigEndian ? own.swap16() : own).toString('utf16le');
  if (text.length < 8 || UNASSIGNED.test(text)) return false;
  if (ALPHABETS.test(text)) return true;
  if (alsoUtf8) return false;
  // Two bytes of any text make one East Asian unit, but then few are above 0x7f, and few units are kana.
  const high = sample.reduce((sum, byte) => sum + (byte > 0x7f ? 1 : 0), 0);
  const kana = text.match(KANA)?.length ?? 0;
  return (text.match(EAST_ASIAN)?.length ?? 0) > text.length * 0.6 && (high > sample.length * 0.2 || kana > text.length * 0.2);
}
