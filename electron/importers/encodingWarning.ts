// encodingWarning.ts - what is told of a file whose encoding was concluded, not stated, or is not UTF-8.

import type { Remark } from '../../shared/errors.ts';

/** @param worthTelling as decodeText says. */
export function encodingWarning(worthTelling: boolean, encoding: string): readonly Remark[] {
  if (!worthTelling) return [];
  const name = encoding.startsWith('utf') ? encoding.toUpperCase() : encoding;
  const message = `The file was read as ${name}. If letters look wrong, undo and open it again with another encoding.`;
  return [{ code: 'encoding-recognised', message, values: { encoding: name } }];
}
