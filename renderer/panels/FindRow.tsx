// FindRow.tsx - one place that was found: what stands before it, the words, what stands after. In the direction of its text.

import { shownWords } from '../../shared/text/unseen.ts';
import type { MouseEvent } from 'react';
import type { SearchResult } from '../../shared/contract.ts';
import { useData, useWords } from '../context.ts';
import { directionOf } from '../state/find.ts';
import { pressmarkOf } from '../state/selectors.ts';

interface FindRowProps {
  /** Its place in the list, from 0. */
  readonly place: number;
  /** px */
  readonly top: number;
  readonly result: SearchResult;
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  readonly onClick: (event: MouseEvent, place: number) => void;
  readonly onEnter: () => void;
  readonly onToggle: (place: number) => void;
}

export const rowId = (place: number): string => `find-row-${place}`;
const inOneLine = (words: string): string => shownWords(words).replace(/\s/gu, ' ');
/** More of a match than anybody reads in one line. */
const LONGEST = 300;

export function FindRow({ place, top, result, isCurrent, isChosen, onClick, onEnter, onToggle }: FindRowProps) {
  const t = useWords();
  const project = useData((state) => state.project);
  const before = inOneLine(result.before);
  const match = inOneLine(result.match.slice(0, LONGEST));
  const after = inOneLine(result.after);
  const pressmark = project ? pressmarkOf(project, result.documentId) : '';
  const title = project?.documents.find((one) => one.id === result.documentId)?.title ?? '';
  return (
    // The grid has the keys.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus, jsx-a11y/click-events-have-key-events
    <div
      id={rowId(place)}
      role="row"
      className={isCurrent ? 'find-row current' : 'find-row'}
      style={{ insetBlockStart: top }}
      aria-rowindex={place + 1}
      aria-selected={isChosen}
      onClick={(event) => onClick(event, place)}
      onDoubleClick={onEnter}
    >
      <span role="gridcell" className="find-check">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('find:choose', { words: match })}
          checked={isChosen}
          onClick={(event) => event.stopPropagation()}
          onChange={() => onToggle(place)}
        />
      </span>
      <span role="gridcell" className="pressmark" title={shownWords(title)}>
        {pressmark}
      </span>
      <span className="find-words" dir={directionOf(result)} role="presentation">
        <span role="gridcell" className="find-before">
          <bdi>{before}</bdi>
        </span>
        <span role="gridcell" className="find-match">
          <bdi>{match}</bdi>
        </span>
        <span role="gridcell" className="find-after">
          <bdi>{after}</bdi>
        </span>
      </span>
    </div>
  );
}
