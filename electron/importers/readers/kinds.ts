// kinds.ts - which reader a file is for: by what it holds; its name decides only between kinds of text.

import { AppError } from '../../../shared/errors.ts';
import { familyOf, otherFormatOf } from '../fileKinds.ts';
import type { Reader } from './reader.ts';

/** Loaded when the first file of its kind comes. A reader that is written gets its line here. */
const readers = {
  text: async () => (await import('./text.ts')).readText,
} satisfies Readonly<Record<string, () => Promise<Reader>>>;

export type Kind = keyof typeof readers;

/**
 * What the file is.
 * @throws AppError 'file-empty', or 'file-other-format' for what no reader reads.
 */
export function kindOf(_name: string, bytes: Uint8Array): Kind {
  if (bytes.length === 0) throw new AppError('file-empty', 'The file is empty. Nothing was changed.');
  const other = otherFormatOf(bytes);
  if (other) {
    throw new AppError(
      'file-other-format',
      `This is ${other}, not a plain text file, whatever its name says. Nothing was changed; copy its text and paste it, or save it as plain text.`,
      { variant: familyOf(other), kind: other },
    );
  }
  return 'text';
}

export const readerOf = (kind: Kind): Promise<Reader> => readers[kind]();
