// Margin.tsx - the badges beside the text, drawn outside of it.
//
// For the eye and the pointer only: the list of annotations says the same to everybody else.

import { memo } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { MarginLine } from './marginMarks.ts';

interface MarginProps {
  readonly lines: readonly MarginLine[];
  readonly selectedId: string | null;
  readonly titleOf: (annotation: Annotation) => string;
  readonly onSelect: (id: string) => void;
}

export function Margin({ lines, selectedId, titleOf, onSelect }: MarginProps) {
  return (
    <div className="margin-layer" aria-hidden="true">
      {lines.map((line) => {
        const holds = line.badges.some((badge) => badge.id === selectedId) || line.more.some((badge) => badge.id === selectedId);
        return (
          <LineBadges
            key={`${line.top} ${line.badges[0]?.id ?? ''}`}
            line={line}
            selectedId={holds ? selectedId : null}
            titleOf={titleOf}
            onSelect={onSelect}
          />
        );
      })}
    </div>
  );
}

interface LineBadgesProps extends Pick<MarginProps, 'selectedId' | 'titleOf' | 'onSelect'> {
  readonly line: MarginLine;
}

/** Drawn again only when something on its line has changed. */
const LineBadges = memo(function LineBadges({ line, selectedId, titleOf, onSelect }: LineBadgesProps) {
  return (
    <div className="margin-line" style={{ insetBlockStart: line.top, blockSize: line.height }}>
      {line.badges.map((badge) => (
        <button
          key={badge.id}
          type="button"
          tabIndex={-1}
          className={`badge${badge.id === selectedId ? ' current' : ''}`}
          data-tag={badge.letter}
          title={titleOf(badge.annotation)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onSelect(badge.id)}
        >
          {badge.letter}
        </button>
      ))}
      {line.more.length > 0 && (
        <button
          type="button"
          tabIndex={-1}
          className="more"
          title={line.more.map((badge) => titleOf(badge.annotation)).join('\n')}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onSelect(line.more.find((badge) => badge.id !== selectedId)?.id ?? '')}
        >
          {`+${line.more.length}`}
        </button>
      )}
      {line.more.length === 0 && line.undrawn.length > 0 && (
        // Deeper than three: they have a badge and no line under the words.
        <button
          type="button"
          tabIndex={-1}
          className="more undrawn"
          title={line.undrawn.map((badge) => titleOf(badge.annotation)).join('\n')}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onSelect(line.undrawn.find((badge) => badge.id !== selectedId)?.id ?? '')}
        >
          {`+${line.undrawn.length}`}
        </button>
      )}
    </div>
  );
});
