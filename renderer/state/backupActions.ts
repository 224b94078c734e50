// backupActions.ts - the backups of the project: reading their list, bringing one back; and deleting the project.

import type { BackupEntry } from '../../shared/contract.ts';
import { sentenceOf } from '../errorWords.ts';
import { translate } from '../i18n.ts';
import type { Tools } from './actions.ts';

export interface BackupActions {
  readBackups(): Promise<readonly BackupEntry[]>;
  /** Makes the project what the backup holds, by one more step. */
  restoreBackup(backup: BackupEntry): Promise<void>;
  /** Deletes the open project, with its backups or without, and goes to the first screen. */
  deleteProject(backups: boolean): Promise<void>;
}

export function backupActions({ get, set, call, alter }: Tools): BackupActions {
  return {
    readBackups: async () => (await call('backups.list', {})).backups,
    restoreBackup: async ({ name }) => {
      await get().actions.flush();
      await alter(
        () => call('backups.restore', { name }),
        () => null,
        {
          key: 'restore',
          after: ({ changed }) => {
            // Whatever that brings back, nothing of it is selected then.
            set({ selectedId: null });
            void get()
              .actions.readPresent()
              .then(() => get().actions.tell(translate(changed ? 'backups:restored' : 'backups:same'), changed !== null));
          },
        },
      );
    },
    deleteProject: async (backups) => {
      const { actions, project } = get();
      const title = project?.project.title ?? '';
      try {
        await actions.cancelImport();
        await actions.flush();
        const { recent } = await call('projects.delete', { backups });
        await actions.closeProject();
        const { app } = get();
        if (app) set({ app: { ...app, recent } });
        get().actions.tell(translate('backups:deleted', { title }));
      } catch (thrown) {
        actions.fail(sentenceOf(thrown));
      }
    },
  };
}
