// incomingFile.ts - a file that the page handed over or a person chose in a dialog, as a name and its bytes.

import type { FileInput } from '../../shared/contract.ts';
import { checkPackedSize, checkSize, isPacked, readRegularFile } from '../importers/readFile.ts';
import type { Grants } from './grants.ts';

export interface Incoming {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** @throws AppError 'grant-unknown'; reading the bytes also what readRegularFile says. */
export function incomingFile(grants: Grants, file: FileInput, large: boolean): Incoming {
  if ('grant' in file) {
    const granted = grants.path(file.grant);
    return { name: grants.nameOf(file.grant), bytes: () => readRegularFile(granted, large) };
  }
  return {
    name: file.name.split(/[/\\]/).at(-1) ?? file.name,
    bytes: async () => {
      const bytes = Math.floor((file.base64.length * 3) / 4);
      if (isPacked(Buffer.from(file.base64.slice(0, 8), 'base64'))) checkPackedSize(bytes);
      else checkSize(bytes, large);
      return Buffer.from(file.base64, 'base64');
    },
  };
}
