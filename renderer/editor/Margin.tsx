// Margin.tsx - the badges beside the text, drawn outside of it.
//
// For the eye and the pointer only: the list of annotations says the same to everybody else.

import type { MarginLine } from './marginMarks.ts';

interface MarginProps {
  readonly lines: readonly MarginLine[];
  readonly selectedId: string | null;
  readonly titleOf: (id: string) => string;
  readonly onSelect: (id: string) => void;
}

export function Margin({ lines, selectedId, titleOf, onSelect }: MarginProps) {
  return (
    <div className="margin-layer" aria-hidden="true">
      {lines.map((line) => (
        <div key={`${line.top} ${line.badges[0]?.id ?? ''}`} className="margin-line" style={{ insetBlockStart: line.top, blockSize: line.height }}>
          {line.badges.map((badge) => (
            <button
              key={badge.id}
              type="button"
              tabIndex={-1}
              className={`badge${badge.id === selectedId ? ' current' : ''}`}
              data-tag={badge.letter}
              title={titleOf(badge.id)}
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
              title={line.more.map((badge) => titleOf(badge.id)).join('\n')}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onSelect(line.more.find((badge) => badge.id !== selectedId)?.id ?? '')}
            >
              {`+${line.more.length}`}
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
