// TextPane.tsx - the middle of the window: the text that is open, and the bars that tag it.

import { useCallback, useEffect, useMemo } from 'react';
import { useActions, useApp, useData, useWords } from '../context.ts';
import { DocumentEditor } from '../editor/DocumentEditor.tsx';
import type { Annotation } from '../../shared/model/annotation.ts';
import { shortQuote } from '../state/phrases.ts';
import { foundSpans, nameOf, openEntry, orphanIds, shownAnnotations } from '../state/selectors.ts';
import { EmptyProject } from './EmptyProject.tsx';
import { ModeBar } from './ModeBar.tsx';
import { PartsOverlay } from './PartsOverlay.tsx';
import { SubtypeBar } from './SubtypeBar.tsx';
import { TagBar } from './TagBar.tsx';

export function TextPane() {
  const t = useWords();
  const isEmpty = useData((state) => state.project?.documents.length === 0);
  const isOpen = useData((state) => state.open !== null);
  const opening = useData((state) => state.opening !== null);
  return (
    <main id="text" className="text-pane" aria-label={t('work:text')} aria-busy={opening}>
      <div className="text-place">
        {isOpen ? <OpenDocument /> : isEmpty ? <EmptyProject /> : opening && <p className="pane-hint">{t('work:opening')}</p>}
      </div>
      <TagBar />
      <SubtypeBar />
      <ModeBar />
    </main>
  );
}

function OpenDocument() {
  const { store, keep, panels } = useApp();
  const actions = useActions();
  const open = useData((state) => state.open);
  const entry = useData(openEntry);
  const annotations = useData(shownAnnotations);
  const orphans = useData(orphanIds);
  const codebook = useData((state) => state.project?.codebook);
  const selectedId = useData((state) => state.selectedId);
  const found = useData(foundSpans);
  const snap = useData((state) => state.settings.snapToWords !== false);
  const documentId = open?.documentId ?? '';

  // What was pressed to come here may be gone from the screen; the keys then belong to the text.
  useEffect(() => {
    if (documentId !== '' && document.activeElement === document.body) panels.focusText();
  }, [documentId, panels]);
  const initialScroll = useMemo(() => {
    const { settings, project } = store.getState();
    return settings.places[project?.project.id ?? '']?.scroll[documentId];
  }, [store, documentId]);
  const labelOf = useCallback(
    (annotation: Annotation) => (codebook ? `${nameOf(codebook, annotation.tag, annotation.subtype)}: ${shortQuote(annotation)}` : ''),
    [codebook],
  );

  if (!open || !entry || !codebook) return null;
  return (
    <DocumentEditor
      key={documentId}
      ref={keep.editor}
      documentId={documentId}
      title={entry.title}
      text={open.text}
      language={typeof entry.metadata['language'] === 'string' ? entry.metadata['language'] : undefined}
      direction={entry.metadata['direction'] === 'rtl' || entry.metadata['direction'] === 'ltr' ? entry.metadata['direction'] : 'auto'}
      annotations={annotations}
      orphanIds={orphans}
      codebook={codebook}
      selectedId={selectedId}
      found={found}
      initialScroll={initialScroll}
      onSelect={actions.select}
      onSelectionChange={actions.selectText}
      onCaret={actions.caretAt}
      onScroll={(top) => actions.rememberScroll(documentId, top)}
      labelOf={labelOf}
      snap={snap}
      onSelected={(span) => {
        const { marking } = store.getState();
        if (!marking) return;
        void actions.markRole(marking, span).then(panels.clearSelection);
      }}
      overlay={PartsOverlay}
    />
  );
}
