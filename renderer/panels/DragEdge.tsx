// DragEdge.tsx - an edge between two parts of the window that is dragged, by pointer or by arrow keys.

import type { KeyboardEvent, PointerEvent } from 'react';

interface DragEdgeProps {
  readonly className: string;
  readonly label: string;
  readonly title?: string;
  /** How the edge lies: a horizontal one is dragged up and down. */
  readonly lies: 'horizontal' | 'vertical';
  /** Which way it goes to make more of `value`; the end of a line is on its left where one reads from the right. */
  readonly grows: 'up' | 'down' | 'start' | 'end';
  /** px */
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** What the size really is where `value` only says what it should be, px. */
  readonly sizeNow?: () => number;
  readonly onChange: (value: number) => void;
  readonly onDoubleClick?: () => void;
}

const arrows = {
  up: ['ArrowUp', 'ArrowDown'],
  down: ['ArrowDown', 'ArrowUp'],
  left: ['ArrowLeft', 'ArrowRight'],
  right: ['ArrowRight', 'ArrowLeft'],
};

function onScreen(grows: DragEdgeProps['grows']): keyof typeof arrows {
  if (grows === 'up' || grows === 'down') return grows;
  const fromTheRight = getComputedStyle(document.documentElement).direction === 'rtl';
  return (grows === 'end') === fromTheRight ? 'left' : 'right';
}

export function DragEdge({ className, label, title, lies, grows, value, least, most, step, sizeNow, onChange, onDoubleClick }: DragEdgeProps) {
  const set = (size: number) => onChange(Math.round(Math.min(most, Math.max(least, size))));
  const size = (): number => sizeNow?.() ?? value;
  const place = (event: { readonly clientX: number; readonly clientY: number }): number => (lies === 'horizontal' ? event.clientY : event.clientX);
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const edge = event.currentTarget;
    edge.setPointerCapture(event.pointerId);
    const from = place(event);
    const before = size();
    const sign = ['down', 'right'].includes(onScreen(grows)) ? 1 : -1;
    const move = (moved: globalThis.PointerEvent) => set(before + (place(moved) - from) * sign);
    edge.addEventListener('pointermove', move);
    edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', move), { once: true });
  };
  const press = (event: KeyboardEvent) => {
    const [more, less] = arrows[onScreen(grows)];
    if (event.key !== more && event.key !== less) return;
    event.preventDefault();
    set(size() + (event.key === more ? step : -step));
  };
  return (
    // A separator that can have the focus is a control (WAI-ARIA, window splitter).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={className}
      role="separator"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={label}
      title={title}
      aria-orientation={lies}
      aria-valuenow={value}
      aria-valuemin={least}
      aria-valuemax={most}
      onPointerDown={drag}
      onKeyDown={press}
      onDoubleClick={onDoubleClick}
    />
  );
}
