// fileKinds.ts - what a file is by its first bytes, when it is plainly not a text, whatever its name.
//
// A signature that ordinary words could begin with counts only when the bytes also hold what texts do not (control characters).

interface Signature {
  readonly kind: string;
  readonly at: number;
  readonly bytes: readonly number[];
  /** Ordinary words can begin like this. */
  readonly wordlike?: true;
}

const ascii = (text: string) => Array.from(text, (character) => character.charCodeAt(0));

const signatures: readonly Signature[] = [
  { kind: 'a PDF', at: 0, bytes: ascii('%PDF-') },
  { kind: 'a ZIP archive (or a Word, OpenDocument or EPUB file)', at: 0, bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'a ZIP archive', at: 0, bytes: [0x50, 0x4b, 0x05, 0x06] },
  { kind: 'a ZIP archive', at: 0, bytes: [0x50, 0x4b, 0x07, 0x08] },
  { kind: 'an older Word or Office file', at: 0, bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: 'a Rich Text file', at: 0, bytes: ascii('{\\rtf') },
  { kind: 'a PNG image', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'a JPEG image', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { kind: 'a GIF image', at: 0, bytes: ascii('GIF87a') },
  { kind: 'a GIF image', at: 0, bytes: ascii('GIF89a') },
  { kind: 'a TIFF image', at: 0, bytes: [0x49, 0x49, 0x2a, 0x00] },
  { kind: 'a TIFF image', at: 0, bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { kind: 'a WebP image', at: 8, bytes: ascii('WEBPVP8') },
  { kind: 'a sound file', at: 8, bytes: ascii('WAVEfmt ') },
  { kind: 'an image or sound file', at: 0, bytes: ascii('RIFF'), wordlike: true },
  { kind: 'a bitmap image', at: 0, bytes: ascii('BM'), wordlike: true },
  { kind: 'an icon image', at: 0, bytes: [0x00, 0x00, 0x01, 0x00] },
  { kind: 'a Photoshop image', at: 0, bytes: ascii('8BPS'), wordlike: true },
  { kind: 'a JPEG XL image', at: 0, bytes: [0xff, 0x0a] },
  { kind: 'a video or HEIC image', at: 4, bytes: ascii('ftyp'), wordlike: true },
  { kind: 'a program', at: 0, bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { kind: 'a program', at: 0, bytes: ascii('MZ'), wordlike: true },
  { kind: 'a program', at: 0, bytes: [0xcf, 0xfa, 0xed, 0xfe] },
  { kind: 'a program', at: 0, bytes: [0xce, 0xfa, 0xed, 0xfe] },
  { kind: 'a program', at: 0, bytes: [0xfe, 0xed, 0xfa, 0xce] },
  { kind: 'a program', at: 0, bytes: [0xfe, 0xed, 0xfa, 0xcf] },
  { kind: 'a program', at: 0, bytes: [0xca, 0xfe, 0xba, 0xbe] },
  { kind: 'a program', at: 0, bytes: [0x00, 0x61, 0x73, 0x6d] },
  { kind: 'a gzip archive', at: 0, bytes: [0x1f, 0x8b] },
  { kind: 'a bzip2 archive', at: 4, bytes: [0x31, 0x41, 0x59, 0x26, 0x53, 0x59] },
  { kind: 'a bzip2 archive', at: 0, bytes: ascii('BZh'), wordlike: true },
  { kind: 'an xz archive', at: 0, bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00] },
  { kind: 'a Zstandard archive', at: 0, bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { kind: 'a 7-Zip archive', at: 0, bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { kind: 'a RAR archive', at: 0, bytes: [...ascii('Rar!'), 0x1a] },
  { kind: 'a tar archive', at: 257, bytes: ascii('ustar'), wordlike: true },
  { kind: 'a database', at: 0, bytes: [...ascii('SQLite format 3'), 0x00] },
  { kind: 'a sound file', at: 0, bytes: ascii('ID3'), wordlike: true },
  { kind: 'a sound or video file', at: 0, bytes: ascii('OggS'), wordlike: true },
  { kind: 'a FLAC sound file', at: 0, bytes: ascii('fLaC'), wordlike: true },
  { kind: 'a Matroska or WebM video', at: 0, bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  { kind: 'a font', at: 0, bytes: ascii('wOF2'), wordlike: true },
  { kind: 'a font', at: 0, bytes: ascii('wOFF'), wordlike: true },
  { kind: 'a cabinet archive', at: 0, bytes: ascii('MSCF'), wordlike: true },
  { kind: 'a Debian package or library', at: 0, bytes: ascii('!<arch>\n') },
  { kind: 'a DjVu file', at: 0, bytes: ascii('AT&TFORM') },
  { kind: 'a PostScript file', at: 0, bytes: ascii('%!PS') },
];

/** A byte that no text in an 8-bit encoding or in UTF-8 holds, among the first few hundred. */
function holdsControls(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 512).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}

const withoutMark = (bytes: Uint8Array) => (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes);

/**
 * What the file is, in words that end the sentence "This is ...", or null when it may be a text.
 * A web page is recognised by its doctype or root element alone.
 */
export function otherFormatOf(received: Uint8Array): string | null {
  const bytes = withoutMark(received);
  const found = signatures.find((one) => one.bytes.every((byte, index) => bytes[one.at + index] === byte) && (!one.wordlike || holdsControls(bytes)));
  if (found) return found.kind;
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1').trimStart();
  if (head.startsWith('%PDF-')) return 'a PDF';
  if (/^(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)?(<!doctype svg\b|<svg[\s>])/i.test(head)) return 'an SVG image';
  if (/^(<\?xml[^>]*>\s*)?(<!doctype html\b|<html[\s>])/i.test(head)) return 'a web page';
  return null;
}

/** The family of a kind, for words in other languages. */
export function familyOf(kind: string): string {
  const families: readonly [RegExp, string][] = [
    [/PDF/, 'pdf'],
    [/Word|Office|Rich/, 'office'],
    [/image/, 'image'],
    [/sound|video/, 'media'],
    [/archive|package/, 'archive'],
    [/program/, 'program'],
    [/web page/, 'web-page'],
  ];
  return families.find(([words]) => words.test(kind))?.[1] ?? '';
}
