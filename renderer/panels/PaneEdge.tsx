// PaneEdge.tsx - the edge of a side pane, which drags wider or narrower.

import { useActions, useData } from '../context.ts';
import { DragEdge } from './DragEdge.tsx';

interface PaneEdgeProps {
  readonly pane: 'documentsPane' | 'inspectorPane';
  /** On which side of its pane the edge is. */
  readonly side: 'start' | 'end';
  readonly label: string;
  /** px */
  readonly least: number;
  readonly most: number;
}

export function PaneEdge({ pane, side, label, least, most }: PaneEdgeProps) {
  const { changeSettings } = useActions();
  const value = useData((state) => state.settings[pane]);
  return (
    <DragEdge
      className={`pane-edge ${side}`}
      label={label}
      lies="vertical"
      grows={side}
      value={value.width}
      least={least}
      most={most}
      step={16}
      onChange={(width) => changeSettings({ [pane]: { ...value, width } })}
    />
  );
}
