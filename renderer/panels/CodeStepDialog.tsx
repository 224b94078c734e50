// CodeStepDialog.tsx - what a step would do to the codebook and to annotations, before anything happens.

import { TriangleAlert } from 'lucide-react';
import { retire } from '../../shared/model/codebookEdits.ts';
import { codeKey } from '../../shared/model/codeNames.ts';
import { useActions, useData, useWords } from '../context.ts';
import { codePath } from '../state/codes.ts';
import type { CodeStep } from '../state/dialogs.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { Sheet } from './Sheet.tsx';
import { listed } from '../i18n.ts';
import { shownWords } from '../../shared/text/unseen.ts';

/** So many lines of one kind are shown; the rest is counted. */
const MOST = 12;

export function CodeStepDialog({ step }: { readonly step: CodeStep }) {
  const t = useWords();
  const { showDialog, agreeToCodes, proposeCodes } = useActions();
  const codebook = useData((state) => state.project?.codebook);
  if (!codebook) return null;
  const { preview, title, warnings, input } = step;
  const { inUse, retired, documents, annotators, moves } = preview;
  const refused = inUse.length > 0;
  const nothing = preview.differences.length === 0 && preview.annotations === 0 && preview.annotationsAside === 0;
  const [only] = inUse;
  /** What is said of the annotations of a code; of those in set-aside text where it has no others. */
  const usedBy = (key: string, { name, count, aside }: (typeof inUse)[number]): string =>
    count > 0 ? t(key, { code: name, count }) : t(`${key}Aside`, { code: name, count: aside });
  const retireInstead = (): void => {
    let now = codebook;
    for (const one of inUse) now = retire(now, { tag: one.tag, subtype: one.subtype }, true).codebook;
    void proposeCodes(t('codebook:stepRetire', { code: listed(inUse.map((one) => one.name)) }), { codebook: now, moves: [] });
  };
  return (
    <Sheet title={title} className="code-step" onClose={() => showDialog(null)}>
      <div className="step-body">
        {inUse.map((one) => (
          <p key={codeKey(one)} className="warn">
            <TriangleAlert className="icon" aria-hidden /> {usedBy('codebook:inUse', one)}
          </p>
        ))}
        {!refused && <p className="step-count">{t('codebook:changes', { count: preview.annotations })}</p>}
        {!refused && preview.annotationsAside > 0 && <p>{t('codebook:changesAside', { count: preview.annotationsAside })}</p>}
        {!refused && preview.annotations > 0 && (
          <div className="step-tables">
            <section>
              <h3>{t('codebook:movesHead')}</h3>
              <Counts
                rows={moves.map((one) => ({
                  id: `${codeKey(one.from)} ${codeKey(one.to)}`,
                  name: t('codebook:moveLine', { from: codePath(codebook, one.from), to: codePath(input.codebook, one.to) }),
                  count: one.count,
                }))}
              />
            </section>
            <section>
              <h3>{t('codebook:perDocument')}</h3>
              <Counts rows={documents.map((one) => ({ id: one.documentId, name: one.title, count: one.count }))} />
            </section>
            {annotators.length > 1 && (
              <section>
                <h3>{t('codebook:perAnnotator')}</h3>
                <Counts rows={annotators.map((one) => ({ id: one.annotator, name: one.annotator, count: one.count }))} />
              </section>
            )}
          </div>
        )}
        {retired.map((one) => (
          <p key={codeKey(one)}>{usedBy('codebook:keeps', one)}</p>
        ))}
        <p>{t('codebook:codeChanges', { count: preview.differences.length })}</p>
        <DifferenceList differences={preview.differences} />
        {warnings.length > 0 && (
          <ul className="step-warnings">
            {warnings.slice(0, 50).map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        )}
        {!refused && !nothing && <p className="hint">{t('codebook:asVersion', { version: preview.version })}</p>}
      </div>
      <div className="sheet-actions">
        <button type="button" className="outlined" onClick={() => showDialog(null)}>
          {t('common:cancel')}
        </button>
        {refused && only && (
          <button type="button" className="outlined" onClick={retireInstead}>
            {t('codebook:retireInstead')}
          </button>
        )}
        <button type="button" className="primary" disabled={refused || nothing} onClick={() => void agreeToCodes(step)}>
          {t('codebook:do')}
        </button>
      </div>
    </Sheet>
  );
}

function Counts({ rows }: { readonly rows: readonly { readonly id: string; readonly name: string; readonly count: number }[] }) {
  const t = useWords();
  const rest = rows.slice(MOST).reduce((sum, one) => sum + one.count, 0);
  return (
    <ul className="counts-list">
      {rows.slice(0, MOST).map((one) => (
        <li key={one.id}>
          <span dir="auto">{shownWords(one.name)}</span> <span>{one.count}</span>
        </li>
      ))}
      {rest > 0 && (
        <li>
          <span>…</span> <span>{t('print:more', { count: rest })}</span>
        </li>
      )}
    </ul>
  );
}
