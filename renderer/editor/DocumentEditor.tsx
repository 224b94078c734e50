// DocumentEditor.tsx - the text of a document with its annotations: read, selected, never changed.
//
// Painting is annotationLayer.ts, what is selected selection.ts, the badges Margin.tsx. What a key or a click means
// beyond the text is decided by who uses this; keys that the text does not need bubble.

import { EditorContent, useEditor } from '@tiptap/react';
import {
  type ComponentType,
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { extentOf } from '../../shared/model/extent.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import type { SetAside, Structure } from '../../shared/model/project.ts';
import type { Span } from '../../shared/model/span.ts';
import { countedWords } from '../../shared/text/counted.ts';
import { selectableSpan } from '../../shared/text/graphemes.ts';
import { wholeWords } from '../../shared/text/words.ts';
import { paint } from './annotationLayer.ts';
import { directionOf, mounted, surfaceOptions } from './createSurface.ts';
import { type FoundSpans, useFindHighlights } from './findHighlights.ts';
import { Margin } from './Margin.tsx';
import { type MarginLine, MarginMeasure } from './marginMarks.ts';
import type { Surface } from './Overlay.tsx';
import { type Box, isRtlAt, lineBoxes } from './overlayMarks.ts';
import { Positions } from './positions.ts';
import { type AsideWords, paintPage } from './pageLayer.ts';
import { PageMarks } from './pageMarks.ts';
import { caretOffset, rectOf, selectedSpan, showSelected, type SelectionRect, type TextSelection } from './selection.ts';
import { Stretches } from './stretches.ts';
import { useMeasured } from './useMeasured.ts';
import { firstSections, useVisibleSections } from './useVisibleSections.ts';

export type { TextSelection } from './selection.ts';

export interface DocumentEditorHandle {
  focus(): void;
  /** Scrolls to the annotation and puts the caret at its start. */
  reveal(id: string): void;
  /** Scrolls to the annotation if it is out of sight; the focus and the caret stay where they are. */
  bringIntoView(id: string): void;
  /** Scrolls to an offset and puts the caret there. */
  revealOffset(offset: number): void;
  isRtlAt(offset: number): boolean;
  /** The selection now, trimmed and with whole graphemes; by mouse or touch with whole words. */
  selectedSpan(): Span | null;
  clearSelection(): void;
  selectionRect(): SelectionRect | null;
  /** Selects words, goes there and brings them into view. */
  selectSpan(span: Span): void;
  /** Annotations under a point of the window, innermost first. */
  idsAt(x: number, y: number): readonly string[];
  /** Where an annotation's words are on the screen, a box for each line, as far as they are laid out. */
  boxesOf(id: string): readonly Box[];
  /** Offset of the caret, or of the end of the selection; null when it is elsewhere. */
  caret(): number | null;
}

/** What is shown of a page besides its words. */
export interface PageShown {
  readonly setAside: readonly SetAside[];
  readonly structure: readonly Structure[];
  /** Whether what is set aside is folded away. */
  readonly folded: boolean;
  /** Whether screen readers pass over it. */
  readonly silent: boolean;
  readonly words: AsideWords;
  /** Makes a stretch text again; null while nothing can be changed. */
  readonly onRestore: ((span: Span) => void) | null;
  /** Tells why something is set aside. */
  readonly onWhy: () => void;
}

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

/** Nearer than this to the edge of the scroller, px, words count as out of sight. */
const EDGE = 24;
/** Frames after a jump in which what lies above may still change its height. */
const SETTLING = 4;
const NOTHING: ReadonlySet<string> = new Set();
const NO_LINES: readonly MarginLine[] = [];
const NO_BLOCKS: ReadonlySet<number> = new Set();
const PLAIN: PageShown = {
  setAside: [],
  structure: [],
  folded: false,
  silent: false,
  words: { kind: String, described: String, folded: String, page: String, textAgain: '', why: '' },
  onRestore: null,
  onWhy: () => {},
};

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
    if (scroller.current && initialScroll !== undefined) scroller.current.scrollTop = initialScroll;
    // Only when another text is opened: afterwards the reader scrolls.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
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

  const scrollToOffset = useCallback(
    (offset: number) => {
      const position = positions.toEditor(offset);
      const bring = () => {
        const place = scroller.current?.getBoundingClientRect();
        const words = editor.view.coordsAtPos(position);
        if (!place || (words.top > place.top + EDGE && words.bottom < place.bottom - EDGE)) return;
        scroller.current?.scrollBy({ top: (words.top + words.bottom) / 2 - (place.top + place.bottom) / 2 });
      };
      const { node } = editor.view.domAtPos(position);
      const place = scroller.current?.getBoundingClientRect();
      const element = node instanceof Element ? node : node.parentElement;
      const box = element?.getBoundingClientRect();
      // A section out of view is not laid out, and only has places once it is near.
      if (place && box && (box.bottom < place.top || box.top > place.bottom)) element?.scrollIntoView({ block: 'center' });
      bring();
      // Sections above get their real height only as they come near, some of them a frame later.
      const again = (frames: number) =>
        requestAnimationFrame(() => {
          if (editor.isDestroyed) return;
          bring();
          if (frames > 1) again(frames - 1);
        });
      again(SETTLING);
    },
    [editor, positions],
  );
  const scrollTo = useCallback(
    (id: string) => {
      const marked = stretches.get(id);
      if (marked) scrollToOffset(extentOf(marked.annotation).start);
    },
    [stretches, scrollToOffset],
  );
  useFindHighlights(editor.view, positions, sections, props.found ?? null, scrollToOffset);

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
    () => ({
      focus: () => editor.view.focus(),
      reveal: (id) => {
        const marked = stretches.get(id);
        if (!marked) return;
        editor.commands.setTextSelection(positions.toEditor(extentOf(marked.annotation).start));
        editor.view.focus();
        scrollTo(id);
      },
      bringIntoView: scrollTo,
      revealOffset: (offset) => {
        editor.commands.setTextSelection(positions.toEditor(offset));
        editor.view.focus();
        scrollToOffset(offset);
      },
      isRtlAt: (offset) => isRtlAt({ view: editor.view, positions }, offset),
      selectedSpan: () => current()?.span ?? null,
      clearSelection: () => {
        const caret = selectedSpan(editor.view, positions);
        if (caret) editor.commands.setTextSelection(positions.toEditor(caret.end));
      },
      selectionRect: () => current()?.rect ?? null,
      selectSpan: ({ start, end }) => {
        byPointer.current = false;
        editor.commands.setTextSelection({ from: positions.toEditor(start), to: positions.toEditor(end) });
        editor.view.focus();
        scrollToOffset(start);
      },
      idsAt: (x, y) => idsAt(document.elementFromPoint(x, y)),
      boxesOf: (id) => {
        const origin = editor.view.dom.getBoundingClientRect();
        const spans = stretches.get(id)?.annotation.segments ?? [];
        return spans.flatMap((span) =>
          lineBoxes({ view: editor.view, positions }, span, sections).map(({ top, bottom, left, right }) => ({
            top: top + origin.top,
            bottom: bottom + origin.top,
            left: left + origin.left,
            right: right + origin.left,
          })),
        );
      },
      caret: () => selectedSpan(editor.view, positions)?.end ?? caretOffset(editor.view, positions),
    }),
    [editor, stretches, positions, sections, idsAt, current, scrollTo, scrollToOffset],
  );

  const select = useCallback((id: string) => handlers.current.onSelect(id), []);

  return (
    // The keyboard has the caret for all that the pointer does here.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events
    <div
      ref={scroller}
      className="scroll"
      onScroll={(event) => onScroll?.(event.currentTarget.scrollTop)}
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

/** Keys that move the caret or select; what they have selected is what the person means, to the letter. */
const SELECTING = /^(?:Arrow|Home|End|Page)|^[aA]$/;

/**
 * Calls `changed` when the selection has changed, but not while the pointer is still drawing it, and `drawn` when the mouse
 * has drawn one. @param byPointer is kept up to date: whether the selection was made by mouse or touch.
 */
function useSelectionWatch(
  changed: () => void,
  drawn: () => void,
  scroller: { readonly current: HTMLElement | null },
  byPointer: { current: boolean },
): void {
  const latest = useRef({ changed, drawn });
  useLayoutEffect(() => {
    latest.current = { changed, drawn };
  });
  useEffect(() => {
    let drawing = false;
    const tell = () => {
      if (!drawing) latest.current.changed();
    };
    const down = (event: PointerEvent) => {
      const inText = event.target instanceof Node && (scroller.current?.contains(event.target) ?? false);
      if (inText) byPointer.current = true;
      drawing = inText && event.pointerType === 'mouse' && event.button === 0;
    };
    const key = (event: KeyboardEvent) => {
      if (SELECTING.test(event.key)) byPointer.current = false;
    };
    const up = () => {
      if (!drawing) return;
      drawing = false;
      // The browser settles the selection after the button is up.
      setTimeout(() => {
        tell();
        latest.current.drawn();
      });
    };
    document.addEventListener('selectionchange', tell);
    document.addEventListener('keydown', key, true);
    document.addEventListener('pointerdown', down, true);
    document.addEventListener('pointerup', up, true);
    document.addEventListener('pointercancel', up, true);
    return () => {
      document.removeEventListener('selectionchange', tell);
      document.removeEventListener('keydown', key, true);
      document.removeEventListener('pointerdown', down, true);
      document.removeEventListener('pointerup', up, true);
      document.removeEventListener('pointercancel', up, true);
    };
  }, [scroller, byPointer]);
}
