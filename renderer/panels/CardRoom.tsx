// CardRoom.tsx - the room of the card above the list: as high as the card, but it leaves the list some rows; its lower edge drags.

import { type ReactNode, useRef } from 'react';
import { useActions, useData, useWords } from '../context.ts';
import { DragEdge } from './DragEdge.tsx';

/** px */
const LEAST = 120;

export function CardRoom({ children }: { readonly children: ReactNode }) {
  const t = useWords();
  const { changeSettings } = useActions();
  const room = useRef<HTMLDivElement>(null);
  const pane = useData((state) => state.settings.inspectorPane);
  const ownHeight = (): void => {
    const { card: _card, ...others } = pane;
    changeSettings({ inspectorPane: others });
  };
  return (
    <>
      <div ref={room} className="card-room" style={pane.card === undefined ? undefined : { height: pane.card }} data-set={pane.card !== undefined}>
        {children}
      </div>
      <DragEdge
        className="card-edge"
        label={t('inspector:cardHeight')}
        title={t('inspector:cardHeightHint')}
        lies="horizontal"
        grows="down"
        value={pane.card ?? LEAST}
        least={LEAST}
        most={900}
        step={24}
        sizeNow={() => room.current?.offsetHeight ?? pane.card ?? LEAST}
        onChange={(card) => changeSettings({ inspectorPane: { ...pane, card } })}
        onDoubleClick={ownHeight}
      />
    </>
  );
}
