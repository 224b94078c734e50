// backupEdits.ts - what a backup holds as edits of the present: made as one change they bring it back, and undo takes that back.
//
// The backup's own bytes are read, not the history: a backup is wanted when something else is damaged.

import { AppError } from '../../shared/errors.ts';
import type { Edit } from '../../shared/model/change.ts';
import { Manifest } from '../../shared/model/project.ts';
import { sameJson } from '../../shared/model/sameJson.ts';
import type { BackupList } from './backups.ts';
import { DataFile } from './dataFile.ts';
import { parseFile } from './durableJsonFile.ts';
import type { ProjectStore } from './projectStore.ts';
import { AnnotationTable, CodebookTable, DocumentTable, LinkTable, type Table } from './tables.ts';

/** The manifest of a backup; null when the backup does not hold it whole. */
export async function manifestOf(store: ProjectStore, backup: BackupList): Promise<Manifest | null> {
  const bytes = await bytesOf(store, backup, 'project.json').catch(() => null);
  try {
    return bytes && parseFile('project.json', bytes, Manifest);
  } catch {
    return null;
  }
}

async function bytesOf(store: ProjectStore, backup: BackupList, relative: string): Promise<Uint8Array> {
  const hash = backup.files[relative];
  const bytes = hash ? await store.files.backups.bytes(hash) : null;
  if (!bytes) {
    throw new AppError('backup-damaged', `The backup of ${backup.time} does not hold ${relative} whole. Nothing was changed; take another backup.`, {
      time: backup.time,
      file: relative,
    });
  }
  return bytes;
}

/** What a table says, by the kinds of edits that would make it. */
function valuesOf(table: Table): { kind: Edit['kind']; id: string }[] {
  if (table instanceof AnnotationTable) return [...table.annotations.keys()].map((id) => ({ kind: 'annotation', id }));
  if (table instanceof LinkTable) return [...table.links.keys()].map((id) => ({ kind: 'link', id }));
  if (table instanceof CodebookTable) return [{ kind: 'codebook', id: table.file.codebook.id }];
  if (table instanceof DocumentTable) {
    const { document, removed, revisions } = table.file;
    return [...revisions.map((one) => ({ kind: 'text' as const, id: one.id })), ...(removed ? [] : [{ kind: 'document' as const, id: document.id }])];
  }
  return [];
}

/** The edits that make of the present what the backup holds; none when it is that already. @throws AppError 'backup-damaged'. */
export async function editsToBackup(store: ProjectStore, backup: BackupList): Promise<Edit[]> {
  const manifest = parseFile('project.json', await bytesOf(store, backup, 'project.json'), Manifest);
  const edits: Edit[] = [];
  const wanted = new Set<string>();
  const add = (kind: Edit['kind'], id: string, before: Edit['before'], after: Edit['after']): void => {
    wanted.add(`${kind} ${id}`);
    if (!sameJson(before, after)) edits.push({ kind, id, before, after } as Edit);
  };
  const present = (kind: Edit['kind'], id: string, like: Edit['before']): Promise<Edit['before']> =>
    store.valueOf({ kind, id, before: like, after: null } as Edit);
  add('project', manifest.project.id, store.project, manifest.project);
  for (const one of manifest.annotators) add('annotator', one.id, await present('annotator', one.id, one), one);
  for (const relative of Object.keys(manifest.files).sort(textsFirst)) {
    if (!/^(documents|annotations|links)\/|^codebook\.json$/.test(relative)) continue;
    const table = new DataFile(store.folder, relative, store.project.id, () => new Set()).parse(await bytesOf(store, backup, relative));
    for (const { kind, id } of valuesOf(table)) {
      const after = table.get(id);
      add(kind, id, await present(kind, id, after), after);
    }
  }
  // Also in documents that are removed now and come back: what was added to them after the backup goes.
  for (const id of new Set([...store.documents, ...manifest.documents].map((one) => one.id))) {
    for (const one of await store.annotations(id)) if (!wanted.has(`annotation ${one.id}`)) add('annotation', one.id, one, null);
  }
  for (const one of await store.links()) if (!wanted.has(`link ${one.id}`)) add('link', one.id, one, null);
  for (const { id } of store.documents) if (!wanted.has(`document ${id}`)) add('document', id, await store.documentValue(id), null);
  return edits;
}

/** A text must be there before the document that has it, and both before their annotations. */
const textsFirst = (a: string, b: string): number => Number(b.startsWith('documents/')) - Number(a.startsWith('documents/')) || (a < b ? -1 : 1);
