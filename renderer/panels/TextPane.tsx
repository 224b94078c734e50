// TextPane.tsx - the middle of the window: the text that is open, perhaps another one beside it, and the bars that tag.

import { useActions, useApp, useData, useWords } from '../context.ts';
import { besideSelection, pairedIds } from '../state/besideActions.ts';
import { CorrectText } from './CorrectText.tsx';
import { EmptyProject } from './EmptyProject.tsx';
import { ModeBar } from './ModeBar.tsx';
import { SubtypeBar } from './SubtypeBar.tsx';
import { TagBar } from './TagBar.tsx';
import { TextColumn } from './TextColumn.tsx';
import { useNarrow } from './useNarrow.ts';

export function TextPane() {
  const t = useWords();
  const { keep } = useApp();
  const { swapPanes } = useActions();
  const narrow = useNarrow();
  const isEmpty = useData((state) => state.project?.documents.length === 0);
  const open = useData((state) => state.open);
  const opening = useData((state) => state.opening !== null);
  const selectedId = useData((state) => state.selectedId);
  const correcting = useData((state) => state.correcting !== null && state.correcting.documentId === state.open?.documentId);
  // What is typed would be lost with the pane, so the other text waits meanwhile.
  const second = useData((state) => (narrow || state.past || correcting || !state.open ? null : state.beside));
  const besideFirst = useData((state) => state.besideFirst);
  const besideSelectedId = useData(besideSelection);
  const isPaired = useData((state) => pairedIds(state).includes(besideSelection(state) ?? ''));
  const columns = [];
  if (open && correcting) {
    columns.push(
      <div key={open.documentId} className="text-column active">
        <div className="text-place">
          <CorrectText text={open.text} />
        </div>
      </div>,
    );
  } else if (open) {
    const other = second?.documentId ?? null;
    columns.push(<TextColumn key={open.documentId} text={open} isActive other={other} selectedId={selectedId} handle={keep.editor} />);
  }
  if (open && second) {
    const text = { text: second, isActive: false, other: open.documentId, selectedId: besideSelectedId, handle: keep.beside, onEnter: swapPanes };
    const column = <TextColumn key={second.documentId} {...text} />;
    if (besideFirst) columns.unshift(column);
    else columns.push(column);
  }
  return (
    <main id="text" className="text-pane" aria-label={t('work:text')} aria-busy={opening}>
      <div className={`texts${second ? ' two' : ''}${second && isPaired ? ' paired' : ''}`}>
        {open ? (
          columns
        ) : (
          <div className="text-column active">
            <div className="text-place">{isEmpty ? <EmptyProject /> : opening && <p className="pane-hint">{t('work:opening')}</p>}</div>
          </div>
        )}
      </div>
      {!correcting && <TagBar />}
      {!correcting && <SubtypeBar />}
      {!correcting && <ModeBar />}
    </main>
  );
}
