// AnnotationFilter.tsx - which annotations the list shows: by tag, by words, of this document or of all.

import { Search, X } from 'lucide-react';
import { useActions, useApp, useData, useWords } from '../context.ts';
import { listableCounts } from '../state/selectors.ts';
import { Choice } from './Choice.tsx';

const NONE: readonly never[] = [];

export function AnnotationFilter() {
  const t = useWords();
  const { places, panels, keep } = useApp();
  const { filterBy } = useActions();
  const filter = useData((state) => state.filter);
  const counts = useData(listableCounts);
  const tags = useData((state) => state.project?.codebook.tags ?? NONE);
  return (
    <section className="filter" aria-label={t('inspector:annotations')}>
      <header>
        <h2>{t('inspector:annotations')}</h2>
        <Choice
          label={t('inspector:scope')}
          required
          value={filter.scope}
          options={[
            { id: 'document', name: t('inspector:thisDocument') },
            { id: 'project', name: t('inspector:allDocuments') },
          ]}
          onChange={(scope) => filterBy({ scope: scope ?? 'document' })}
        />
      </header>
      <fieldset className="filter-tags" aria-label={t('inspector:filter')}>
        {tags.map((tag) => {
          const count = counts[tag.id] ?? 0;
          const on = filter.tags.includes(tag.id);
          return (
            <button
              key={tag.id}
              type="button"
              className="filter-tag"
              data-tag={tag.letter}
              aria-pressed={on}
              aria-label={t('inspector:only', { tag: tag.name, count })}
              title={tag.name}
              onClick={() => filterBy({ tags: on ? filter.tags.filter((id) => id !== tag.id) : [...filter.tags, tag.id] })}
            >
              <span className="letter small" data-letter={tag.letter} data-tag={tag.letter} aria-hidden="true" />
              <span aria-hidden="true">{count}</span>
            </button>
          );
        })}
        <span className="filter-words">
          <Search className="icon" aria-hidden />
          <input
            type="search"
            ref={keep.filter}
            aria-label={t('inspector:words')}
            placeholder={t('inspector:find')}
            value={filter.words}
            onChange={(event) => filterBy({ words: event.target.value })}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown' || event.key === 'Enter') places.list?.focus();
              else if (event.key === 'Escape' && filter.words !== '') filterBy({ words: '' });
              else if (event.key === 'Escape') panels.focusText();
              else return;
              event.preventDefault();
            }}
          />
          {filter.words !== '' && (
            <button type="button" className="plain" aria-label={t('inspector:clearWords')} onClick={() => filterBy({ words: '' })}>
              <X className="icon" aria-hidden />
            </button>
          )}
        </span>
      </fieldset>
      {filter.olderThan !== undefined && (
        <button type="button" className="link" onClick={() => filterBy({ olderThan: undefined })}>
          {t('inspector:olderOnly', { version: filter.olderThan })}
          <X className="icon" aria-hidden />
        </button>
      )}
    </section>
  );
}
