// FilterChips.tsx - what the filter asks for beside tags and words, each with a way to take it away.

import { X } from 'lucide-react';
import type { ListFilter } from '../../shared/contract.ts';
import { findTag } from '../../shared/model/findTag.ts';
import { useActions, useApp, useData, useWords } from '../context.ts';
import { translate, isolated } from '../i18n.ts';
import { choicesOf } from '../../shared/model/attributes.ts';
import { hasConditions } from '../state/listFilter.ts';
import { attributeName, choiceName } from './attributeWords.ts';
import { nameOf } from '../state/selectors.ts';
import type { State } from '../state/state.ts';

interface Chip {
  readonly name: string;
  /** The filter without it. */
  readonly without: Partial<ListFilter>;
}

export function FilterChips() {
  const t = useWords();
  const { places } = useApp();
  const { filterBy, clearFilter } = useActions();
  const filter = useData((state) => state.filter);
  const project = useData((state) => state.project);
  if (!hasConditions(filter)) return null;
  // The button that had the focus is gone.
  const stay = (): void => places.filter?.focus();
  return (
    <ul className="chips" aria-label={t('list:conditions')}>
      {chipsOf({ filter, project }).map(({ name, without }) => (
        <li key={name}>
          <button
            type="button"
            className="chip"
            aria-label={t('list:without', { what: name })}
            onClick={() => {
              filterBy(without);
              stay();
            }}
          >
            <bdi>{isolated(name)}</bdi>
            <X className="icon" aria-hidden />
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          className="link"
          onClick={() => {
            clearFilter();
            stay();
          }}
        >
          {t('list:clear')}
        </button>
      </li>
    </ul>
  );
}

function chipsOf({ filter, project }: Pick<State, 'filter' | 'project'>): Chip[] {
  const { subtypes, note, quote, attribute, annotatorId, documentId, confidence, voice, only } = filter;
  const chips: Chip[] = subtypes.map((key) => {
    const [tag = '', subtype = ''] = key.split('/');
    return { name: project ? nameOf(project.codebook, tag, subtype) : key, without: { subtypes: subtypes.filter((one) => one !== key) } };
  });
  const chip = (name: string, without: Partial<ListFilter>): void => void chips.push({ name, without });
  if (attribute) chip(attributeChip(attribute, project), { attribute: null });
  if (note.trim() !== '') chip(translate('list:noteChip', { words: note }), { note: '' });
  if (quote.trim() !== '') chip(translate('list:quoteChip', { words: quote }), { quote: '' });
  if (annotatorId !== null) chip(project?.annotators.find((one) => one.id === annotatorId)?.alias ?? annotatorId, { annotatorId: null });
  if (documentId !== null && filter.scope === 'project')
    chip(project?.documents.find((one) => one.id === documentId)?.title ?? documentId, { documentId: null });
  if (confidence !== null) chip(saidWords('confidence', confidence), { confidence: null });
  if (voice !== null) chip(saidWords('voice', voice), { voice: null });
  for (const one of only) chip(translate(`list:onlyNames.${one}`), { only: only.filter((other) => other !== one) });
  return chips;
}

const saidWords = (field: 'confidence' | 'voice', value: string): string =>
  `${translate(`list:${field}`)}: ${translate(value === 'unsaid' ? 'list:unsaid' : `inspector:${value}`)}`;

function attributeChip({ id, is, value }: NonNullable<ListFilter['attribute']>, project: State['project']): string {
  const known = project?.codebook.tags.flatMap((tag) => findTag(project.codebook, tag.id)?.attributes ?? []).find((one) => one.id === id);
  const name = attributeName(known ?? { id });
  if (is === 'value') return translate('list:attributeChip', { name, value: known && choicesOf(known).length > 0 ? choiceName(value) : value });
  return translate(is === 'any' ? 'list:attributeAny' : 'list:attributeMissing', { name });
}
