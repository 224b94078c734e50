// SplitCodeDialog.tsx - splits a code: names the new ones, and chooses for each annotation which it gets.

import { useEffect, useState } from 'react';
import type { AnnotationRow } from '../../shared/contract.ts';
import { sentenceOf } from '../errorWords.ts';
import { split } from '../../shared/model/codebookEdits.ts';
import { type CodeRef, folded } from '../../shared/model/codeNames.ts';
import { useActions, useData, useWords } from '../context.ts';
import { codePath } from '../state/codes.ts';
import { shortened } from '../state/phrases.ts';
import { Picker } from './Picker.tsx';
import { Sheet } from './Sheet.tsx';
import { UnseenHere } from './UnseenHere.tsx';

const STAYS = 'stays';

export function SplitCodeDialog({ code }: { readonly code: CodeRef }) {
  const t = useWords();
  const { showDialog, proposeCodes, readCoded, fail } = useActions();
  const codebook = useData((state) => state.project?.codebook);
  const [rows, setRows] = useState<readonly AnnotationRow[] | null>(null);
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let gone = false;
    readCoded(code).then(
      (read) => void (gone || setRows(read)),
      (thrown: unknown) => fail(sentenceOf(thrown)),
    );
    return () => {
      gone = true;
    };
  }, [code, readCoded, fail]);
  if (!codebook) return null;
  const names = [...new Map(words.split(',').map((one) => [folded(one), one.trim()])).values()].filter((one) => one !== '');
  const name = codePath(codebook, code);
  const look = (): void => {
    const made = split(codebook, code, names);
    const assign = made.refs.map((to, index) => ({ to, ids: [...chosen].filter(([, which]) => which === names[index]).map(([id]) => id) }));
    void proposeCodes(t('codebook:stepSplit', { code: name }), { ...made, assign: assign.filter((one) => one.ids.length > 0) }, code);
  };
  return (
    <Sheet title={t('codebook:splitTitle', { code: name })} className="code-step" onClose={() => showDialog(null)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (names.length > 0) look();
        }}
      >
        <p className="hint">{t('codebook:splitHint')}</p>
        <div className="field">
          <label htmlFor="split-names">{t('codebook:splitNames')}</label>
          {/* The dialog is for this field. */}
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
          <input id="split-names" type="text" dir="auto" autoFocus value={words} onChange={(event) => setWords(event.target.value)} />
          <UnseenHere words={words} />
        </div>
        {rows === null && <p>{t('codebook:splitReading')}</p>}
        {rows?.length === 0 && <p>{t('codebook:splitNone')}</p>}
        <ul className="split-rows">
          {(rows ?? []).map((row) => (
            <li key={row.id}>
              <q dir="auto">{shortened(row.quote, 120)}</q>
              <Picker
                label={shortened(row.quote)}
                disabled={names.length === 0}
                value={names.includes(chosen.get(row.id) ?? '') ? (chosen.get(row.id) ?? STAYS) : STAYS}
                options={[{ id: STAYS, name: t('codebook:splitStay', { code: name }) }, ...names.map((one) => ({ id: one, name: one }))]}
                onChange={(value) => setChosen(new Map([...chosen, [row.id, value]]))}
              />
            </li>
          ))}
        </ul>
        <div className="sheet-actions">
          <button type="button" className="outlined" onClick={() => showDialog(null)}>
            {t('common:cancel')}
          </button>
          <button type="submit" className="primary" disabled={names.length === 0}>
            {t('codebook:next')}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
