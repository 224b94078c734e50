// CodeVersionsDialog.tsx - every version of the codebook, the newest first, with what was new in it.

import type { CodebookVersion } from '../../shared/contract.ts';
import { useActions, useWords } from '../context.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { Sheet } from './Sheet.tsx';

export function CodeVersionsDialog({ versions }: { readonly versions: readonly CodebookVersion[] }) {
  const t = useWords();
  const { showDialog } = useActions();
  return (
    <Sheet title={t('codebook:versionsTitle')} className="code-step" onClose={() => showDialog(null)}>
      <ol className="versions">
        {versions.map((one) => (
          <li key={one.version}>
            <h3>
              {t('codebook:version', { version: one.version })}
              {one.current && <span className="label">{t('codebook:current')}</span>}
            </h3>
            <p className="label">{t('codebook:versionLine', { tags: one.tags, subtypes: one.subtypes, annotations: one.annotations })}</p>
            {one.differences.length === 0 ? <p>{t('codebook:first')}</p> : <DifferenceList differences={one.differences} />}
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
