// EncodingChoice.tsx - in which encoding a file is to be read: what the detector proposes, and how the file begins in it.

import { useEffect, useState } from 'react';
import { useActions, useData, useWords } from '../context.ts';
import { asksForEncoding, fileOf, type ImportLine } from '../state/importReport.ts';
import { Picker } from './Picker.tsx';
import { shownWords } from '../../shared/text/unseen.ts';

/** Those that texts are most often in, when it cannot be told from the bytes. */
const ENCODINGS = [
  ...['windows-1252', 'windows-1250', 'iso-8859-2', 'windows-1251', 'koi8-r', 'windows-1253', 'windows-1254', 'windows-1255', 'windows-1256'],
  ...['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr', 'utf-8', 'utf-16le', 'utf-16be'],
];

/** The name by which the list has an encoding; itself when it has it not; null when it is none. */
function listedAs(proposal: unknown): string | null {
  if (typeof proposal !== 'string' || proposal === '') return null;
  try {
    return new TextDecoder(proposal).encoding;
  } catch {
    return null;
  }
}

export function EncodingChoice({ line }: { readonly line: ImportLine }) {
  const t = useWords();
  const { repeatImport, previewText } = useActions();
  const proposal = listedAs(line.outcome.error?.values?.['proposal']);
  // Of a file that is UTF-8 but for a few bytes, this is what is to be seen.
  const isNearly = line.outcome.error?.values?.['variant'] === 'nearly-utf-8';
  const [encoding, setEncoding] = useState(proposal ?? (isNearly ? 'utf-8' : 'windows-1252'));
  const [preview, setPreview] = useState<{ readonly encoding: string; readonly text: string; readonly whole: boolean } | null>(null);
  useEffect(() => {
    let current = true;
    void previewText(line, encoding).then((found) => current && setPreview(found && { encoding, ...found }));
    return () => {
      current = false;
    };
  }, [line, encoding, previewText]);
  const file = fileOf(line);
  // Files of one folder mostly come from one program.
  const last = useData((state) => state.lastImport);
  const alike = last?.lines.filter((one) => asksForEncoding(one) && listedAs(one.outcome.error?.values?.['proposal']) === proposal) ?? [];
  const all = proposal === null || ENCODINGS.includes(proposal) ? ENCODINGS : [proposal, ...ENCODINGS];
  const isShown = preview?.encoding === encoding;
  return (
    <div className="encoding">
      <Picker
        label={t('dialogs:encodingOf', { file })}
        value={encoding}
        options={all.map((id) => ({ id, name: t(`dialogs:encodings.${id}`, { defaultValue: id }) }))}
        onChange={setEncoding}
      />
      <button type="button" className="outlined" disabled={!isShown || !preview.whole} onClick={() => void repeatImport([line], { encoding })}>
        {t('dialogs:encodingOpen')}
      </button>
      {alike.length > 1 && alike[0] === line && (
        <button type="button" className="outlined" disabled={!isShown || !preview.whole} onClick={() => void repeatImport(alike, { encoding })}>
          {t('report:openAlike', { count: alike.length })}
        </button>
      )}
      <div className="encoding-preview" role="group" aria-label={t('report:begins', { file })} aria-live="polite">
        {isShown && preview.text !== '' && (
          // A long one is scrolled, by keyboard too.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          <p dir="auto" tabIndex={0}>
            {shownWords(preview.text)}
          </p>
        )}
        {isShown && !preview.whole && <p className="trouble">{t('report:notThis')}</p>}
      </div>
    </div>
  );
}
