// chosenFiles.ts - files that a person chose or dropped: their names, their bytes for the host, and how many go there at once.

import type { FileInput } from '../../shared/contract.ts';
import type { Failure } from '../../shared/errors.ts';
import { HEAD_BYTES, isProjectFile } from '../../shared/page/fileEndings.ts';
import type { FileAccess } from '../backend/fileAccess.ts';
import { translate } from '../i18n.ts';

/**
 * A file to open: one the page was given, a grant of the host's own dialog, or what was dropped and is no file to read.
 * The name of a file from a folder is its path there.
 */
export type ChosenFile =
  | { readonly file: File; readonly path?: string }
  | { readonly grant: string; readonly name: string; readonly project?: boolean }
  | { readonly name: string; readonly failure: Failure };

/** Over this many bytes a file is not even read; the host refuses it all the same. */
const MOST_BYTES = 60 * 1024 * 1024;
/** So much is read and sent to the host at once, bytes before base64: little, so that memory stays flat and cancelling is prompt. */
const BATCH_BYTES = 4 * 1024 * 1024;
const BATCH_FILES = 8;

export const nameOf = (chosen: ChosenFile | undefined): string => (!chosen ? '' : 'file' in chosen ? (chosen.path ?? chosen.file.name) : chosen.name);

/** Whether a file is a project to open, as its name and its beginning say. */
export async function isProject(chosen: ChosenFile): Promise<boolean> {
  if ('grant' in chosen) return chosen.project === true;
  if ('failure' in chosen) return false;
  const { file } = chosen;
  const isJson = /\.json$/i.test(file.name);
  return isProjectFile(
    file.name,
    isJson
      ? await file
          .slice(0, HEAD_BYTES)
          .text()
          .catch(() => '')
      : '',
  );
}

/** The file as the host takes it, or why the page cannot read it. */
export async function readable(files: FileAccess, chosen: ChosenFile): Promise<{ file: FileInput } | { failure: Failure }> {
  if ('grant' in chosen) return { file: { grant: chosen.grant } };
  if ('failure' in chosen) return { failure: chosen.failure };
  const { file } = chosen;
  const refusal = (code: Failure['code'], key: string): { failure: Failure } => ({
    failure: { code, message: translate(key, { name: file.name }), values: { variant: 'page', name: file.name } },
  });
  if (file.size > MOST_BYTES) return refusal('file-too-large', 'errors:file-too-large_page');
  try {
    return { file: await files.read(file) };
  } catch {
    return refusal('file-unreadable', 'errors:file-unreadable_page');
  }
}

/** The files in order, as many at once as one call carries. */
export function* batchesOf(chosen: readonly ChosenFile[]): Generator<ChosenFile[]> {
  let batch: ChosenFile[] = [];
  let bytes = 0;
  for (const one of chosen) {
    const size = 'file' in one ? Math.min(one.file.size, MOST_BYTES) : 0;
    if (batch.length > 0 && (batch.length === BATCH_FILES || bytes + size > BATCH_BYTES)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(one);
    bytes += size;
  }
  yield batch;
}
