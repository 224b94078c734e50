// DocumentEditor.tsx - the text of a document with its annotations: read, selected, never changed.
//
// Painting is annotationLayer.ts, what is selected selection.ts, the badges Margin.tsx. What a key or a click means
// beyond the text is decided by who uses this; keys that the text does not need bubble.

import { EditorContent, useEditor } from '@tiptap/react';
import { type ComponentType, type ReactNode, type Ref, useCallback, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { extentOf } from '../../shared/model/extent.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import type { Span } from '../../shared/model/span.ts';
import { countedWords } from '../../shared/text/counted.ts';
import { selectableSpan } from '../../shared/text/graphemes.ts';
import { wholeWords } from '../../shared/text/words.ts';
import { paint } from './annotationLayer.ts';
import { directionOf, mounted, surfaceOptions } from './createSurface.ts';
import { type DocumentEditorHandle, editorHandle } from './editorHandle.ts';
import { type FoundSpans, useFindHighlights } from './findHighlights.ts';
import { Margin } from './Margin.tsx';
import { type MarginLine, MarginMeasure } from './marginMarks.ts';
import type { Surface } from './Overlay.tsx';
import { paintPage } from './pageLayer.ts';
import { PageMarks } from './pageMarks.ts';
import { type PageShown, PLAIN } from './pageShown.ts';
import { Positions } from './positions.ts';
import { scrollToOffset } from './scrollToOffset.ts';
import { caretOffset, rectOf, selectedSpan, showSelected, type TextSelection } from './selection.ts';
import { Stretches } from './stretches.ts';
import { useMeasured } from './useMeasured.ts';
import { useSelectionWatch } from './useSelectionWatch.ts';
import { firstSections, useVisibleSections } from './useVisibleSections.ts';

export interface DocumentEditorProps {
  readonly documentId: string;
  readonly title: string;
  readonly text: string;
  readonly language?: string | undefined;
  readonly direction?: 'ltr' | 'rtl' | 'auto' | undefined;
  /** Those to show, in text order. */
  readonly annotations: readonly Annotation[];
  /** Annotations whose words are not found; they are not drawn. */
  readonly orphanIds: ReadonlySet<string>;
  readonly codebook: Codebook;
  readonly selectedId: string | null;
  /** What a search has found here. */
  readonly found?: FoundSpans | null;
  readonly page?: PageShown;
  /** Stands above the text and scrolls with it. */
  readonly head?: ReactNode;
  readonly initialScroll?: number | undefined;
  readonly onSelect: (id: string | null) => void;
  readonly onSelectionChange: (selection: TextSelection | null) => void;
  /** Annotations under the caret or the pointer, innermost first. */
  readonly onCaret: (ids: readonly string[], moved?: boolean) => void;
  readonly onScroll?: ((top: number) => void) | undefined;
  readonly labelOf: (annotation: Annotation) => string;
  /** The mouse has let go of words it selected. */
  readonly onSelected?: ((span: Span) => void) | undefined;
  /** Whether a selection by mouse or touch grows to whole words. */
  readonly snap?: boolean;
  /** Drawn over the sheet, with its top left corner as theirs. */
  readonly overlay?: ComponentType<Surface>;
  readonly ref?: Ref<DocumentEditorHandle>;
}

const NOTHING: ReadonlySet<string> = new Set();
const NO_LINES: readonly MarginLine[] = [];
const NO_BLOCKS: ReadonlySet<number> = new Set();

export function DocumentEditor(props: DocumentEditorProps) {
  const {
    title,
    text,
    language,
    direction,
    annotations,
    orphanIds,
    codebook,
    selectedId,
    page = PLAIN,
    head,
    initialScroll,
    onScroll,
    labelOf,
    overlay: Overlay,
    ref,
  } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const top = useRef(initialScroll);
  const handlers = useRef(props);
  useLayoutEffect(() => {
    handlers.current = props;
  });

  const positions = useMemo(() => new Positions(text), [text]);
  const stretches = useMemo(() => new Stretches(positions), [positions]);
  const revision = stretches.follow(annotations, orphanIds);
  const [hovered, setHovered] = useState<ReadonlySet<string>>(NOTHING);
  const [opened, setOpened] = useState(NO_BLOCKS);
  const { setAside, structure, folded, silent, words, onRestore, onWhy } = page;
  const marks = useMemo(() => new PageMarks(text, positions, setAside, structure), [text, positions, setAside, structure]);
  const pagePainting = {
    ...{ marks, folded, silent, words, opened, onRestore, onWhy },
    isMarked: (block: number, within?: Span) => stretches.in(block).some((one) => !within || (one.start < within.end && within.start < one.end)),
    onOpen: (block: number) => setOpened((before) => new Set([...before, block])),
    headline: ({ start, end }: Span) => text.slice(start, end).trim() === title.trim(),
  };
  const { counted } = marks;
  const latest = useRef(counted);
  useLayoutEffect(() => {
    latest.current = counted;
  });
  // Made once for a text: what is painted later, `paint` is told.
  const options = useMemo(() => {
    const sections = firstSections(positions);
    const painting = { stretches, sections, selectedId: null, hovered: NOTHING, codebook };
    /** What is set aside is not copied with words of the text. */
    const copied = ({ start, end }: Span): string => (latest.current && countedWords(text, latest.current, { start, end })) || text.slice(start, end);
    return {
      ...surfaceOptions({ text, title, language, direction, positions, painting, page: { ...pagePainting, sections }, copied }),
      immediatelyRender: true,
      shouldRerenderOnTransaction: false,
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [text, title, language, direction, positions, stretches]);
  const editor = mounted(useEditor(options, [options]), { text, title, positions });
  const sections = useVisibleSections(editor, positions, scroller);
  const margin = useMemo(() => new MarginMeasure(editor.view), [editor]);
  useLayoutEffect(() => {
    // What is set aside stands otherwise, and lines with it.
    if (paintPage(editor.view, { ...pagePainting, sections }, positions)) margin.forget();
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [editor, positions, stretches, revision, sections, marks, folded, silent, words, opened, onRestore]);
  useLayoutEffect(() => {
    stretches.seen(sections);
    paint(editor.view, { stretches, sections, selectedId, hovered, codebook }, positions);
  }, [editor, positions, stretches, revision, sections, selectedId, hovered, codebook]);

  const lines = useMeasured<readonly MarginLine[]>(
    () => margin.lines(positions, stretches, sections, codebook),
    NO_LINES,
    [editor, stretches, revision, sections, codebook, positions, marks, folded, opened],
    editor.view.dom,
    () => margin.forget(),
  );

  useLayoutEffect(() => {
    // Where another window has corrected or renamed it, the reader stays where they were.
    if (scroller.current && top.current !== undefined) scroller.current.scrollTop = top.current;
  }, [editor]);

  const byPointer = useRef(false);
  const current = useCallback((): TextSelection | null => {
    const selected = selectedSpan(editor.view, positions);
    const exact = selected && selectableSpan(text, selected);
    const span = exact && byPointer.current && handlers.current.snap ? wholeWords(text, exact, counted) : exact;
    const rect = span && rectOf(editor.view, positions, span);
    return span && rect ? { span, rect } : null;
  }, [editor, positions, text, counted]);

  const lastCaret = useRef<number | null>(null);
  useSelectionWatch(
    () => {
      const selection = current();
      handlers.current.onSelectionChange(selection);
      const caret = selection ? null : caretOffset(editor.view, positions);
      if (caret !== null) {
        const ids = stretches.at(caret);
        // What was just tagged or chosen has been told already when its selection ends in a caret.
        const isKnown = lastCaret.current === null && selectedId !== null && ids.includes(selectedId);
        handlers.current.onCaret(ids, caret !== lastCaret.current && !isKnown);
      }
      lastCaret.current = caret;
    },
    () => {
      const span = current()?.span;
      if (!span) return;
      showSelected(editor.view, positions, text, span);
      handlers.current.onSelected?.(span);
    },
    scroller,
    byPointer,
  );

  const goTo = useCallback((offset: number) => scrollToOffset(editor, positions, scroller.current, offset), [editor, positions]);
  const scrollTo = useCallback(
    (id: string) => {
      const marked = stretches.get(id);
      if (marked) goTo(extentOf(marked.annotation).start);
    },
    [stretches, goTo],
  );
  useFindHighlights(editor.view, positions, sections, props.found ?? null, goTo);

  const idsAt = useCallback(
    (target: EventTarget | null): readonly string[] => {
      const run = target instanceof Element ? target.closest('.run') : null;
      if (!run || !editor.view.dom.contains(run)) return [];
      const start = positions.toOffset(editor.view.posAtDOM(run, 0));
      return stretches
        .at(start + 1)
        .filter((id) => stretches.get(id)?.annotation.segments.some((segment) => segment.start <= start && start < segment.end));
    },
    [editor, positions, stretches],
  );

  useImperativeHandle(
    ref,
    () =>
      editorHandle({
        ...{ editor, positions, stretches, sections, idsAt, current, scrollTo, goTo },
        forgetPointer: () => {
          byPointer.current = false;
        },
      }),
    [editor, stretches, positions, sections, idsAt, current, scrollTo, goTo],
  );

  const select = useCallback((id: string) => handlers.current.onSelect(id), []);

  return (
    // The keyboard has the caret for all that the pointer does here.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events
    <div
      ref={scroller}
      className="scroll"
      onScroll={({ currentTarget }) => {
        top.current = currentTarget.scrollTop;
        onScroll?.(currentTarget.scrollTop);
      }}
      onClick={(event) => {
        if (selectedSpan(editor.view, positions)) return;
        // The runs may have been painted anew between the press and the release; then the target is no run any more.
        const ids = idsAt(document.elementFromPoint(event.clientX, event.clientY) ?? event.target);
        const again = selectedId === null ? -1 : ids.indexOf(selectedId);
        if (editor.view.dom.contains(event.target as Node)) handlers.current.onSelect(ids[again + 1] ?? ids[0] ?? null);
      }}
      // oxlint-disable-next-line jsx-a11y/mouse-events-have-key-events
      onMouseOver={(event) => {
        const ids = idsAt(event.target);
        const first = ids[0];
        setHovered((before) =>
          first === undefined ? (before.size === 0 ? before : NOTHING) : before.has(first) && before.size === 1 ? before : new Set([first]),
        );
        if (ids.length > 0) handlers.current.onCaret(ids);
      }}
      onMouseLeave={() => setHovered(NOTHING)}
    >
      {head}
      <div className="sheet-place" dir={directionOf(text, direction)}>
        <EditorContent editor={editor} />
        <Margin lines={lines} selectedId={selectedId} titleOf={labelOf} onSelect={select} />
        {Overlay && (
          <Overlay
            view={editor.view}
            positions={positions}
            sections={sections}
            hovering={hovered.size > 0}
            levelOf={(id) => stretches.get(id)?.level ?? 0}
          />
        )}
      </div>
    </div>
  );
}
