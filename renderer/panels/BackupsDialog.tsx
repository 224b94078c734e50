// BackupsDialog.tsx - the backups of the project, the newest first, each of which can be brought back.

import { useEffect, useState } from 'react';
import type { BackupEntry } from '../../shared/contract.ts';
import { useActions, useData, useWords } from '../context.ts';
import { sentenceOf } from '../errorWords.ts';
import { isReadOnly } from '../state/selectors.ts';
import { dayAndTime } from './dayAndTime.ts';
import { Sheet } from './Sheet.tsx';

const REASONS = new Set(['close', 'import', 'bulk', 'migration']);

export function BackupsDialog() {
  const t = useWords();
  const { readBackups, restoreBackup, showDialog, fail } = useActions();
  const readOnly = useData(isReadOnly);
  const [backups, setBackups] = useState<readonly BackupEntry[] | null>(null);
  useEffect(() => {
    readBackups().then(setBackups, (thrown: unknown) => fail(sentenceOf(thrown)));
  }, [readBackups, fail]);
  const close = (): void => showDialog(null);
  return (
    <Sheet title={t('backups:title')} onClose={close}>
      <section>
        <p>{t('backups:hint')}</p>
        {backups?.length === 0 && <p>{t('backups:none')}</p>}
        <ol className="backup-list" aria-label={t('backups:title')}>
          {backups?.map((one) => (
            <li key={one.name}>
              <span>
                <strong>{dayAndTime(one.time)}</strong> {t(`backups:reason.${REASONS.has(one.reason) ? one.reason : 'bulk'}`)}
              </span>
              <small>
                {t('first:documents', { count: one.documents })} · {t('first:annotations', { count: one.annotations })}
              </small>
              {!readOnly && (
                <button
                  type="button"
                  className="outlined"
                  aria-label={t('backups:restoreOf', { when: dayAndTime(one.time), step: one.revision })}
                  onClick={() => {
                    close();
                    void restoreBackup(one);
                  }}
                >
                  {t('backups:restore')}
                </button>
              )}
            </li>
          ))}
        </ol>
      </section>
    </Sheet>
  );
}
