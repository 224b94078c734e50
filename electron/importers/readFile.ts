// readFile.ts - the bytes of a file that a person named, refused before reading where its kind or size says so.

import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { errnoOf, readFailed } from '../store/diskErrors.ts';

const MEGABYTE = 1024 * 1024;
/** Above this a person is asked first; bytes. */
export const LARGE_BYTES = 5 * MEGABYTE;
/** Above this nothing is read; bytes. */
export const MOST_BYTES = 20 * MEGABYTE;

/** The same for files that hold more than words: PDF, Word, archives. Nobody is asked about those. */
const MOST_PACKED_BYTES = 60 * MEGABYTE;

/** Whether a file is packed, or full of pictures and fonts, as its first bytes say: then its size says little of its text. */
export const isPacked = (head: Uint8Array): boolean => /^(%PDF|PK[\x03\x05\x07])/.test(Buffer.from(head.subarray(0, 4)).toString('latin1'));

/** @throws AppError 'file-too-large' for one that is packed. */
export function checkPackedSize(bytes: number): void {
  if (bytes <= MOST_PACKED_BYTES) return;
  const megabytes = (bytes / MEGABYTE).toFixed(1);
  throw new AppError(
    'file-too-large',
    `The file has ${megabytes} MB; of such files 60 MB is the most that is read. Nothing was read; split it into parts.`,
    {
      variant: 'packed',
      megabytes,
    },
  );
}

/** @throws AppError 'file-too-large', or 'file-large' while `large` has not been agreed to. */
export function checkSize(bytes: number, large: boolean): void {
  const megabytes = (bytes / MEGABYTE).toFixed(1);
  if (bytes > MOST_BYTES) {
    throw new AppError(
      'file-too-large',
      `The file has ${megabytes} MB; more than 20 MB of text cannot be opened. Nothing was read; split it into parts.`,
      { megabytes },
    );
  }
  if (bytes > LARGE_BYTES && !large) {
    throw new AppError(
      'file-large',
      `The file has ${megabytes} MB and may be slow to work with. Nothing was changed; open it as a large file if you want it all the same.`,
      { megabytes },
    );
  }
}

/**
 * Reads a regular file. Pipes, devices and folders are refused without waiting on them.
 * @throws AppError 'file-missing', 'file-not-regular', 'file-unreadable', 'file-too-large', 'file-large'.
 */
export async function readRegularFile(file: string, large: boolean): Promise<Uint8Array> {
  const name = path.basename(file);
  // Without O_NONBLOCK, opening a pipe would wait for its other end.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch((thrown: unknown) => {
    if (errnoOf(thrown) === 'ENXIO') throw notRegular(name, 'a socket or device', 'device');
    throw readFailed(thrown, name);
  });
  try {
    const found = await handle.stat();
    if (found.isDirectory()) throw notRegular(name, 'a folder', 'folder');
    if (!found.isFile()) throw notRegular(name, 'a pipe or device', 'device');
    const head = new Uint8Array(4);
    await handle.read(head, 0, 4, 0);
    if (isPacked(head)) checkPackedSize(found.size);
    else checkSize(found.size, large);
    return await handle.readFile();
  } catch (thrown) {
    throw readFailed(thrown, name);
  } finally {
    await handle.close();
  }
}

function notRegular(name: string, kind: string, variant: 'folder' | 'device'): AppError {
  return new AppError('file-not-regular', `${name} is ${kind}, not a file. Nothing was changed.`, { variant, name, kind });
}
