// rtfCharacters.ts - the characters behind a Rich Text file's bytes, and those that have words of their own.

/** Control words and symbols that stand for a character. */
export const namedCharacters: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  zwj: '\u200d',
  zwnj: '\u200c',
  ltrmark: '\u200e',
  rtlmark: '\u200f',
  zwbo: '\u200b',
  zwnbo: '\u2060',
  '~': '\u00a0',
  _: '\u2011',
  '-': '\u00ad',
  '\\': '\\',
  '{': '{',
  '}': '}',
};

/** The code page of a font by its character set; of those that are not named the document's counts. */
const byCharset: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  255: 437,
};

export const pageOfCharset = (charset: number | undefined): number | undefined => (charset === undefined ? undefined : byCharset[charset]);

/** Code pages of East Asia. */
export const pagesOfTwoBytes: ReadonlySet<number> = new Set([932, 936, 949, 950]);

const labels: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  65001: 'utf-8',
};

/** The upper halves of the code pages of DOS, which no decoder has. */
const dos: Readonly<Record<number, string>> = {
  437: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  850: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
};

const decoders = new Map<number, InstanceType<typeof TextDecoder>>();

function decoderOf(page: number): InstanceType<typeof TextDecoder> {
  const known = decoders.get(page);
  if (known) return known;
  const label = labels[page] ?? (page === 874 || (page >= 1250 && page <= 1258) ? `windows-${page}` : 'windows-1252');
  const decoder = new TextDecoder(label);
  decoders.set(page, decoder);
  return decoder;
}

/** How many bytes the character that begins with this one takes. */
export function bytesOf(page: number, first: number): number {
  if (first < 0x80) return 1;
  if (page === 65001) return first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
  if (page === 932) return (first > 0x80 && first < 0xa0) || (first >= 0xe0 && first < 0xfd) ? 2 : 1;
  return (page === 936 || page === 949 || page === 950) && first > 0x80 && first < 0xff ? 2 : 1;
}

/** The character of one or more bytes; U+FFFD where they are none. */
export function characterOf(page: number, bytes: readonly number[]): string {
  const [first = 0] = bytes;
  const known = dos[page];
  if (known && first >= 0x80) return known[first - 0x80] ?? '\ufffd';
  return decoderOf(page).decode(Uint8Array.from(bytes));
}
