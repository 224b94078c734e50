// chosenFiles.ts - files that a person chose or dropped: their names, their bytes for the host, and how many go there at once.

import type { FileInput } from '../../shared/contract.ts';
import { type Failure } from '../../shared/errors.ts';
import type { FileAccess } from '../backend/fileAccess.ts';
import { translate } from '../i18n.ts';
import type { ChosenFile } from './state.ts';

/** Over this many bytes a file is not even read; the host refuses it all the same. */
const MOST_BYTES = 20 * 1024 * 1024;
/** So much is sent to the host at once, bytes before base64. */
const BATCH_BYTES = 60 * 1024 * 1024;

export const nameOf = (chosen: ChosenFile | undefined): string => (!chosen ? '' : 'file' in chosen ? chosen.file.name : chosen.name);

/** The file as the host takes it, or why the page cannot read it. */
export async function readable(files: FileAccess, chosen: ChosenFile): Promise<{ file: FileInput } | { failure: Failure }> {
  if ('grant' in chosen) return { file: { grant: chosen.grant } };
  const { file } = chosen;
  if (file.size > MOST_BYTES) return { failure: { code: 'file-too-large', message: translate('files:tooLarge', { name: file.name }) } };
  try {
    return { file: await files.read(file) };
  } catch {
    return { failure: { code: 'file-unreadable', message: translate('files:unreadable', { name: file.name }) } };
  }
}

/** The files in order, as many at once as one call carries. */
export function* batchesOf(chosen: readonly ChosenFile[]): Generator<ChosenFile[]> {
  let batch: ChosenFile[] = [];
  let bytes = 0;
  for (const one of chosen) {
    const size = 'file' in one ? Math.min(one.file.size, MOST_BYTES) : 0;
    if (batch.length > 0 && bytes + size > BATCH_BYTES) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(one);
    bytes += size;
  }
  yield batch;
}
