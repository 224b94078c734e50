// partActions.ts - the words and roles of the selected annotation: marked, added, taken away, and their edges moved.
//
// Edges move many times in a row. What they come to is kept as a draft, shown at once, and sent as one change when the
// keys pause or the handle is let go.

import { type Part, type RoleId, setOf, spansOf } from '../../shared/model/parts.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Span } from '../../shared/model/span.ts';
import { isAside } from '../../shared/text/counted.ts';
import { boundaryBefore } from '../../shared/text/graphemes.ts';
import { remarked, sameSpans, withoutSpan, withSpan } from '../../shared/text/spans.ts';
import { type Edge, movedEdge, type Step, wholeWords } from '../../shared/text/words.ts';
import { translate } from '../i18n.ts';
import type { Tools } from './actions.ts';
import { edgeWords, shortened } from './phrases.ts';
import { countedOf, meantIn, readWords, reshapable, shownAnnotation } from './selectors.ts';
import type { OpenText } from './openText.ts';
import type { Resizing } from './underWay.ts';

export interface PartActions {
  /** Marks words as a role of the selected attribution; a second stretch is added, one that shares words with another replaces it. */
  markRole(role: RoleId, span: Span): Promise<void>;
  /** The next words that are selected become this role; null: none does. */
  armRole(role: RoleId | null): void;
  /** @param index of the stretch; without it the whole role. */
  removeRole(role: RoleId, index?: number): Promise<void>;
  addWords(span: Span): Promise<void>;
  takeWords(span: Span): Promise<void>;
  /** Keys move the edges of this part until `endResize`. */
  startResize(part?: Part, index?: number): void;
  /** Goes on to the next stretch or role. */
  nextPart(): void;
  endResize(): Promise<void>;
  /** Moves an edge of what is being resized, else of the selected annotation's words. */
  moveEdge(edge: Edge, step: Step, by: 1 | -1): void;
  /** Puts an edge to an offset, as a handle is dragged. */
  dragEdge(part: Part, index: number, edge: Edge, offset: number): void;
  /** Forgets what a handle was dragged to. */
  cancelDrag(): void;
  /** Sends what the edges were moved to. */
  finishResize(): Promise<void>;
}

/** ms without a key until a burst of them is sent. */
const PAUSE = 600;
const LONGEST = 60;

export function partActions({ get, set, call, alter }: Tools): PartActions {
  let pause: ReturnType<typeof setTimeout> | undefined;

  const target = (): { annotation: Annotation; open: OpenText; text: string } | null => {
    const annotation = reshapable(get());
    const { open } = get();
    return annotation && open ? { annotation, open, text: open.text } : null;
  };
  const say = (key: string, values: Record<string, string | number> = {}): void => get().actions.announce(translate(`parts:${key}`, values));
  const roleName = (role: RoleId): string => translate(`parts:role.${role}`);
  const wordsOf = (open: OpenText, span: Span): string => shortened(readWords(open, span), LONGEST);
  /** The stretches without what is set aside in them. A cue is one stretch: the first of its words. */
  const meant = (open: OpenText, part: Part, spans: readonly Span[]): Span[] => {
    const all = spans.flatMap((span) => meantIn(open, span));
    return part === 'cue' ? all.slice(0, 1) : all;
  };

  /** Changes a part of the annotation as it is when the change's turn has come. Null when there is nothing to change. */
  const reshape = (annotation: Annotation, part: Part, next: (spans: Span[]) => Span[], after: () => void): Promise<unknown> => {
    const now = () => shownAnnotation(get(), annotation.id) ?? annotation;
    return alter(
      () => {
        const latest = now();
        return call('annotations.change', { ids: [latest.id], set: setOf(latest, part, next(spansOf(latest, part))) });
      },
      (changed) => changed,
      {
        key: `${part}-${annotation.id}`,
        after,
      },
    );
  };

  /** What an edge may move over: all of the text for words that are set aside themselves. */
  const countedAround = (open: OpenText, span: Span): readonly Span[] | null => {
    const counted = countedOf(open);
    return counted && isAside(open.text, counted, span) ? null : counted;
  };

  const withEdge = (annotation: Annotation, part: Part, index: number, span: Span): Span[] =>
    spansOf(annotation, part).map((one, at) => (at === index ? span : one));

  const clear = (resizing: Resizing): void => {
    if (get().resizing === resizing) set({ resizing: resizing.mode ? { ...resizing, span: null } : null });
  };

  /** Takes the span as the draft, unless it would run into another stretch of the same part. @returns whether it did. */
  const draft = (annotation: Annotation, part: Part, index: number, span: Span): boolean => {
    const others = spansOf(annotation, part).filter((_one, at) => at !== index);
    if (others.some((one) => one.start < span.end && span.start < one.end)) return false;
    const { resizing } = get();
    set({ resizing: { annotationId: annotation.id, part, index, span, mode: resizing?.mode ?? false } });
    return true;
  };

  return {
    markRole: async (role, span) => {
      const on = target();
      set({ marking: null });
      if (!on) return;
      const { annotation, open } = on;
      const before = spansOf(annotation, role);
      const next = (spans: Span[]): Span[] => meant(open, role, role === 'cue' ? [span] : remarked(spans, span));
      if (sameSpans(before, next(before))) return say('already', { role: roleName(role) });
      await reshape(annotation, role, next, () => say('marked', { role: roleName(role), words: wordsOf(open, span) }));
    },
    armRole: (marking) => {
      if (marking !== null && !target()) return;
      set({ marking });
      if (marking !== null) say('arm', { role: roleName(marking) });
    },
    removeRole: async (role, index) => {
      const on = target();
      if (!on) return;
      const next = (spans: Span[]): Span[] => (index === undefined ? [] : spans.filter((_one, at) => at !== index));
      await reshape(on.annotation, role, next, () => say('removed', { role: roleName(role) }));
    },
    addWords: async (span) => {
      const on = target();
      if (!on) return;
      const { annotation, open, text } = on;
      const before = spansOf(annotation, 'words');
      const next = (spans: Span[]): Span[] => meant(open, 'words', withSpan(text, spans, span));
      if (sameSpans(before, next(before))) return say('alreadyWords');
      await reshape(annotation, 'words', next, () => say('added', { words: wordsOf(open, span) }));
    },
    takeWords: async (span) => {
      const on = target();
      if (!on) return;
      const { annotation, open, text } = on;
      const before = spansOf(annotation, 'words');
      const next = (spans: Span[]): Span[] => withoutSpan(text, spans, span);
      const left = next(before);
      if (left.length === 0) return say('nothingLeft');
      if (sameSpans(before, left)) return say('notPart');
      await reshape(annotation, 'words', next, () => say('taken', { words: wordsOf(open, span) }));
    },
    startResize: (part = 'words', index = 0) => {
      const on = target();
      const span = on && spansOf(on.annotation, part)[index];
      if (!on || !span) return;
      void get().actions.finishResize();
      set({ resizing: { annotationId: on.annotation.id, part, index, span: null, mode: true }, marking: null });
      say('resizing', { part: translate(`parts:part.${part}`), words: wordsOf(on.open, span) });
    },
    nextPart: () => {
      const on = target();
      const { resizing, actions } = get();
      if (!on || !resizing) return;
      const parts: readonly Part[] = ['words', 'speaker', 'cue', 'content'];
      const all = parts.flatMap((part) => spansOf(on.annotation, part).map((_one, index) => ({ part, index })));
      const at = all.findIndex((one) => one.part === resizing.part && one.index === resizing.index);
      const next = all[(at + 1) % all.length];
      if (next) actions.startResize(next.part, next.index);
    },
    endResize: async () => {
      const { resizing, actions } = get();
      if (!resizing) return;
      set({ resizing: resizing.span ? { ...resizing, mode: false, sent: false } : null });
      say('resized');
      await actions.finishResize();
    },
    moveEdge: (edge, step, by) => {
      const on = target();
      if (!on) return;
      const { annotation, open, text } = on;
      const { resizing, actions } = get();
      const own = resizing?.annotationId === annotation.id ? resizing : null;
      const part = own?.part ?? 'words';
      const spans = spansOf(annotation, part);
      const index = own?.index ?? (edge === 'start' ? 0 : spans.length - 1);
      const before = own?.span ?? spans[index];
      if (!before) return;
      const moved = movedEdge(text, before, edge, step, by, countedAround(open, before));
      if (moved === before || !draft(annotation, part, index, moved)) return say('noFurther');
      actions.announce(edgeWords(readWords(open, moved), edge));
      clearTimeout(pause);
      pause = setTimeout(() => void actions.finishResize(), PAUSE);
    },
    dragEdge: (part, index, edge, offset) => {
      const on = target();
      const { resizing, open, settings } = get();
      const own = resizing?.part === part && resizing.index === index ? resizing.span : null;
      const before = own ?? (on && spansOf(on.annotation, part)[index]);
      if (!on || !open || !before) return;
      const { annotation, text } = on;
      const at = { ...before, [edge]: boundaryBefore(text, offset) };
      if (at.start >= at.end) return;
      const snapped = settings.snapToWords === false ? at : { ...before, [edge]: wholeWords(text, at, countedOf(open))[edge] };
      clearTimeout(pause);
      draft(annotation, part, index, snapped);
    },
    cancelDrag: () => {
      const { resizing } = get();
      if (resizing) clear(resizing);
    },
    finishResize: async () => {
      clearTimeout(pause);
      const { resizing } = get();
      if (!resizing?.span || resizing.sent) return;
      const annotation = shownAnnotation(get(), resizing.annotationId);
      const { span, part, index } = resizing;
      const { open } = get();
      if (!annotation || !open || sameSpans(spansOf(annotation, part), withEdge(annotation, part, index, span))) return clear(resizing);
      const sent = { ...resizing, sent: true };
      set({ resizing: sent });
      const answer = await reshape(
        annotation,
        part,
        (spans) => spans.flatMap((one, at) => (at === index ? meant(open, part, [span]) : [one])),
        () => clear(sent),
      );
      if (answer === null) clear(sent);
    },
  };
}
