// usePastedText.ts - pasting anywhere but in a field offers the words as a new document, and opens files that were copied.

import { useEffect } from 'react';
import { copiedWords } from '../backend/carriedWords.ts';
import { useApp } from '../context.ts';
import { isCovered, isReadOnly } from '../state/selectors.ts';

export function usePastedText(): void {
  const { store } = useApp();
  useEffect(() => {
    const pasted = (event: ClipboardEvent): void => {
      const { target, clipboardData } = event;
      const state = store.getState();
      const inField = target instanceof Element && target.closest('input, textarea, [role="dialog"]') !== null;
      if (inField || isCovered(state) || isReadOnly(state) || !clipboardData) return;
      const words = copiedWords(clipboardData);
      const files = [...clipboardData.files];
      if (words.text.trim() !== '') state.actions.showDialog({ kind: 'paste', ...words });
      else if (files.length > 0) void state.actions.openFiles(files.map((file) => ({ file })));
      else return;
      event.preventDefault();
    };
    addEventListener('paste', pasted);
    return () => removeEventListener('paste', pasted);
  }, [store]);
}
