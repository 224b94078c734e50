// ChainField.tsx - who reports whom: the attribution that reports this one, and the chain they make.

import { ChevronRight } from 'lucide-react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { spansOf } from '../../shared/model/parts.ts';
import { useActions, useApp, useData, useWords } from '../context.ts';
import { shortened, shortQuote } from '../state/phrases.ts';
import { chainOf, paragraphOf, readWords, shownAnnotation, shownAnnotations } from '../state/selectors.ts';
import { Picker } from './Picker.tsx';

const NONE = 'none';
const ELSEWHERE = 'elsewhere';
const LONGEST_SPEAKER = 28;

interface ChainFieldProps {
  readonly annotation: Annotation;
  readonly disabled: boolean;
}

export function ChainField({ annotation, disabled }: ChainFieldProps) {
  const t = useWords();
  const { places } = useApp();
  const { change, select } = useActions();
  const shown = useData(shownAnnotations);
  const open = useData((state) => state.open);
  const project = useData((state) => state.project);
  const parent = annotation.parent ?? null;
  if (!open || (annotation.tag !== 'attribution' && parent === null)) return null;
  const { above, below } = chainOf({ open, project }, annotation);
  const nameOf = (one: Annotation): string => {
    const [speaker] = spansOf(one, 'speaker');
    return speaker ? shortened(readWords(open, speaker), LONGEST_SPEAKER) : shortened(shortQuote(one), LONGEST_SPEAKER);
  };
  const found = parent === null ? null : shownAnnotation({ open, project }, parent);
  const value = parent === null ? NONE : found ? parent : ELSEWHERE;
  const current = found ? [{ id: found.id, name: nameOf(found) }] : parent === null ? [] : [{ id: ELSEWHERE, name: t('parts:parentElsewhere') }];
  // Looked for when the list is opened, not with each annotation that is selected.
  const options = () => [
    { id: NONE, name: t('parts:noParent') },
    ...shown.filter(couldReport).map((one) => ({
      id: one.id,
      name: nameOf(one),
      hint: `${t('inspector:paragraph', { paragraph: paragraphOf(open, one) ?? '–' })} ${shortQuote(one)}`,
    })),
    ...(found ? [] : current),
  ];
  /** What this one reports cannot report it. */
  const couldReport = (one: Annotation): boolean =>
    (one.tag === 'attribution' || one.roles.length > 0) &&
    one.id !== annotation.id &&
    !chainOf({ open, project }, one).above.some((step) => step.id === annotation.id);
  const go = (id: string): void => {
    select(id);
    places.editor?.bringIntoView(id);
  };
  return (
    <section className="pairs chain" aria-label={t('parts:chain')}>
      <span className="label" aria-hidden="true">
        {t('parts:reportedBy')}
      </span>
      <Picker
        label={t('parts:reportedBy')}
        disabled={disabled}
        value={value}
        options={[{ id: NONE, name: t('parts:noParent') }, ...current]}
        allOptions={options}
        onChange={(id) => {
          if (id !== ELSEWHERE) void change(annotation.id, { parent: id === NONE ? null : id });
        }}
      />
      {above.length + below.length > 0 && (
        <>
          <span className="label" aria-hidden="true">
            {t('parts:chain')}
          </span>
          <ol className="steps">
            {[...above, annotation, ...below].map((one, index) => (
              <li key={one.id}>
                {index > 0 && <ChevronRight className="icon" aria-hidden />}
                {one.id === annotation.id ? (
                  <b aria-current="step">{nameOf(one)}</b>
                ) : (
                  <button type="button" className="link" onClick={() => go(one.id)}>
                    {nameOf(one)}
                  </button>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
