// DropZone.tsx - what is dropped anywhere on the window: files and folders are opened, words from another window are offered as a text.

import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useApp, useWords } from '../context.ts';
import { droppedFiles } from '../backend/droppedFiles.ts';
import { carriedWords } from '../backend/carriedWords.ts';
import { isReadOnly } from '../state/selectors.ts';

/** Kinds of what can be dropped, as browsers name them. */
const WORDS = ['text/html', 'text/plain', 'text/uri-list'];
/** What takes dropped words itself. */
const FIELDS = 'input, textarea, [contenteditable="true"]:not(.sheet)';

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

export function DropZone() {
  const t = useWords();
  const { store } = useApp();
  const [over, setOver] = useState<'files' | 'words' | null>(null);
  useEffect(() => {
    let depth = 0;
    // What is dragged within this window has its own places to go to.
    let isOwn = false;
    const kindOf = (event: DragEvent): 'files' | 'words' | null => {
      if (isOwn) return null;
      if (carriesFiles(event)) return 'files';
      const inField = event.target instanceof Element && event.target.closest(FIELDS) !== null;
      const { dialog } = store.getState();
      return !inField && dialog === null && WORDS.some((type) => event.dataTransfer?.types.includes(type)) ? 'words' : null;
    };
    const begin = () => {
      isOwn = true;
    };
    const end = () => {
      isOwn = false;
    };
    const enter = (event: DragEvent) => {
      const kind = kindOf(event);
      if (!kind) return;
      event.stopPropagation();
      depth += 1;
      setOver(kind);
    };
    const leave = (event: DragEvent) => {
      if (!kindOf(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(null);
    };
    const hover = (event: DragEvent) => {
      if (!kindOf(event)) return;
      // Without this the browser would open the file in place of the app.
      event.preventDefault();
      event.stopPropagation();
    };
    const drop = (event: DragEvent) => {
      const kind = kindOf(event);
      const { dataTransfer } = event;
      depth = 0;
      setOver(null);
      if (!kind || !dataTransfer) return;
      event.preventDefault();
      event.stopPropagation();
      const { actions } = store.getState();
      if (kind === 'files') {
        void droppedFiles(dataTransfer).then(actions.openFiles);
        return;
      }
      if (isReadOnly(store.getState())) return;
      const carried = carriedWords(dataTransfer);
      if ('refused' in carried) actions.fail(t(`files:${carried.refused}`));
      else if (carried.text.trim() !== '') actions.showDialog({ kind: 'paste', ...carried });
    };
    // Before what lies there: the list of documents takes drags of its own rows, and would keep files from coming any further.
    addEventListener('dragstart', begin, true);
    addEventListener('dragend', end, true);
    addEventListener('dragenter', enter, true);
    addEventListener('dragleave', leave, true);
    addEventListener('dragover', hover, true);
    addEventListener('drop', drop, true);
    return () => {
      removeEventListener('dragstart', begin, true);
      removeEventListener('dragend', end, true);
      removeEventListener('dragenter', enter, true);
      removeEventListener('dragleave', leave, true);
      removeEventListener('dragover', hover, true);
      removeEventListener('drop', drop, true);
    };
  }, [store, t]);
  if (!over) return null;
  return (
    <div className="drop-zone">
      <FileDown className="icon" aria-hidden />
      <strong>{t('common:dropHere')}</strong>
      <span>{t(over === 'files' ? 'common:dropHint' : 'common:dropWordsHint')}</span>
    </div>
  );
}
