// newFiles.ts - files of a project that are written beside the fold: originals, and documents that a change is about to add.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type DocumentValue, FORMAT_VERSION } from '../../shared/model/project.ts';
import { ensureFolder, sha256, writeDurably } from './durableFile.ts';
import { toBytes } from './durableJsonFile.ts';
import { quarantine } from './quarantine.ts';
import { type DocumentTable, documentPath } from './tables.ts';

/** Puts an original's bytes where they belong, unless they are there, durable when it resolves. @throws the system's error. */
export async function putOriginal(folder: string, relative: string, bytes: Uint8Array): Promise<void> {
  const file = path.join(folder, relative);
  const found = await readFile(file).catch(() => null);
  if (found?.equals(bytes)) return;
  // Named by its content, so it is damaged: what is left of it is kept all the same.
  if (found) await quarantine(folder, path.basename(relative), found);
  await ensureFolder(path.dirname(file));
  await writeDurably(file, bytes);
}

/**
 * Writes a document's file as not yet part of the project, durable when it resolves.
 * @param revision the project's.
 * @returns its path in the project and its hash. @throws the system's error.
 */
export async function putDocument(
  folder: string,
  revision: number,
  value: DocumentValue,
  revisions: DocumentTable['file']['revisions'],
): Promise<{ relative: string; sha256: string }> {
  const bytes = toBytes({ formatVersion: FORMAT_VERSION, revision, removed: true, document: value, revisions });
  const relative = documentPath(value.id);
  await ensureFolder(path.join(folder, 'documents'));
  await writeDurably(path.join(folder, relative), bytes);
  return { relative, sha256: sha256(bytes) };
}
