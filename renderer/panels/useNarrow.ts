// useNarrow.ts - whether the window is too narrow for three panes side by side.

import { useSyncExternalStore } from 'react';
import { NARROW } from './panels.ts';

const query = matchMedia(`(max-width: ${NARROW - 1}px)`);

export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => query.matches,
  );
}
