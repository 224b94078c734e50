// AtThisPlace.tsx - the annotations under the caret or the pointer, where there is more than one.

import { useActions, useData, useWords } from '../context.ts';
import { findTag } from '../../shared/model/findTag.ts';
import { shortQuote } from '../state/phrases.ts';
import { annotationsHere, nameOf } from '../state/selectors.ts';
import { Letter } from './Letter.tsx';

export function AtThisPlace() {
  const t = useWords();
  const { select } = useActions();
  const here = useData(annotationsHere);
  const selectedId = useData((state) => state.selectedId);
  const codebook = useData((state) => state.project?.codebook);
  if (here.length < 2 || !codebook) return null;
  return (
    <section className="at-place" aria-labelledby="at-place-head">
      <h2 id="at-place-head" className="label">
        {t('inspector:here')}
        <span aria-hidden="true">{t('inspector:cycleHint')}</span>
      </h2>
      <ul>
        {here.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className={one.id === selectedId ? 'place current' : 'place'}
              aria-pressed={one.id === selectedId}
              onClick={() => select(one.id)}
            >
              <Letter letter={findTag(codebook, one.tag)?.letter ?? ''} kind="small" />
              <span className="visually-hidden">{`${nameOf(codebook, one.tag, one.subtype)}: `}</span>
              <span className="quote" dir="auto">
                {shortQuote(one)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
