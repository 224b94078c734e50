// text.ts - a text file as a page: its characters exactly, and where each stood before line ends were made alike.

import type { OriginRun, Page } from '../../../shared/page/page.ts';
import { decodeAs } from '../decodeText.ts';
import { importPlainText } from '../plainText.ts';
import type { Source } from './reader.ts';

/** @throws AppError as importPlainText does. */
export async function readText({ name, bytes, options }: Source): Promise<Page[]> {
  const { text, encoding, mediaType, warnings } = await importPlainText(name, bytes, options.encoding);
  let origin: readonly OriginRun[] | undefined;
  const page: Page = {
    name,
    mediaType,
    encoding,
    text,
    structure: [],
    hints: [],
    // Asked for only on the way back, and as long as the text where its lines end with CRLF.
    get origin() {
      origin ??= lineOrigin(decodeAs(bytes, encoding).text);
      return origin;
    },
    metadata: {},
    notes: [],
    warnings,
  };
  return [page];
}

/** Runs of a text whose line ends became LF: one for each stretch between two carriage returns, and one for each of those. */
export function lineOrigin(written: string): OriginRun[] {
  const runs: OriginRun[] = [];
  let shift = 0;
  const add = (start: number, end: number, length = end - start) => {
    if (end > start) runs.push({ start: start - shift, end: start - shift + length, part: null, page: null, element: null, source: { start, end } });
  };
  let done = 0;
  for (let at = written.indexOf('\r'); at !== -1; at = written.indexOf('\r', done)) {
    add(done, at);
    const end = written.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
    add(at, end, 1);
    shift += end - at - 1;
    done = end;
  }
  add(done, written.length);
  return runs;
}
