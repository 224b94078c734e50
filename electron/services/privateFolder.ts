// privateFolder.ts - folders that nobody but their owner can look into: other people have accounts on the same computer.

import { mkdir } from 'node:fs/promises';

/**
 * Makes the folder, and what is missing above it, for its owner alone. One that is there already stays as its owner has it:
 * somebody may share it on purpose. (Windows keeps a person's folders apart by itself.)
 */
export async function ensurePrivateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}
