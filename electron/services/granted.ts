// granted.ts - a file that a person chose, as the page is told of it: a token, its name, and whether it is a project.

import { open } from 'node:fs/promises';
import path from 'node:path';
import type { GrantedFile } from '../../shared/contract.ts';
import { HEAD_BYTES, isProjectFile } from '../../shared/page/fileEndings.ts';
import type { Grants } from './grants.ts';

export async function granted(grants: Grants, file: string): Promise<GrantedFile> {
  return { grant: grants.grant(file), name: path.basename(file), project: await isPackedProject(file) };
}

/** Whether a file is a packed project (or the project.json of one); one that cannot be read is none. */
export async function isPackedProject(file: string): Promise<boolean> {
  const isJson = /\.json$/i.test(file);
  return isProjectFile(file, isJson ? await headOf(file).catch(() => '') : '');
}

async function headOf(file: string): Promise<string> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}
