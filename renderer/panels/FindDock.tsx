// FindDock.tsx - finding, below the text: the question, how many places there are, and the places in their context.

import { useEffect } from 'react';
import { useActions, useApp, useData, useWords } from '../context.ts';
import { textsKey } from '../state/selectors.ts';
import { DockEdge } from './DockEdge.tsx';
import { FindBar } from './FindBar.tsx';
import { FindResults } from './FindResults.tsx';
import { FindStatus } from './FindStatus.tsx';

export function FindDock() {
  const t = useWords();
  const { panels, keep } = useApp();
  const { closeFind, followTexts } = useActions();
  const isOpen = useData((state) => state.dock === 'find');
  const height = useData((state) => state.settings.find?.height);
  const key = useData(textsKey);
  // Results follow the texts: what comes, goes, is corrected or undone is searched again.
  useEffect(() => {
    if (isOpen) void followTexts(key);
  }, [isOpen, key, followTexts]);
  if (!isOpen) return null;
  return (
    // Escape leaves from anywhere inside; every control has its own keys besides.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className="find-dock"
      aria-label={t('find:title')}
      ref={keep.find}
      style={height === undefined ? undefined : { blockSize: height }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || !event.currentTarget.contains(event.target as Node)) return;
        event.preventDefault();
        closeFind();
        panels.leaveFind();
      }}
    >
      <DockEdge />
      <FindBar />
      <FindStatus />
      <FindResults />
    </section>
  );
}
