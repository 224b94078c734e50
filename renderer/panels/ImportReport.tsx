// ImportReport.tsx - what became of each file of the last import: counts, a choice of which to see, and a table to keep.

import { useState } from 'react';
import { useActions, useData, useWords } from '../context.ts';
import { documentsIn, isCancelled, kindOf, type LineKind, lineKinds } from '../state/importReport.ts';
import { Choice } from './Choice.tsx';
import { ReportLine } from './ReportLine.tsx';
import { Sheet } from './Sheet.tsx';

/** So many lines are drawn at first, and so many more each time they are asked for. */
const DRAWN = 250;
const NONE: readonly never[] = [];

export function ImportReport() {
  const t = useWords();
  const { showDialog, saveReport } = useActions();
  const lines = useData((state) => state.lastImport?.lines ?? NONE);
  const [shown, setShown] = useState<LineKind | 'all'>('all');
  const [drawn, setDrawn] = useState(DRAWN);
  const kinds = lines.map(kindOf);
  const counts = new Map(lineKinds.map((kind) => [kind, kinds.filter((one) => one === kind).length]));
  const wanted = lines.map((line, index) => ({ line, index })).filter(({ index }) => shown === 'all' || kinds[index] === shown);
  const options = [
    { id: 'all' as const, name: t('report:all', { number: lines.length }) },
    ...lineKinds
      .filter((kind) => counts.get(kind) !== 0)
      .map((kind) => ({ id: kind, name: t(`report:filter.${kind}`, { number: counts.get(kind) }) })),
  ];
  return (
    <Sheet title={t('dialogs:reportTitle')} className="report" onClose={() => showDialog(null)}>
      <p>
        {lines.some(isCancelled) && `${t('dialogs:reportCancelled')} `}
        {t('dialogs:reportTaken', { count: documentsIn(lines) })}
      </p>
      <Choice
        label={t('report:which')}
        required
        value={shown}
        options={options}
        onChange={(next) => {
          setShown(next ?? 'all');
          setDrawn(DRAWN);
        }}
      />
      {/* Scrolled by keyboard where none of its lines has a button. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ul className="report-lines" aria-label={t('report:files')} tabIndex={0}>
        {wanted.slice(0, drawn).map(({ line, index }) => (
          <ReportLine key={index} line={line} />
        ))}
        {wanted.length > drawn && (
          <li className="more">
            <button type="button" className="outlined" onClick={() => setDrawn(drawn + DRAWN)}>
              {t('report:more', { count: wanted.length - drawn })}
            </button>
          </li>
        )}
      </ul>
      <div className="sheet-actions">
        <button type="button" className="outlined" onClick={() => void saveReport()}>
          {t('report:save')}
        </button>
        <button type="button" className="primary" onClick={() => showDialog(null)}>
          {t('common:close')}
        </button>
      </div>
    </Sheet>
  );
}
