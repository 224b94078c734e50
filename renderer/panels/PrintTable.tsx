// PrintTable.tsx - under a marked print-out: each annotation with its place, its kind, its words and its note.

import { shownWords } from '../../shared/text/unseen.ts';
import { useMemo } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Span } from '../../shared/model/span.ts';
import { findSubtype, findTag } from '../../shared/model/findTag.ts';
import { useData, useWords } from '../context.ts';
import { shortQuote } from '../state/phrases.ts';
import type { PrintChoice } from '../state/state.ts';
import { Letter } from './Letter.tsx';
import type { PaperLine } from './printLines.ts';
import { numbersOf, placeOf } from './printNumbers.ts';

interface PrintTableProps {
  readonly lines: readonly PaperLine[];
  readonly annotations: readonly Annotation[];
  readonly numbers: PrintChoice['numbers'];
  readonly isAside: (annotation: Annotation) => boolean;
  /** From the first to the last of an annotation's words that are printed. */
  readonly extentIn: (annotation: Annotation) => Span;
}

export function PrintTable({ lines, annotations, numbers, isAside, extentIn }: PrintTableProps) {
  const t = useWords();
  const codebook = useData((state) => state.project?.codebook);
  const shown = useMemo(() => numbersOf(lines, numbers), [lines, numbers]);
  if (!codebook) return null;
  return (
    <table className="paper-table">
      <thead>
        <tr>
          {numbers !== 'none' && <th>{t(numbers === 'lines' ? 'print:lines' : 'print:paragraphs')}</th>}
          <th>{t('print:kind')}</th>
          <th>{t('print:words')}</th>
          <th>{t('print:why')}</th>
        </tr>
      </thead>
      <tbody>
        {annotations.map((one) => {
          const tag = findTag(codebook, one.tag);
          return (
            <tr key={one.id}>
              {numbers !== 'none' && <td>{isAside(one) ? t('inspector:aside') : placeOf(extentIn(one), lines, shown)}</td>}
              <td>
                <Letter letter={tag?.letter ?? ''} kind="small" />{' '}
                <bdi>{shownWords(findSubtype(tag, one.subtype)?.name.toLocaleLowerCase() ?? '')}</bdi>
              </td>
              <td dir="auto">{shortQuote(one)}</td>
              <td dir="auto">{shownWords(one.note ?? '')}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
