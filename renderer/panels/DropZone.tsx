// DropZone.tsx - files dropped anywhere on the window are opened.

import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useApp, useWords } from '../context.ts';

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

export function DropZone() {
  const t = useWords();
  const { store } = useApp();
  const [over, setOver] = useState(false);
  useEffect(() => {
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const hover = (event: DragEvent) => {
      // Without this the browser would open the file in place of the app.
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      void store.getState().actions.openFiles(files.map((file) => ({ file })));
    };
    addEventListener('dragenter', enter);
    addEventListener('dragleave', leave);
    addEventListener('dragover', hover);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragenter', enter);
      removeEventListener('dragleave', leave);
      removeEventListener('dragover', hover);
      removeEventListener('drop', drop);
    };
  }, [store]);
  if (!over) return null;
  return (
    <div className="drop-zone">
      <FileDown className="icon" aria-hidden />
      <strong>{t('common:dropHere')}</strong>
      <span>{t('common:dropHint')}</span>
    </div>
  );
}
