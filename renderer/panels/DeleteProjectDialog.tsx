// DeleteProjectDialog.tsx - asks whether the open project shall be deleted, and whether its backups go too; says what each means.

import { useState } from 'react';
import { Switch } from 'react-aria-components';
import { useActions, useData, useWords } from '../context.ts';
import { Sheet } from './Sheet.tsx';

export function DeleteProjectDialog() {
  const t = useWords();
  const { deleteProject, showDialog } = useActions();
  const title = useData((state) => state.project?.project.title ?? '');
  const folder = useData((state) => state.project?.folder ?? '');
  const [backups, setBackups] = useState(false);
  const close = (): void => showDialog(null);
  return (
    <Sheet title={t('backups:deleteTitle', { title })} onClose={close}>
      <section>
        <p>{t('backups:deleteText')}</p>
        <Switch className="switch" isSelected={backups} onChange={setBackups}>
          <span className="switch-track" aria-hidden="true" />
          {t('backups:deleteBackups')}
        </Switch>
        <p role="status">{t(backups ? 'backups:deletedForGood' : 'backups:deletedCanReturn', { folder })}</p>
      </section>
      <div className="sheet-actions">
        <button type="button" className="outlined" onClick={close}>
          {t('common:cancel')}
        </button>
        <button
          type="button"
          className="primary"
          onClick={() => {
            close();
            void deleteProject(backups);
          }}
        >
          {t(backups ? 'backups:deleteAll' : 'backups:delete')}
        </button>
      </div>
    </Sheet>
  );
}
