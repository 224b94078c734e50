// ours.tsx - the product's own reading surface, as the bench drives it.

import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import type { Annotation } from '../../shared/model/annotation.ts';
import { defaultCodebook } from '../../shared/model/codebook.ts';
import { levelsOf } from '../../shared/text/segments.ts';
import { DocumentEditor } from '../editor/DocumentEditor.tsx';
import { stretchesOf } from '../editor/stretches.ts';
import { i18n } from '../i18n.ts';
import { inTextOrder } from '../../shared/model/extent.ts';
import { withEdits } from '../state/withEdits.ts';
import type { Side } from './bench.ts';
import { annotationOf, type Sample } from './sample.ts';

const codebook = defaultCodebook('00000000-0000-4000-8000-000000000000');
const NOBODY: ReadonlySet<string> = new Set();
const nothing = () => {};
const labelOf = (one: Annotation) => one.tag;
/** Characters that surely are in the first section. */
const IN_SIGHT = 2_500;
const OTHER: Readonly<Record<string, string>> = { claim: 'loaded', loaded: 'sourcing', sourcing: 'attribution', attribution: 'claim' };

export function ours(place: HTMLElement, { text, spans }: Sample): Side {
  const annotations = spans.map((span, index) => annotationOf(text, span, index));
  /** Those of the first section that have a line of their own: a change of them can be seen. */
  const drawn = drawnFirst(annotations);
  let change: (next: readonly Annotation[]) => void = nothing;
  let select: (id: string) => void = nothing;
  let shown: readonly Annotation[] = annotations;

  function Surface() {
    const [all, setAll] = useState<readonly Annotation[]>(annotations);
    const [selectedId, setSelectedId] = useState<string | null>(null);
    useEffect(() => {
      change = setAll;
      select = setSelectedId;
    }, []);
    return (
      <DocumentEditor
        documentId="bench"
        title={text.slice(0, 36)}
        text={text}
        annotations={all}
        orphanIds={NOBODY}
        codebook={codebook}
        selectedId={selectedId}
        onSelect={nothing}
        onSelectionChange={nothing}
        onCaret={nothing}
        labelOf={labelOf}
      />
    );
  }

  let root: Root | null = null;
  return {
    open: () => {
      root = createRoot(place);
      const drawn = root;
      flushSync(() =>
        drawn.render(
          <I18nextProvider i18n={i18n}>
            <Surface />
          </I18nextProvider>,
        ),
      );
    },
    close: () => {
      root?.unmount();
      shown = annotations;
    },
    isOpen: () => everythingInView(place),
    add: (start, end) => {
      const added = annotationOf(text, { start, end, tag: 'claim' }, shown.length);
      shown = withEdits(shown, [{ id: added.id, before: null, after: added }], inTextOrder);
      const before = place.querySelectorAll('.run').length;
      flushSync(() => change(shown));
      return () => place.querySelectorAll('.run').length > before;
    },
    change: (number) => {
      const before = drawn[number % drawn.length];
      drawn.splice(number % drawn.length, 1);
      if (!before) return () => true;
      const after = { ...before, tag: OTHER[before.tag] ?? 'claim' };
      shown = withEdits(shown, [{ id: before.id, before, after }], inTextOrder);
      const marks = marksOf(place);
      flushSync(() => change(shown));
      return () => marksOf(place) !== marks;
    },
    select: (number) => {
      const id = annotations[number]?.id ?? '';
      const before = selectedWords(place);
      flushSync(() => select(id));
      return () => selectedWords(place) !== before;
    },
  };
}

/** The paragraphs in sight have their marks (all of the sample have some), and the margin has its badges. */
function everythingInView(place: HTMLElement): boolean {
  const middle = window.innerWidth / 3;
  // Asking for the place of paragraphs out of sight would lay them out, which nobody else asks for.
  const marked = [0.25, 0.5, 0.75, 0.95].every((part) =>
    document
      .elementFromPoint(middle, window.innerHeight * part)
      ?.closest('p')
      ?.querySelector('.run'),
  );
  return marked && place.querySelector('.margin-line') !== null;
}

function drawnFirst(annotations: readonly Annotation[]): Annotation[] {
  const near = annotations.slice(0, 200);
  const levels = levelsOf(stretchesOf(near));
  return near.filter((one) => levels.get(one.id) === 1 && (one.segments[0]?.end ?? 0) < IN_SIGHT);
}

const selectedWords = (place: HTMLElement): string => [...place.querySelectorAll('.run.selected')].map((run) => run.textContent).join('|');

/** All tags and levels that are drawn in the first section, in one line. */
const marksOf = (place: HTMLElement): string =>
  [...(place.querySelector('.section')?.querySelectorAll<HTMLElement>('.run') ?? [])].map((run) => Object.values(run.dataset).join('')).join(' ');
