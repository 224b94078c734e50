// Overlay.tsx - over the sheet and outside the text: brackets and names of roles, the handles of the selected annotation,
// what joins its stretches, and where a moved edge would come to.
//
// For the eye and the pointer only: the card and the keys do the same for everybody else.

import type { EditorView } from '@tiptap/pm/view';
import { type ComponentType, type MouseEvent, type PointerEvent as ReactPointerEvent, useEffect, useMemo, useRef } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { type Part, type RoleId, spansOf } from '../../shared/model/parts.ts';
import type { Span } from '../../shared/model/span.ts';
import type { Edge } from '../../shared/text/words.ts';
import { type Box, type EdgePlace, gapBoxes, lineBoxes, type RoleStretch, roleStretches, type Stretch, stretchAt } from './overlayMarks.ts';
import type { Positions } from './positions.ts';
import { useMeasured } from './useMeasured.ts';

/** What DocumentEditor lends to what is drawn over it. */
export interface Surface {
  readonly view: EditorView;
  readonly positions: Positions;
  readonly sections: ReadonlySet<number>;
  /** Whether the pointer is on an annotation. */
  readonly hovering: boolean;
  /** The level of an annotation's underline, 1 to 3; 0 when it has none. */
  readonly levelOf: (id: string) => number;
}

export interface OverlayProps extends Surface {
  /** Those that have roles, are shown and found. */
  readonly withRoles: readonly Annotation[];
  readonly selected: Annotation | null;
  /** Those under the pointer, when it is on any. */
  readonly near: readonly string[];
  /** The roles of all, not only of the selected one and of those near. */
  readonly allRoles: boolean;
  /** What an edge was moved to and is not saved yet. */
  readonly draft: { readonly part: Part; readonly index: number; readonly span: Span } | null;
  /** Whether edges can be dragged. */
  readonly movable: boolean;
  readonly letterOf: (tagId: string) => string;
  readonly roleLabel: (role: RoleId) => string;
  readonly onDrag: (part: Part, index: number, edge: Edge, offset: number) => void;
  readonly onDrop: () => void;
  readonly onCancel: () => void;
  /** What a link is dragged from, at the end of the selected words. */
  readonly linkHandle?: ComponentType<{ readonly annotationId: string; readonly at: { readonly top: number; readonly left: number } }>;
}

interface Measured {
  readonly roles: readonly RoleStretch[];
  readonly words: readonly Stretch[];
  readonly gaps: readonly Box[];
  readonly draft: readonly Box[];
}
const NOTHING: Measured = { roles: [], words: [], gaps: [], draft: [] };

export function Overlay(props: OverlayProps) {
  const {
    view,
    positions,
    sections,
    hovering,
    levelOf,
    withRoles,
    selected,
    near,
    allRoles,
    draft,
    movable,
    letterOf,
    roleLabel,
    linkHandle: LinkHandle,
  } = props;
  const shown = useMemo(
    () => withRoles.filter((one) => allRoles || one.id === selected?.id || (hovering && near.includes(one.id))),
    [withRoles, allRoles, selected, hovering, near],
  );
  const measured = useMeasured<Measured>(
    () => {
      const looking = { view, positions };
      if (!selected && shown.length === 0) return NOTHING;
      const words = selected
        ? spansOf(selected, 'words').map((span, index) => (draft?.part === 'words' && draft.index === index ? draft.span : span))
        : [];
      return {
        roles: roleStretches(looking, shown, selected?.id ?? null, sections),
        words: selected ? words.map((span, index) => stretchAt(looking, selected, 'words', index, span)) : [],
        gaps: selected && selected.segments.length > 1 ? gapBoxes(looking, selected, sections) : [],
        draft: draft ? lineBoxes(looking, draft.span, sections) : [],
      };
    },
    NOTHING,
    [view, positions, sections, shown, selected, draft],
    view.dom,
  );
  const dragging = useDrag(props);
  const last = measured.words.at(-1);
  return (
    <div className="overlay" aria-hidden="true">
      {measured.gaps.map((box) => (
        <span
          key={`gap ${box.top} ${box.left}`}
          className={`joins level-${selected ? levelOf(selected.id) : 0}`}
          data-tag={letterOf(selected?.tag ?? '')}
          style={{ top: box.bottom, left: box.left, width: box.right - box.left }}
        />
      ))}
      {measured.draft.map((box) => (
        <span
          key={`draft ${box.top} ${box.left}`}
          className="draft"
          data-tag={letterOf(selected?.tag ?? '')}
          style={{ top: box.top, left: box.left, width: box.right - box.left, height: box.bottom - box.top }}
        />
      ))}
      {measured.roles.map((one) => (
        <Role
          key={`${one.annotationId} ${one.part} ${one.index}`}
          stretch={one}
          letter={letterOf(one.tag)}
          name={roleLabel(one.part)}
          onGrab={movable && one.selected ? dragging : null}
        />
      ))}
      {movable &&
        measured.words.map((one) =>
          (['start', 'end'] as const).map((edge) => (
            <span
              key={`${one.index} ${edge}`}
              className={`handle ${edge} ${one.rtl ? 'rtl' : 'ltr'}`}
              data-tag={letterOf(one.tag)}
              data-handle={`words ${one.index} ${edge}`}
              style={{ top: one[edge].top, left: one[edge].x, height: one[edge].bottom - one[edge].top }}
              {...grabbed((event) => dragging(event, one, edge))}
            />
          )),
        )}
      {movable && last && LinkHandle && <LinkHandle annotationId={last.annotationId} at={{ top: last.end.top, left: last.end.x }} />}
    </div>
  );
}

type Grab = (event: ReactPointerEvent, stretch: Stretch, edge: Edge) => void;

/** The browser would begin to select words where a handle is grabbed. */
const grabbed = (grab: (event: ReactPointerEvent) => void) => ({ onPointerDown: grab, onMouseDown: (event: MouseEvent) => event.preventDefault() });

interface RoleProps {
  readonly stretch: RoleStretch;
  readonly letter: string;
  readonly name: string;
  readonly onGrab: Grab | null;
}

function Role({ stretch, letter, name, onGrab }: RoleProps) {
  const { part, index, rtl, room } = stretch;
  const bracket = (edge: Edge) => {
    const place: EdgePlace = stretch[edge];
    return {
      'data-handle': `${part} ${index} ${edge}`,
      style: { top: place.top, left: place.x },
      ...(onGrab ? grabbed((event) => onGrab(event, stretch, edge)) : {}),
    };
  };
  return (
    <div data-tag={letter} className={`role ${rtl ? 'rtl' : 'ltr'}${stretch.selected ? ' selected' : ''}${onGrab ? ' movable' : ''}`}>
      <span className="role-opens" {...bracket('start')}>
        {room > 0 && (
          <span className="role-label" style={{ maxWidth: room }}>
            {name}
          </span>
        )}
      </span>
      <span className="role-closes" {...bracket('end')} />
    </div>
  );
}

/** Follows the pointer from a handle on, whichever it is: mouse, finger or pen. Escape takes the edge back. */
function useDrag(props: OverlayProps): Grab {
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const end = useRef<(() => void) | null>(null);
  useEffect(() => () => end.current?.(), []);
  return (event, stretch, edge) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    const { part, index } = stretch;
    const sheet = latest.current.view.dom.getBoundingClientRect();
    // The handle hangs below its line; the finger means the line.
    const above = event.clientY - sheet.top - (stretch[edge].top + stretch[edge].bottom) / 2;
    const move = (moved: PointerEvent): void => {
      const { view, positions, onDrag } = latest.current;
      const found = view.posAtCoords({ left: moved.clientX, top: moved.clientY - above });
      if (found) onDrag(part, index, edge, positions.toOffset(found.pos));
    };
    const key = (pressed: KeyboardEvent): void => {
      if (pressed.key !== 'Escape') return;
      pressed.preventDefault();
      pressed.stopPropagation();
      stop();
      latest.current.onCancel();
    };
    const drop = (): void => {
      stop();
      latest.current.onDrop();
    };
    const cancel = (): void => {
      stop();
      latest.current.onCancel();
    };
    const stop = (): void => {
      document.documentElement.classList.remove('dragging-edge');
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', drop);
      removeEventListener('pointercancel', cancel);
      removeEventListener('keydown', key, true);
      end.current = null;
    };
    end.current = stop;
    document.documentElement.classList.add('dragging-edge');
    addEventListener('pointermove', move);
    addEventListener('pointerup', drop);
    addEventListener('pointercancel', cancel);
    addEventListener('keydown', key, true);
  };
}
