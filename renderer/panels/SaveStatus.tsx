// SaveStatus.tsx - whether everything is on the disk. "Saved" stands there only when it is.

import { Check, CircleAlert, LoaderCircle, Lock } from 'lucide-react';
import { useActions, useData, useWords } from '../context.ts';
import { savingOf } from '../state/saving.ts';
import { isReadOnly } from '../state/selectors.ts';

export function SaveStatus() {
  const t = useWords();
  const { repeatFailed } = useActions();
  const saving = useData(savingOf);
  const readOnly = useData(isReadOnly);
  const failure = useData((state) => state.failures[0]?.message ?? null);
  const connection = useData((state) => state.connection);
  const words = readOnly
    ? t('work:readOnlyStatus')
    : saving === 'saved'
      ? t('work:saved')
      : saving === 'saving'
        ? t('work:saving')
        : t('work:notSaved', { reason: failure ?? t(connection === 'gone' ? 'errors:not-available_ended' : 'errors:not-available_unreachable') });
  const trouble = !readOnly && (saving === 'failed' || saving === 'lost');
  const Icon = readOnly ? Lock : trouble ? CircleAlert : saving === 'saving' ? LoaderCircle : Check;
  return (
    <div className={`saved ${readOnly ? 'read-only' : saving}`}>
      <Icon className="icon" aria-hidden />
      <span role="status" aria-label={t('work:saveStatus')} title={trouble ? words : undefined}>
        {words}
      </span>
      {!readOnly && saving === 'failed' && (
        <button type="button" className="outlined" onClick={() => void repeatFailed()}>
          {t('work:tryAgain')}
        </button>
      )}
    </div>
  );
}
