// NewCodeDialog.tsx - asks what a new tag or kind is called.

import { useState } from 'react';
import type { CodeRef } from '../../shared/model/codeNames.ts';
import { useActions, useData, useWords } from '../context.ts';
import { codePath } from '../state/codes.ts';
import { Sheet } from './Sheet.tsx';
import { UnseenHere } from './UnseenHere.tsx';

export function NewCodeDialog({ under }: { readonly under: CodeRef | null }) {
  const t = useWords();
  const { showDialog, addCode } = useActions();
  const codebook = useData((state) => state.project?.codebook);
  const [name, setName] = useState('');
  if (!codebook) return null;
  const title = under === null ? t('codebook:newTagTitle') : t('codebook:newSubtypeTitle', { code: codePath(codebook, under) });
  return (
    <Sheet title={title} onClose={() => showDialog(null)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void addCode(under, name.trim());
        }}
      >
        <div className="field">
          <label htmlFor="new-code">{t('codebook:name')}</label>
          {/* The dialog is for this field. */}
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
          <input id="new-code" type="text" dir="auto" autoFocus maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />
          <UnseenHere words={name} />
        </div>
        <div className="sheet-actions">
          <button type="button" className="outlined" onClick={() => showDialog(null)}>
            {t('common:cancel')}
          </button>
          <button type="submit" className="primary" disabled={name.trim() === ''}>
            {t('codebook:add')}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
