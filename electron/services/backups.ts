// backups.ts - the backups of the open project: listed, brought back; and deleting a project, with or without them.

import type { BackupEntry, Services } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import { editsToBackup, manifestOf } from '../store/backupEdits.ts';
import type { BackupList } from '../store/backups.ts';
import { deleteProjectFiles } from '../store/deleteProject.ts';
import { saveFailed } from '../store/diskErrors.ts';
import type { ProjectStore } from '../store/projectStore.ts';
import { asNewVersion } from './history.ts';
import { type Session, changed, currentAnnotator } from './session.ts';

type Part = Pick<Services, 'backups.list' | 'backups.restore'>;

export function backupServices(session: Session): Part {
  return {
    'backups.list': async () => ({ backups: await listBackups(session.store) }),
    'backups.restore': async ({ name }) => {
      const { store } = session;
      const backup = await named(store, name);
      if ((await editsToBackup(store, backup)).flatMap(asNewVersion).length === 0) return { changed: null };
      // What is there now can be brought back in the same way.
      await store.backup('bulk');
      const change = await store.commit(async () => ({
        name: { key: 'restoreBackup', values: { time: backup.time } },
        annotatorId: currentAnnotator(store),
        edits: (await editsToBackup(store, backup)).flatMap(asNewVersion),
      }));
      return { changed: await changed(store, change) };
    },
  };
}

async function named(store: ProjectStore, name: string): Promise<BackupList> {
  const found = (await store.files.backups.list()).find((one) => one.name === name);
  if (!found) throw new AppError('backup-unknown', 'That backup is not there any more. Nothing was changed; look at the list again.');
  return found;
}

/** Newest first. One whose list of documents cannot be read is left out: it cannot be brought back. */
async function listBackups(store: ProjectStore): Promise<BackupEntry[]> {
  const entries: BackupEntry[] = [];
  for (const backup of await store.files.backups.list()) {
    const manifest = await manifestOf(store, backup);
    if (!manifest) continue;
    const { name, reason, time, revision } = backup;
    entries.push({ name, reason, time, revision, documents: manifest.documents.length, annotations: manifest.annotations });
  }
  return entries;
}

/** Closes the open project and deletes its files. @throws AppError when that cannot be done. */
export async function deleteOpenProject(session: Session, backups: boolean): Promise<void> {
  const { store } = session;
  if (store.heldBy !== null)
    throw new AppError('read-only', `The project is open in ${store.heldBy} and can only be read here. Nothing was changed.`, {
      holder: store.heldBy,
    });
  // The project comes back from its backups as it is now, or is not deleted at all.
  if (!backups) {
    await store.backup('close').catch((thrown: unknown) => {
      throw saveFailed(thrown);
    });
  }
  await session.close();
  await deleteProjectFiles(store.folder, backups);
}
