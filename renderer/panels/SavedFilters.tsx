// SavedFilters.tsx - keeps the filter of now under a name; uses, renames and removes those that were kept.

import { Pencil, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useActions, useData, useWords } from '../context.ts';
import { savedFilters } from '../state/filterActions.ts';
import { WordsAndButton } from './WordsAndButton.tsx';
import { shownWords } from '../../shared/text/unseen.ts';

export function SavedFilters() {
  const t = useWords();
  const { saveFilter, recallFilter, renameFilter, removeFilter, announce } = useActions();
  const saved = useData(savedFilters);
  const [renaming, setRenaming] = useState<string | null>(null);
  const section = useRef<HTMLElement>(null);
  // What had the focus is gone; the field below stays.
  const stay = (): void => section.current?.querySelector<HTMLElement>('.save-name input')?.focus();
  return (
    <section className="saved-filters" ref={section} aria-labelledby="saved-filters-head">
      <h3 id="saved-filters-head" className="label">
        {t('list:savedFilters')}
      </h3>
      <ul>
        {saved.map(({ name }) =>
          name === renaming ? (
            <li key={name}>
              <WordsAndButton
                label={t('list:renameTo', { name })}
                button={t('list:renameDone')}
                first={name}
                onDone={(to) => {
                  if (!renameFilter(name, to)) return announce(t('list:renameTaken'));
                  setRenaming(null);
                  stay();
                }}
              />
            </li>
          ) : (
            <li key={name}>
              <button type="button" className="saved-name" onClick={() => recallFilter(name)}>
                <span className="visually-hidden">{t('list:recall', { name: '' })}</span>
                <bdi>{shownWords(name)}</bdi>
              </button>
              <button type="button" className="plain" aria-label={t('list:rename', { name })} onClick={() => setRenaming(name)}>
                <Pencil className="icon" aria-hidden />
              </button>
              <button
                type="button"
                className="plain"
                aria-label={t('list:remove', { name })}
                onClick={() => {
                  removeFilter(name);
                  stay();
                }}
              >
                <Trash2 className="icon" aria-hidden />
              </button>
            </li>
          ),
        )}
      </ul>
      <div className="save-name">
        <WordsAndButton label={t('list:saveName')} placeholder={t('list:saveName')} button={t('list:save')} onDone={saveFilter} />
      </div>
    </section>
  );
}
