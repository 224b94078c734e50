// usePastedText.ts - pasting anywhere but in a field offers the words as a new document.

import { useEffect } from 'react';
import { useApp } from '../context.ts';
import { isReadOnly } from '../state/selectors.ts';

export function usePastedText(): void {
  const { store } = useApp();
  useEffect(() => {
    const pasted = (event: ClipboardEvent): void => {
      const { target, clipboardData } = event;
      const state = store.getState();
      const inField = target instanceof Element && target.closest('input, textarea, [role="dialog"]') !== null;
      const text = clipboardData?.getData('text/plain') ?? '';
      if (inField || state.dialog || isReadOnly(state) || text.trim() === '') return;
      event.preventDefault();
      state.actions.showDialog({ kind: 'paste', text });
    };
    addEventListener('paste', pasted);
    return () => removeEventListener('paste', pasted);
  }, [store]);
}
