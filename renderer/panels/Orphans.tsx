// Orphans.tsx - annotations whose words are not at their place in the text any more; they are kept as they were.

import { findTag } from '../../shared/model/findTag.ts';
import { useActions, useData, useWords } from '../context.ts';
import { shortQuote } from '../state/phrases.ts';
import { nameOf, orphanIds, paragraphAt, shownAnnotations } from '../state/selectors.ts';
import { extentOf } from '../../shared/model/extent.ts';
import { Letter } from './Letter.tsx';

export function Orphans() {
  const t = useWords();
  const { select } = useActions();
  const ids = useData(orphanIds);
  const all = useData(shownAnnotations);
  const text = useData((state) => state.open?.text ?? '');
  const codebook = useData((state) => state.project?.codebook);
  const orphans = ids.size === 0 ? [] : all.filter((one) => ids.has(one.id));
  if (orphans.length === 0 || !codebook) return null;
  return (
    <section className="at-place orphans" aria-labelledby="orphans-head">
      <h2 id="orphans-head" className="label">
        {t('inspector:orphans')} <span>{orphans.length}</span>
      </h2>
      <ul>
        {orphans.map((one) => (
          <li key={one.id}>
            <button type="button" className="place" onClick={() => select(one.id)}>
              <Letter letter={findTag(codebook, one.tag)?.letter ?? ''} kind="orphan" />
              <span>
                <span className="visually-hidden">{`${nameOf(codebook, one.tag, one.subtype)}: `}</span>
                <span className="quote" dir="auto">
                  {shortQuote(one)}
                </span>
                <small>{t('inspector:orphan', { paragraph: paragraphAt(text, extentOf(one).start) })}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
