// ImportProgress.tsx - an import that takes a while: which file, how many of how many, and a way to stop it. The rest of the window goes on.

import { useEffect, useRef } from 'react';
import { useActions, useApp, useData, useWords } from '../context.ts';
import { isolated } from '../i18n.ts';
import { shownWords } from '../../shared/text/unseen.ts';

export function ImportProgress() {
  const t = useWords();
  const { panels } = useApp();
  const { askToCancel, cancelImport } = useActions();
  const importing = useData((state) => state.importing);
  const question = useRef<HTMLButtonElement>(null);
  const asking = importing?.asking ?? false;
  useEffect(() => {
    if (asking) question.current?.focus();
  }, [asking]);
  if (!importing?.shown) return null;
  const { file, done, total, part, ending } = importing;
  const count = t('files:importProgress', { done, total });
  const goOn = (): void => {
    askToCancel(false);
    panels.focusText();
  };
  return (
    // Escape is a key of everything in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className="message import-progress"
      role="group"
      aria-label={t('files:importing')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        if (asking) goOn();
        else askToCancel(true);
      }}
    >
      <div className="import-line">
        <span className="import-name" dir="auto">
          {ending ? t('files:importEnding') : shownWords(file)}
        </span>
        <span className="import-count">{count}</span>
      </div>
      <div
        className="import-bar"
        role="progressbar"
        aria-label={t('files:importing')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={`${count}, ${isolated(file)}`}
      >
        <div style={{ inlineSize: `${(100 * Math.min(total, done + part)) / total}%` }} />
      </div>
      {asking ? (
        <div className="import-line" role="alertdialog" aria-label={t('files:importAsk')}>
          <p>{t('files:importAsk')}</p>
          <button ref={question} type="button" className="outlined" onClick={() => void cancelImport().then(panels.focusText)}>
            {t('files:importCancel')}
          </button>
          <button type="button" className="outlined" onClick={goOn}>
            {t('files:importGoOn')}
          </button>
        </div>
      ) : (
        <button type="button" className="outlined" disabled={ending} onClick={() => void cancelImport()}>
          {t('files:importCancel')}
        </button>
      )}
    </div>
  );
}
