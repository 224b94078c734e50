// PaneEdge.tsx - the edge of a side pane, which drags wider or narrower, by pointer or by arrow keys.

import type { KeyboardEvent, PointerEvent } from 'react';
import { useActions, useData } from '../context.ts';

interface PaneEdgeProps {
  readonly pane: 'documentsPane' | 'inspectorPane';
  /** On which side of its pane the edge is. */
  readonly side: 'start' | 'end';
  readonly label: string;
  /** px */
  readonly least: number;
  readonly most: number;
}

const STEP = 16;

export function PaneEdge({ pane, side, label, least, most }: PaneEdgeProps) {
  const { changeSettings } = useActions();
  const value = useData((state) => state.settings[pane]);
  const set = (width: number) => changeSettings({ [pane]: { ...value, width: Math.round(Math.min(most, Math.max(least, width))) } });
  const rightToLeft = () => getComputedStyle(document.documentElement).direction === 'rtl';

  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const edge = event.currentTarget;
    edge.setPointerCapture(event.pointerId);
    const from = event.clientX;
    const before = value.width;
    const sign = (side === 'end' ? 1 : -1) * (rightToLeft() ? -1 : 1);
    const move = (moved: globalThis.PointerEvent) => set(before + (moved.clientX - from) * sign);
    edge.addEventListener('pointermove', move);
    edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', move), { once: true });
  };
  const press = (event: KeyboardEvent) => {
    const towardsEnd = event.key === (rightToLeft() ? 'ArrowLeft' : 'ArrowRight');
    const towardsStart = event.key === (rightToLeft() ? 'ArrowRight' : 'ArrowLeft');
    if (!towardsEnd && !towardsStart) return;
    event.preventDefault();
    set(value.width + (towardsEnd === (side === 'end') ? STEP : -STEP));
  };
  return (
    // A separator that can have the focus is a control (WAI-ARIA, window splitter).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={`pane-edge ${side}`}
      role="separator"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={value.width}
      aria-valuemin={least}
      aria-valuemax={most}
      onPointerDown={drag}
      onKeyDown={press}
    />
  );
}
