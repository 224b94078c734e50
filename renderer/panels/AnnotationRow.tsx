// AnnotationRow.tsx - one row of the list: the tag, the words, and where they are.

import { StickyNote } from 'lucide-react';
import { type CSSProperties, memo, useRef } from 'react';
import { useOption } from 'react-aria';
import type { ListState } from 'react-stately';
import type { Annotation } from '../../shared/model/annotation.ts';
import { findTag } from '../../shared/model/findTag.ts';
import { useData, useWords } from '../context.ts';
import type { ListedAnnotation } from '../state/listFilter.ts';
import { shortened } from '../state/phrases.ts';
import { asideIds, nameOf, paragraphAt, paragraphOf, pressmarkOf } from '../state/selectors.ts';
import { Letter } from './Letter.tsx';
import { ROW_HEIGHT } from './listLayout.ts';

interface RowProps {
  readonly row: ListedAnnotation;
  /** In the whole list, from 0, and how long that is. */
  readonly place: number;
  readonly count: number;
  readonly state: ListState<ListedAnnotation>;
  /** px from the top of its group. */
  readonly top: number;
}

/** The list shows two lines of it; the rest is for those who hear it. */
const LONGEST_QUOTE = 1000;

/** Drawn again only with the list, not while it is scrolled. */
export const AnnotationRow = memo(function AnnotationRow({ row, place, count, state, top }: RowProps) {
  const t = useWords();
  const ref = useRef<HTMLDivElement>(null);
  const { optionProps, isSelected, isFocusVisible } = useOption({ key: row.id }, state, ref);
  const project = useData((data) => data.project);
  const open = useData((data) => (data.open?.documentId === row.documentId ? data.open : null));
  const isAside = useData((data) => asideIds(data).has(row.id));
  if (!project) return null;
  const whereOf = (annotation: Annotation): string => {
    const pressmark = pressmarkOf(project, row.documentId);
    if (isAside) return open ? t('inspector:aside') : t('inspector:placeAside', { pressmark });
    const paragraph = open && (paragraphOf(open, annotation) ?? paragraphAt(open, row.start));
    return paragraph === null ? pressmark : t('inspector:paragraph', { paragraph });
  };
  const style: CSSProperties = { top, height: ROW_HEIGHT };
  return (
    <div
      {...optionProps}
      ref={ref}
      className="row"
      data-annotation={row.id}
      style={style}
      // Most of the list is not in the page. Told here, because the list would walk through all of it to count.
      aria-posinset={place + 1}
      aria-setsize={count}
      data-selected={isSelected || undefined}
      data-focus-visible={isFocusVisible || undefined}
    >
      <Letter letter={findTag(project.codebook, row.tag)?.letter ?? ''} kind="small" />
      <span className="row-words">
        <span className="label">
          {nameOf(project.codebook, row.tag, row.subtype)}
          <span className="unseen">:</span>
        </span>
        <span className="quote" dir="auto">
          {shortened(row.quote, LONGEST_QUOTE)}
        </span>
        {/* Where it is, the text says; that it is in no text, nothing else does. */}
        <span className="label row-place" aria-hidden={isAside ? undefined : 'true'}>
          {whereOf(row.annotation)}
          {row.note !== null && <StickyNote className="icon" />}
        </span>
      </span>
    </div>
  );
});
