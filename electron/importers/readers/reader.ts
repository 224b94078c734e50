// reader.ts - what every reader is: the bytes of one file in, its pages out.

import type { Page, ReadOptions } from '../../../shared/page/page.ts';

export interface Source {
  /** Name of the file; within an archive with the archive's: `archive.zip/folder/page.html`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly options: ReadOptions;
  /** Told how far a long reading has come, e.g. after each page of a PDF: it may then go on for longer. */
  readonly progress?: (done: number, total: number) => void;
}

/**
 * The same source always gives the same pages: the way back reads the kept original again.
 * @throws AppError with a clear sentence where the file cannot be taken.
 */
export type Reader = (source: Source) => Promise<Page[]>;
