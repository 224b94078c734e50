// ImportReport.tsx - files that could not be taken, or were taken with a remark: one sentence each, and another try where one helps.

import { CircleAlert, Info } from 'lucide-react';
import { useState } from 'react';
import { useActions, useData, useWords } from '../context.ts';
import { sentenceOf, sentencesOf } from '../errorWords.ts';
import type { ImportLine } from '../state/state.ts';
import { Picker } from './Picker.tsx';
import { Sheet } from './Sheet.tsx';

/** Those that texts are most often in, when it cannot be told from the bytes. */
const ENCODINGS = [
  ...['windows-1252', 'windows-1250', 'iso-8859-2', 'windows-1251', 'koi8-r', 'windows-1253', 'windows-1254', 'windows-1255', 'windows-1256'],
  ...['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr', 'utf-8', 'utf-16le', 'utf-16be'],
];

interface ImportReportProps {
  readonly lines: readonly ImportLine[];
  readonly taken: number;
}

export function ImportReport({ lines, taken }: ImportReportProps) {
  const t = useWords();
  const { showDialog } = useActions();
  return (
    <Sheet title={t('dialogs:reportTitle')} className="report" onClose={() => showDialog(null)}>
      <p>{t('dialogs:reportTaken', { count: taken })}</p>
      <ul className="report-lines">
        {lines.map((line, index) => (
          // Two files may have one name, and lines keep their order.
          // oxlint-disable-next-line react/no-array-index-key
          <ReportLine key={`${index} ${line.outcome.file}`} line={line} />
        ))}
      </ul>
      <div className="sheet-actions">
        <button type="button" className="primary" onClick={() => showDialog(null)}>
          {t('common:close')}
        </button>
      </div>
    </Sheet>
  );
}

function ReportLine({ line }: { readonly line: ImportLine }) {
  const t = useWords();
  const { repeatImport, replaceInstead } = useActions();
  const title = useData((state) => state.project?.documents.find((one) => one.id === line.newerOf)?.title);
  const [encoding, setEncoding] = useState('windows-1252');
  const { file, error, warnings } = line.outcome;
  return (
    <li>
      {error ? <CircleAlert className="icon warn" aria-hidden /> : <Info className="icon" aria-hidden />}
      <div>
        <strong dir="auto">{file}</strong>
        {error && <p>{sentenceOf(error)}</p>}
        {sentencesOf(warnings).map((warning) => (
          <p key={warning}>{warning}</p>
        ))}
        {title !== undefined && (
          <>
            <p>{t('correct:newerOf', { title })}</p>
            <button type="button" className="outlined" onClick={() => void replaceInstead(line)}>
              {t('correct:replaceInstead')}
            </button>
          </>
        )}
        {error?.code === 'file-large' && (
          <button
            type="button"
            className="outlined"
            aria-label={t('dialogs:openLarge', { file })}
            onClick={() => void repeatImport(line, { large: true })}
          >
            {t('dialogs:openAnyway')}
          </button>
        )}
        {error?.code === 'encoding-uncertain' && (
          <div className="encoding">
            <Picker
              label={t('dialogs:encodingOf', { file })}
              value={encoding}
              options={ENCODINGS.map((id) => ({ id, name: t(`dialogs:encodings.${id}`) }))}
              onChange={setEncoding}
            />
            <button type="button" className="outlined" onClick={() => void repeatImport(line, { encoding })}>
              {t('dialogs:encodingOpen')}
            </button>
          </div>
        )}
      </div>
    </li>
  );
}
