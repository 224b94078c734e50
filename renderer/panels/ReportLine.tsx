// ReportLine.tsx - what became of one file, and another try where one helps.

import { shownWords } from '../../shared/text/unseen.ts';
import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import { memo } from 'react';
import { countedCharacters } from '../../shared/model/documentEntry.ts';
import { useActions, useData, useWords } from '../context.ts';
import { sentenceOf, sentencesOf } from '../errorWords.ts';
import { asideCounts, asksForEncoding, fileOf, type ImportLine, kindOf } from '../state/importReport.ts';
import { EncodingChoice } from './EncodingChoice.tsx';

const icons = { imported: CircleCheck, noted: Info, refused: CircleAlert };

/** Remarks about what a person can settle on the screen for that. */
const REVIEWED: ReadonlySet<string> = new Set(['several-articles', 'several-chapters', 'tracked-changes']);

export const ReportLine = memo(function ReportLine({ line }: { readonly line: ImportLine }) {
  const t = useWords();
  const { repeatImport, replaceInstead, reviewAgain } = useActions();
  const newerOf = useData((state) => state.project?.documents.find((one) => one.id === line.newerOf)?.title);
  const { error, warnings, documents } = line.outcome;
  const file = fileOf(line);
  const kind = kindOf(line);
  const Icon = icons[kind];
  const [first] = documents;
  const aside = asideCounts(documents.flatMap(({ setAside }) => setAside));
  return (
    <li data-kind={kind}>
      <Icon className={kind === 'refused' ? 'icon warn' : 'icon'} aria-label={t(`report:${kind}`)} role="img" />
      <div>
        <strong dir="auto">{shownWords(file)}</strong>
        {first && (
          <p>
            {documents.length === 1
              ? t('report:document', {
                  title: first.title,
                  characters: t('report:characters', { count: countedCharacters({ start: 0, end: first.characters }, first.setAside) }),
                })
              : t('report:documents', { count: documents.length })}
            {aside !== '' && ` ${t('report:aside', { list: aside })}`}
          </p>
        )}
        {error && <p>{sentenceOf(error)}</p>}
        {sentencesOf(warnings).map((warning) => (
          <p key={warning}>{warning}</p>
        ))}
        {warnings.some(({ code }) => REVIEWED.has(code)) && (
          <button type="button" className="outlined" aria-label={t('review:openFile', { file })} onClick={() => void reviewAgain(line)}>
            {t('review:open')}
          </button>
        )}
        {newerOf !== undefined && (
          <>
            <p>{t('correct:newerOf', { title: newerOf })}</p>
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
            onClick={() => void repeatImport([line], { large: true })}
          >
            {t('dialogs:openAnyway')}
          </button>
        )}
        {asksForEncoding(line) && <EncodingChoice line={line} />}
      </div>
    </li>
  );
});
