// ours.tsx - the product's own reading surface, as the bench drives it.

import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import type { Annotation } from '../../shared/model/annotation.ts';
import { defaultCodebook } from '../../shared/model/codebook.ts';
import { DocumentEditor } from '../editor/DocumentEditor.tsx';
import { i18n } from '../i18n.ts';
import type { Side } from './bench.ts';
import { annotationOf, type Sample } from './sample.ts';

const codebook = defaultCodebook('00000000-0000-4000-8000-000000000000');
const NOBODY: ReadonlySet<string> = new Set();
const nothing = () => {};

export function ours(place: HTMLElement, { text, spans }: Sample): Side {
  const annotations = spans.map((span, index) => annotationOf(text, span, index));
  let change: (next: Annotation[]) => void = nothing;
  let shown = annotations;

  function Surface() {
    const [all, setAll] = useState(annotations);
    useEffect(() => {
      change = setAll;
    }, []);
    return (
      <DocumentEditor
        documentId="bench"
        title={text.slice(0, 36)}
        text={text}
        annotations={all}
        orphanIds={NOBODY}
        codebook={codebook}
        selectedId={null}
        onSelect={nothing}
        onSelectionChange={nothing}
        onCaret={nothing}
        labelOf={(one) => one.tag}
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
      shown = [...shown, added].sort((a, b) => (a.segments[0]?.start ?? 0) - (b.segments[0]?.start ?? 0));
      const before = place.querySelectorAll('.run').length;
      flushSync(() => change(shown));
      return () => place.querySelectorAll('.run').length > before;
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
