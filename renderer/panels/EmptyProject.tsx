// EmptyProject.tsx - what stands in the middle of a project without documents: the ways to add some.

import { ClipboardPaste, FolderOpen } from 'lucide-react';
import { useData, useRun, useWords } from '../context.ts';
import { isReadOnly } from '../state/selectors.ts';

export function EmptyProject() {
  const t = useWords();
  const run = useRun();
  const readOnly = useData(isReadOnly);
  return (
    <div className="empty-project">
      <h2>{t('work:emptyTitle')}</h2>
      <p>{t('work:emptyText')}</p>
      <div>
        <button type="button" className="primary" disabled={readOnly} onClick={() => run('pasteText')}>
          <ClipboardPaste className="icon" aria-hidden />
          {t('first:pasteButton')}
        </button>
        <button type="button" className="outlined" disabled={readOnly} onClick={() => run('openFiles')}>
          <FolderOpen className="icon" aria-hidden />
          {t('first:openButton')}
        </button>
      </div>
      <p className="faint">{t('work:emptyDrop')}</p>
    </div>
  );
}
