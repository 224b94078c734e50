// DescribeDialog.tsx - the form of a document's metadata: saved as one step, and what was only proposed is confirmed by it.

import { useState } from 'react';
import { type MetadataKey, metadataKeys } from '../../shared/model/project.ts';
import { isIsoDate } from '../../shared/text/isoDate.ts';
import { useActions, useData, useWords } from '../context.ts';
import { isReadOnly } from '../state/selectors.ts';
import type { Dialog } from '../state/dialogs.ts';
import { MetadataField } from './MetadataField.tsx';
import { Sheet } from './Sheet.tsx';

type Described = Extract<Dialog, { kind: 'describe' }>;
const DATES: ReadonlySet<MetadataKey> = new Set(['published', 'posted', 'accessed']);

/** The key of the sentence that says what is wrong with a value; null when nothing is. */
function wrongWith(key: MetadataKey, value: string): string | null {
  const given = value.trim();
  if (given === '') return null;
  if (DATES.has(key)) return isIsoDate(given) ? null : 'describe:badDate';
  if (key === 'url') return /\s/u.test(given) ? 'describe:badUrl' : null;
  if (key !== 'language') return null;
  try {
    Intl.getCanonicalLocales(given);
    return null;
  } catch {
    return 'describe:badLanguage';
  }
}

export function DescribeDialog({ dialog }: { readonly dialog: Described }) {
  const t = useWords();
  const { showDialog, saveMetadata } = useActions();
  const readOnly = useData(isReadOnly);
  const { documentId, metadata, confirmed } = dialog;
  const [values, setValues] = useState<Readonly<Partial<Record<MetadataKey, string>>>>(metadata);
  const [tried, setTried] = useState(false);
  const isProposed = (key: MetadataKey): boolean => metadata[key] !== undefined && !confirmed.includes(key);
  const wrong = metadataKeys.filter((key) => wrongWith(key, values[key] ?? '') !== null);
  const save = (): void => {
    setTried(true);
    const first = wrong[0];
    if (first) return document.getElementById(`describe-${first}`)?.focus();
    const next = metadataKeys.flatMap((key): [MetadataKey, string | null][] => {
      const value = (values[key] ?? '').trim();
      return value !== (metadata[key] ?? '') || isProposed(key) ? [[key, value === '' ? null : value]] : [];
    });
    showDialog(null);
    if (next.length > 0) void saveMetadata(documentId, Object.fromEntries(next));
  };
  return (
    <Sheet title={t('describe:title')} className="describe" onClose={() => showDialog(null)}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {metadataKeys.some(isProposed) && <p className="hint">{t('describe:proposedHint')}</p>}
        <div className="describe-fields">
          {metadataKeys.map((key) => {
            const problem = wrongWith(key, values[key] ?? '');
            return (
              <MetadataField
                key={key}
                name={key}
                value={values[key] ?? ''}
                proposed={isProposed(key) && values[key] === metadata[key]}
                isDate={DATES.has(key)}
                wrong={tried && problem !== null ? t(problem) : null}
                disabled={readOnly}
                onChange={(value) => setValues({ ...values, [key]: value })}
              />
            );
          })}
        </div>
        <div className="sheet-actions">
          <button type="button" className="outlined" onClick={() => showDialog(null)}>
            {t('common:cancel')}
          </button>
          <button type="submit" className="primary" disabled={readOnly}>
            {t('describe:save')}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
