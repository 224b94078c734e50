// AttributeList.tsx - an attribute of several entries: one field for each, and an empty one for the next. Emptied ones go.

import type { Annotation } from '../../shared/model/annotation.ts';
import { listOf } from '../../shared/model/attributes.ts';
import { useWords } from '../context.ts';
import { useAttributeDraft } from './useAttributeDraft.ts';
import { UnseenHere } from './UnseenHere.tsx';

const LONGEST = 2000;

interface AttributeListProps {
  readonly annotation: Annotation;
  readonly id: string;
  readonly name: string;
  readonly disabled: boolean;
}

export function AttributeList({ annotation, id, name, disabled }: AttributeListProps) {
  const t = useWords();
  const { draft, write, save } = useAttributeDraft(annotation, id, 'list');
  const entries = draft?.split('\n') ?? listOf(annotation.attributes[id]);
  const fields = entries.at(-1) === '' ? entries : [...entries, ''];
  return (
    <div className="attribute-list">
      {fields.map((entry, index) => (
        <input
          // The place is what an entry is known by.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          type="text"
          dir="auto"
          aria-label={t('attributes:entry', { name, number: index + 1 })}
          maxLength={LONGEST}
          disabled={disabled}
          value={entry}
          onChange={(event) => write(fields.with(index, event.target.value).join('\n'))}
          onBlur={save}
          onKeyDown={(event) => {
            const next = event.currentTarget.nextElementSibling;
            if (event.key === 'Enter' && next instanceof HTMLElement) next.focus();
          }}
        />
      ))}
      <UnseenHere words={entries.join('\n')} />
    </div>
  );
}
