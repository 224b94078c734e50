// DockEdge.tsx - the upper edge of the dock below the text, which drags higher or lower.

import { useActions, useData, useWords } from '../context.ts';
import { firstFindSettings } from '../state/findActions.ts';
import { DragEdge } from './DragEdge.tsx';

export function DockEdge() {
  const t = useWords();
  const { changeSettings } = useActions();
  const find = useData((state) => state.settings.find) ?? firstFindSettings;
  return (
    <DragEdge
      className="dock-edge"
      label={t('find:height')}
      lies="horizontal"
      grows="up"
      value={find.height}
      least={150}
      most={900}
      step={24}
      onChange={(height) => changeSettings({ find: { ...find, height } })}
    />
  );
}
