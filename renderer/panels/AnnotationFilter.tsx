// AnnotationFilter.tsx - which annotations the list shows, in which order and groups; what else the filter asks for.

import { Search, X } from 'lucide-react';
import { useActions, useApp, useData, useWords } from '../context.ts';
import { listableCounts } from '../state/listing.ts';
import { Choice } from './Choice.tsx';
import { FilterChips } from './FilterChips.tsx';
import { FilterMore } from './FilterMore.tsx';
import { Picker } from './Picker.tsx';
import { RecallMenu } from './RecallMenu.tsx';
import { shownWords } from '../../shared/text/unseen.ts';

const NONE: readonly never[] = [];
const SORTS = ['text', 'tag', 'quote', 'newest', 'annotator', 'document'] as const;
const GROUPS = ['none', 'tag', 'subtype', 'document', 'annotator'] as const;

export function AnnotationFilter() {
  const t = useWords();
  const { places, panels, keep } = useApp();
  const { filterBy } = useActions();
  const filter = useData((state) => state.filter);
  const counts = useData(listableCounts);
  const tags = useData((state) => state.project?.codebook.tags ?? NONE);
  const inProject = filter.scope === 'project';
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
          if (tag.retired && count === 0 && !on) return null;
          return (
            <button
              key={tag.id}
              type="button"
              className="filter-tag"
              data-tag={tag.letter}
              aria-pressed={on}
              aria-label={t('inspector:only', { tag: tag.name, count })}
              title={shownWords(tag.name)}
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
      <div className="filter-order">
        <FilterMore />
        <Picker
          label={t('list:sort')}
          value={filter.sort}
          options={SORTS.filter((one) => one !== 'document' || inProject).map((id) => ({ id, name: t(`list:sorts.${id}`) }))}
          onChange={(value) => filterBy({ sort: SORTS.find((one) => one === value) ?? 'text' })}
        />
        <Picker
          label={t('list:group')}
          value={filter.group}
          options={GROUPS.filter((one) => one !== 'document' || inProject).map((id) => ({ id, name: t(`list:groups.${id}`) }))}
          onChange={(value) => filterBy({ group: GROUPS.find((one) => one === value) ?? 'none' })}
        />
        <RecallMenu />
      </div>
      <FilterChips />
    </section>
  );
}
