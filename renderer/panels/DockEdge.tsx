// DockEdge.tsx - the upper edge of the dock below the text, which drags higher or lower, by pointer or by arrow keys.

import type { KeyboardEvent, PointerEvent } from 'react';
import { useActions, useData, useWords } from '../context.ts';
import { firstFindSettings } from '../state/findActions.ts';

const LEAST = 150;
const MOST = 900;
const STEP = 24;

export function DockEdge() {
  const t = useWords();
  const { changeSettings } = useActions();
  const value = useData((state) => state.settings.find) ?? firstFindSettings;
  const set = (height: number) => changeSettings({ find: { ...value, height: Math.round(Math.min(MOST, Math.max(LEAST, height))) } });
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const edge = event.currentTarget;
    edge.setPointerCapture(event.pointerId);
    const from = event.clientY;
    const before = edge.parentElement?.offsetHeight ?? value.height;
    const move = (moved: globalThis.PointerEvent) => set(before + from - moved.clientY);
    edge.addEventListener('pointermove', move);
    edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', move), { once: true });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    set(value.height + (event.key === 'ArrowUp' ? STEP : -STEP));
  };
  return (
    // A separator that can have the focus is a control (WAI-ARIA, window splitter).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className="dock-edge"
      role="separator"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={t('find:height')}
      aria-orientation="horizontal"
      aria-valuenow={value.height}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      onPointerDown={drag}
      onKeyDown={press}
    />
  );
}
