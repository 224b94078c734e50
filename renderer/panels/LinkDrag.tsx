// LinkDrag.tsx - a link on its way under the pointer: a line from where it began, and a frame round what it would be dropped on.
//
// For the pointer only. Keys do the same by L (state/linkActions.ts); the kind is asked for in the same way afterwards.

import { Link2 } from 'lucide-react';
import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useApp, useData, useWords } from '../context.ts';
import { placeOf } from '../state/linkActions.ts';
import { shortened } from '../state/phrases.ts';
import type { Place } from '../state/openText.ts';
import type { LinkPlace } from '../state/underWay.ts';
import { framesOf, targetAt } from './linkTarget.ts';

/** So far, px, the pointer must have gone; less is a click. */
const LEAST_WAY = 5;
/** So near to the edge of what scrolls, px, it scrolls. */
const EDGE = 36;
const SCROLL_STEP = 12;
const LONGEST = 44;

interface Dragged {
  readonly from: LinkPlace;
  readonly start: { readonly x: number; readonly y: number };
  readonly now: { readonly x: number; readonly y: number };
  readonly target: LinkPlace | null;
  readonly frames: readonly Place[];
}

interface LinkHandleProps {
  readonly annotationId: string;
  /** Where it stands in the text, px from the top left corner of the sheet; in the card it stands in its line. */
  readonly at?: { readonly top: number; readonly left: number };
}

/** What a link is dragged from. */
export function LinkHandle({ annotationId, at }: LinkHandleProps) {
  const t = useWords();
  const [dragged, grab] = useLinkDrag(annotationId);
  return (
    <>
      <span
        className={at ? 'link-handle in-text' : 'link-handle'}
        aria-hidden="true"
        title={t('links:drag')}
        style={at}
        onPointerDown={grab}
        onMouseDown={(event) => event.preventDefault()}
      >
        <Link2 className="icon" aria-hidden />
      </span>
      {dragged && createPortal(<OnItsWay dragged={dragged} />, document.body)}
    </>
  );
}

function OnItsWay({ dragged: { start, now, target, frames } }: { readonly dragged: Dragged }) {
  const t = useWords();
  return (
    <div className="link-drag" aria-hidden="true">
      <svg>
        <line x1={start.x} y1={start.y} x2={now.x} y2={now.y} />
      </svg>
      {frames.map(({ top, left, right, bottom }) => (
        <span key={`${top} ${left}`} className="link-frame" style={{ top, left, width: right - left, height: bottom - top }} />
      ))}
      <p className="link-tip" style={{ top: now.y, left: now.x }} dir="auto">
        {target ? t('links:dropOn', { quote: shortened(target.quote, LONGEST) }) : t('links:dropWhere')}
      </p>
    </div>
  );
}

/** Follows the pointer from the handle on; Escape and whatever takes the pointer away end it without a link. */
function useLinkDrag(annotationId: string): [Dragged | null, (event: ReactPointerEvent) => void] {
  const { store, places, panels } = useApp();
  const from = useData((state) => placeOf(state, annotationId));
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const end = useRef<(() => void) | null>(null);
  useEffect(() => () => end.current?.(), []);

  const grab = (event: ReactPointerEvent): void => {
    if (event.button !== 0 || !from) return;
    event.preventDefault();
    event.stopPropagation();
    const start = { x: event.clientX, y: event.clientY };
    let now = start;
    let isMoving = false;
    let frame = 0;
    let target: LinkPlace | null = null;

    const look = (): void => {
      const id = targetAt(places, now, from.id);
      target = id === null ? null : placeOf(store.getState(), id);
      setDragged({ from, start, now, target, frames: target ? framesOf(places, target.id, now) : [] });
    };
    const scroll = (): void => {
      const scroller = document.elementFromPoint(now.x, now.y)?.closest('.scroll, .rows');
      const box = scroller?.getBoundingClientRect();
      const by = !box ? 0 : now.y < box.top + EDGE ? -SCROLL_STEP : now.y > box.bottom - EDGE ? SCROLL_STEP : 0;
      if (by !== 0 && scroller) {
        scroller.scrollTop += by;
        look();
      }
      frame = requestAnimationFrame(scroll);
    };
    const move = (moved: PointerEvent): void => {
      now = { x: moved.clientX, y: moved.clientY };
      if (!isMoving && Math.hypot(now.x - start.x, now.y - start.y) < LEAST_WAY) return;
      if (!isMoving) frame = requestAnimationFrame(scroll);
      isMoving = true;
      look();
    };
    const drop = (): void => {
      const [isDropped, to] = [isMoving, target];
      stop();
      const { actions } = store.getState();
      if (!isDropped) actions.linkHere();
      else if (to) actions.linkFromTo(from, to);
      panels.focusText();
    };
    const key = (pressed: KeyboardEvent): void => {
      if (pressed.key !== 'Escape') return;
      pressed.preventDefault();
      pressed.stopPropagation();
      stop();
    };
    const stop = (): void => {
      document.documentElement.classList.remove('dragging-link');
      cancelAnimationFrame(frame);
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', drop);
      removeEventListener('pointercancel', stop);
      removeEventListener('blur', stop);
      removeEventListener('keydown', key, true);
      end.current = null;
      setDragged(null);
    };
    end.current?.();
    end.current = stop;
    document.documentElement.classList.add('dragging-link');
    addEventListener('pointermove', move);
    addEventListener('pointerup', drop);
    addEventListener('pointercancel', stop);
    addEventListener('blur', stop);
    addEventListener('keydown', key, true);
  };
  return [dragged, grab];
}
