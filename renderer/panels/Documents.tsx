// Documents.tsx - the accounts of the project in their order: open, rename, move, remove.

import { ClipboardPaste, FolderOpen } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { GridList, ListLayout, useDragAndDrop, Virtualizer } from 'react-aria-components';
import { useActions, useApp, useData, useRun, useWords } from '../context.ts';
import { isReadOnly, pressmarkAt } from '../state/selectors.ts';
import { DocumentRow } from './DocumentRow.tsx';

const NONE: readonly never[] = [];
/** px of a row with a title of one line; a row in sight is measured, and only those near it are drawn. */
const USUAL_ROW = { estimatedRowSize: 64 };

interface DocumentsProps {
  /** What makes the pane wider or narrower, where it can be. */
  readonly edge?: ReactNode;
}

export function Documents({ edge }: DocumentsProps) {
  const t = useWords();
  const run = useRun();
  const { keep } = useApp();
  const { openDocument, moveDocument, showDialog, removeDocument, showDrawer } = useActions();
  const documents = useData((state) => state.project?.documents ?? NONE);
  const projectTitle = useData((state) => state.project?.project.title ?? '');
  const places = useMemo(() => new Map(documents.map((one, place) => [one.id, place])), [documents]);
  const openId = useData((state) => state.opening ?? state.open?.documentId ?? null);
  const readOnly = useData(isReadOnly);
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: readOnly,
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': documents.find((one) => one.id === key)?.title ?? '' })),
    onReorder: ({ keys, target }) => {
      const [moved] = keys;
      if (moved === undefined || moved === target.key) return;
      const others = documents.filter((one) => one.id !== moved);
      const at = others.findIndex((one) => one.id === target.key);
      const before = target.dropPosition === 'before' ? others[at] : others[at + 1];
      void moveDocument(String(moved), before?.id ?? null);
    },
  });

  return (
    <nav className="documents" aria-label={t('work:documents')} ref={keep.documents}>
      <div className="pane-head">
        <h2>{t('work:documents')}</h2>
        <span className="label">{documents.length > 0 ? documents.length : ''}</span>
      </div>
      {documents.length === 0 ? (
        <p className="pane-hint">{t('documents:none')}</p>
      ) : (
        // Keys for the row that has the focus; each is also in its menu.
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
        <div
          className="shelf-keys"
          onKeyDown={(event) => {
            const row = (event.target as Element).closest('[role="row"]');
            const id = row?.getAttribute('data-key');
            if (!row || !id || readOnly || event.target !== row) return;
            if (event.key === 'F2') showDialog({ kind: 'renameDocument', documentId: id });
            else if (event.key === 'Delete') void removeDocument(id);
            else return;
            event.preventDefault();
          }}
        >
          {/* Rows are measured again when a typeface that comes late breaks their titles otherwise. */}
          <Virtualizer layout={ListLayout} layoutOptions={USUAL_ROW} shouldObserveItemSize>
            <GridList
              className="shelf"
              aria-label={t('documents:list')}
              items={documents}
              dependencies={[openId, documents, projectTitle]}
              dragAndDropHooks={dragAndDropHooks}
              onAction={(id) => {
                void openDocument(String(id));
                showDrawer(null);
              }}
            >
              {(entry) => <DocumentRow entry={entry} isOpen={entry.id === openId} mark={pressmarkAt(projectTitle, places.get(entry.id) ?? 0)} />}
            </GridList>
          </Virtualizer>
        </div>
      )}
      <footer>
        <button type="button" disabled={readOnly} onClick={() => run('pasteText')}>
          <ClipboardPaste className="icon" aria-hidden />
          {t('first:pasteButton')}
        </button>
        <button type="button" disabled={readOnly} onClick={() => run('openFiles')}>
          <FolderOpen className="icon" aria-hidden />
          {t('first:openButton')}
        </button>
      </footer>
      {edge}
    </nav>
  );
}
