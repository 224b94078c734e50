// incomingFile.ts - a file that the page handed over or a person chose in a dialog, as a name and its bytes.

import type { FileInput } from '../../shared/contract.ts';
import { checkSize, readRegularFile } from '../importers/readFile.ts';
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
      checkSize(Math.floor((file.base64.length * 3) / 4), large);
      return Buffer.from(file.base64, 'base64');
    },
  };
}
