// TextColumn.tsx - one text with its annotations; where two stand side by side, with a head that chooses which one it is.

import { X } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Span } from '../../shared/model/span.ts';
import { useActions, useApp, useData, useWords } from '../context.ts';
import { DocumentEditor } from '../editor/DocumentEditor.tsx';
import type { DocumentEditorHandle } from '../editor/editorHandle.ts';
import { shortQuote } from '../state/phrases.ts';
import { foundSpans, isReadOnly, nameOf, pressmarkOf } from '../state/selectors.ts';
import type { OpenText } from '../state/openText.ts';
import { TextHead } from './TextHead.tsx';
import { useAsideWords } from './useAsideWords.ts';
import { PartsOverlay } from './PartsOverlay.tsx';
import { Picker } from './Picker.tsx';
import { isolated } from '../i18n.ts';

interface TextColumnProps {
  readonly text: OpenText;
  /** Its keys, its selection and its annotations are those of the window. */
  readonly isActive: boolean;
  /** The document in the other column; null when there is none. */
  readonly other: string | null;
  readonly selectedId: string | null;
  readonly handle: (handle: DocumentEditorHandle | null) => void;
  /** The pointer or the focus comes into a text that is not active. */
  readonly onEnter?: () => void;
}

const nothing = (): void => {};

export function TextColumn({ text, isActive, other, selectedId, handle, onEnter = nothing }: TextColumnProps) {
  const { store, panels } = useApp();
  const actions = useActions();
  const { documentId } = text;
  const entry = useData((state) => state.project?.documents.find((one) => one.id === documentId));
  const annotators = useData((state) => state.project?.annotators);
  const codebook = useData((state) => state.project?.codebook);
  const found = useData(foundSpans);
  const snap = useData((state) => state.settings.snapToWords !== false);
  const folded = useData((state) => state.settings.asideFolded === true);
  const silent = useData((state) => state.settings.asideSilent === true);
  const words = useAsideWords();
  const readOnly = useData(isReadOnly);
  const onRestore = useMemo(() => (readOnly ? null : (span: Span) => void actions.restoreText(documentId, [span])), [readOnly, actions, documentId]);
  const onWhy = useCallback(() => actions.showDialog({ kind: 'asideHelp', asked: null }), [actions]);
  const annotations = useMemo(() => {
    const hidden = new Set(annotators?.filter((one) => one.hidden).map((one) => one.id));
    return hidden.size === 0 ? text.annotations : text.annotations.filter((one) => !hidden.has(one.annotatorId));
  }, [text.annotations, annotators]);
  const orphanIds = useMemo(() => new Set(text.orphans.map((one) => one.id)), [text.orphans]);
  const editor = useRef<DocumentEditorHandle | null>(null);
  const ref = useCallback(
    (made: DocumentEditorHandle | null) => {
      editor.current = made;
      handle(made);
    },
    [handle],
  );

  // What was pressed to come here may be gone from the screen, or the text that had the keys was drawn anew.
  useEffect(() => {
    if (!isActive) return;
    const frame = requestAnimationFrame(() => document.activeElement === document.body && panels.focusText());
    return () => cancelAnimationFrame(frame);
    // Other words are another element, which the focus does not follow.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isActive, text.text, panels]);
  // What is linked with the words that are read must be in sight.
  useEffect(() => {
    if (isActive || selectedId === null) return;
    // A text that has just come is laid out first.
    const frame = requestAnimationFrame(() => editor.current?.bringIntoView(selectedId));
    return () => cancelAnimationFrame(frame);
  }, [isActive, selectedId]);
  const initialScroll = useMemo(() => {
    const { settings, project } = store.getState();
    return settings.places[project?.project.id ?? '']?.scroll[documentId];
  }, [store, documentId]);
  const labelOf = useCallback(
    (annotation: Annotation) => (codebook ? `${nameOf(codebook, annotation.tag, annotation.subtype)}: ${shortQuote(annotation)}` : ''),
    [codebook],
  );

  const onSelected = useCallback(
    (span: Span) => {
      const { marking } = store.getState();
      if (marking) void actions.markRole(marking, span).then(panels.clearSelection);
    },
    [store, actions, panels],
  );

  if (!entry || !codebook) return null;
  const { metadata } = entry;
  return (
    <div className={isActive ? 'text-column active' : 'text-column'}>
      {other !== null && <ColumnHead documentId={documentId} isActive={isActive} other={other} />}
      {/* Where the pointer or the focus goes is where the person reads. */}
      <div className="text-place" onPointerDownCapture={onEnter} onFocusCapture={onEnter}>
        <DocumentEditor
          ref={ref}
          documentId={documentId}
          title={entry.title}
          text={text.text}
          language={typeof metadata['language'] === 'string' ? metadata['language'] : undefined}
          direction={metadata['direction'] === 'rtl' || metadata['direction'] === 'ltr' ? metadata['direction'] : 'auto'}
          annotations={annotations}
          orphanIds={orphanIds}
          page={{ setAside: text.setAside, structure: text.structure, folded, silent, words, onRestore, onWhy }}
          head={<TextHead text={text} />}
          codebook={codebook}
          selectedId={selectedId}
          initialScroll={initialScroll}
          onSelect={isActive ? actions.pick : nothing}
          onSelectionChange={isActive ? actions.selectText : nothing}
          onCaret={isActive ? actions.caretAt : nothing}
          onScroll={(top) => actions.rememberScroll(documentId, top, isActive)}
          labelOf={labelOf}
          snap={snap}
          {...(isActive ? { found, onSelected, overlay: PartsOverlay } : {})}
        />
      </div>
    </div>
  );
}

interface ColumnHeadProps {
  readonly documentId: string;
  readonly isActive: boolean;
  readonly other: string;
}

function ColumnHead({ documentId, isActive, other }: ColumnHeadProps) {
  const t = useWords();
  const { panels } = useApp();
  const { openDocument, openBeside, closePane } = useActions();
  const project = useData((state) => state.project);
  if (!project) return null;
  const others = project.documents.filter((one) => one.id !== other);
  const title = project.documents.find((one) => one.id === documentId)?.title ?? '';
  return (
    <header className="column-head">
      <Picker
        label={t('work:textOfColumn')}
        value={documentId}
        options={others.map((one) => ({ id: one.id, name: `${pressmarkOf(project, one.id)} ${isolated(one.title)}` }))}
        onChange={(id) => void (isActive ? openDocument(id) : openBeside(id))}
      />
      <button
        type="button"
        className="plain"
        aria-label={t('work:closeColumn', { title })}
        title={t('work:closeColumn', { title })}
        onClick={() => {
          closePane(documentId);
          panels.makeRoom(false);
          panels.focusText();
        }}
      >
        <X className="icon" aria-hidden />
      </button>
    </header>
  );
}
