// CardRoom.tsx - the room of the card above the list: as high as the card, but it leaves the list some rows; its lower edge drags.

import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { useActions, useData, useWords } from '../context.ts';

/** px */
const LEAST = 120;
const MOST = 900;
const STEP = 24;

export function CardRoom({ children }: { readonly children: ReactNode }) {
  const t = useWords();
  const { changeSettings } = useActions();
  const room = useRef<HTMLDivElement>(null);
  const pane = useData((state) => state.settings.inspectorPane);
  const height = (): number => room.current?.offsetHeight ?? pane.card ?? LEAST;
  const set = (card: number) => changeSettings({ inspectorPane: { ...pane, card: Math.round(Math.min(MOST, Math.max(LEAST, card))) } });

  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const edge = event.currentTarget;
    edge.setPointerCapture(event.pointerId);
    const from = event.clientY;
    const before = height();
    const move = (moved: globalThis.PointerEvent) => set(before + moved.clientY - from);
    edge.addEventListener('pointermove', move);
    edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', move), { once: true });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    set(height() + (event.key === 'ArrowUp' ? -STEP : STEP));
  };
  const ownHeight = (): void => {
    const { card: _card, ...others } = pane;
    changeSettings({ inspectorPane: others });
  };
  return (
    <>
      <div ref={room} className="card-room" style={pane.card === undefined ? undefined : { height: pane.card }} data-set={pane.card !== undefined}>
        {children}
      </div>
      {/* A separator that can have the focus is a control (WAI-ARIA, window splitter). */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        className="card-edge"
        role="separator"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={t('inspector:cardHeight')}
        title={t('inspector:cardHeightHint')}
        aria-orientation="horizontal"
        aria-valuenow={pane.card ?? LEAST}
        aria-valuemin={LEAST}
        aria-valuemax={MOST}
        onPointerDown={drag}
        onKeyDown={press}
        onDoubleClick={ownHeight}
      />
    </>
  );
}
