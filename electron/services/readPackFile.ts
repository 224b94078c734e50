// readPackFile.ts - the bytes of a packed project that a person named.

import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { readFailed } from '../store/diskErrors.ts';

const MOST_BYTES = 1_000_000_000;

/** @throws AppError 'file-not-regular', 'file-too-large', 'file-missing' or 'file-unreadable'. */
export async function readPackFile(file: string): Promise<Uint8Array> {
  const name = path.basename(file);
  // Without O_NONBLOCK, opening a pipe would wait for its other end.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch((thrown: unknown) => {
    throw readFailed(thrown, name);
  });
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw new AppError('file-not-regular', `${name} is not a file. Nothing was changed.`, { name });
    if (found.size > MOST_BYTES)
      throw new AppError('file-too-large', `${name} is larger than any packed project can be. Nothing was read.`, { variant: 'pack', name });
    return await handle.readFile();
  } catch (thrown) {
    throw readFailed(thrown, name);
  } finally {
    await handle.close();
  }
}
