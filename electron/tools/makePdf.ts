// makePdf.ts - a PDF made of what its pages draw, for tests: as small, as broken or as large as they need it.

import { deflateSync } from 'node:zlib';

export interface MadePage {
  /** The steps that it draws, in PDF's own words. */
  readonly content: string;
  /** Entries of its dictionary: `/Rotate 90`. */
  readonly entries?: string;
}

export interface MadePdf {
  readonly pages: readonly MadePage[];
  /** By name, as resources of all pages: `/XObject << /I 20 0 R >>`. */
  readonly resources?: string;
  /** Further objects from number 20 on: a dictionary, and the bytes of its stream. */
  readonly objects?: readonly { readonly entries: string; readonly stream?: string | Uint8Array }[];
  /** Entries of the catalogue: `/PageLabels ...`. */
  readonly catalogue?: string;
}

const FIRST_OBJECT = 20;
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
const BOLD = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>';

/** Fonts are /F (plain) and /B (bold). A page is 400 points wide and 600 high. */
export function pdfOf({ pages, resources = '', objects = [], catalogue = '' }: MadePdf): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places = new Map<number, number>();
  let length = parts[0]?.length ?? 0;
  const add = (number: number, entries: string, stream?: string | Uint8Array): void => {
    const packed = stream === undefined ? null : deflateSync(stream);
    const head = packed
      ? `${number} 0 obj\n<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`
      : `${number} 0 obj\n${entries}\n`;
    const part = Buffer.concat([Buffer.from(head, 'latin1'), packed ?? Buffer.alloc(0), Buffer.from(packed ? '\nendstream\nendobj\n' : 'endobj\n')]);
    places.set(number, length);
    length += part.length;
    parts.push(part);
  };
  const firstPage = FIRST_OBJECT + objects.length;
  const kids = pages.map((_, index) => `${firstPage + index * 2} 0 R`).join(' ');
  add(1, `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`);
  add(2, `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] /MediaBox [0 0 400 600] >>`);
  add(3, `<< ${resources.includes('/Font') ? '' : '/Font << /F 4 0 R /B 5 0 R >>'} ${resources} >>`);
  add(4, FONT);
  add(5, BOLD);
  for (const [index, { entries, stream }] of objects.entries())
    add(FIRST_OBJECT + index, stream === undefined ? `<< ${entries} >>` : entries, stream);
  for (const [index, { content, entries = '' }] of pages.entries()) {
    add(firstPage + index * 2, `<< /Type /Page /Parent 2 0 R /Resources 3 0 R /Contents ${firstPage + index * 2 + 1} 0 R ${entries} >>`);
    add(firstPage + index * 2 + 1, '', content);
  }
  const rows = [...places].map(([number, place]) => `${number} 1\n${String(place).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 1\n0000000000 65535 f \n${rows}trailer\n<< /Size ${firstPage + pages.length * 2} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** Steps that write lines of words from the top of a page. */
export const written = (lines: readonly string[], font = '/F 12 Tf', top = 550): string =>
  `BT ${font} 14 TL 40 ${top} Td ${lines.map((line) => `(${line.replaceAll(/[\\()]/g, '\\$&')}) Tj T*`).join(' ')} ET`;
