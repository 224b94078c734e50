// AttributeCondition.tsx - a detail that annotations must have: any value, a certain one, or none though it could be said.

import type { Attribute } from '../../shared/model/codebook.ts';
import { useActions, useData, useWords } from '../context.ts';
import { choicesOf } from '../../shared/model/attributes.ts';
import { attributeName, choiceName } from './attributeWords.ts';
import { Picker } from './Picker.tsx';

const NONE = '';
const NO_TAGS: readonly never[] = [];
/** A choice of the codebook is told from the two others by what stands before it. */
const CHOSEN = 'is ';

export function AttributeCondition() {
  const t = useWords();
  const { filterBy } = useActions();
  const chosen = useData((state) => state.filter.attribute);
  const tags = useData((state) => state.project?.codebook.tags ?? NO_TAGS);
  const known = new Map<string, Attribute>(tags.flatMap((tag) => tag.attributes.map((one) => [one.id, one] as const)));
  const attribute = chosen ? known.get(chosen.id) : undefined;
  const choices = attribute ? choicesOf(attribute) : [];
  const setIs = (value: string): void => {
    if (!chosen) return;
    if (value === 'any' || value === 'missing') filterBy({ attribute: { id: chosen.id, is: value, value: '' } });
    else filterBy({ attribute: { id: chosen.id, is: 'value', value: value.slice(CHOSEN.length) } });
  };
  return (
    <>
      <span className="label">{t('list:attribute')}</span>
      <span className="detail">
        <Picker
          label={t('list:attribute')}
          value={chosen?.id ?? NONE}
          options={[{ id: NONE, name: t('list:any') }, ...[...known.values()].map((one) => ({ id: one.id, name: attributeName(one) }))]}
          onChange={(id) => filterBy({ attribute: id === NONE ? null : { id, is: 'any', value: '' } })}
        />
        {chosen && (
          <Picker
            label={t('list:attributeIs')}
            value={chosen.is === 'value' ? CHOSEN + (choices.length > 0 ? chosen.value : '') : chosen.is}
            options={[
              { id: 'any', name: t('list:said') },
              { id: 'missing', name: t('list:missing') },
              ...choices.map((one) => ({ id: CHOSEN + one, name: choiceName(one) })),
              ...(choices.length === 0 ? [{ id: CHOSEN, name: t('list:value') }] : []),
            ]}
            onChange={setIs}
          />
        )}
      </span>
      {chosen?.is === 'value' && choices.length === 0 && (
        <>
          <span />
          <input
            type="text"
            dir="auto"
            aria-label={t('list:valueWords', { name: attributeName(attribute ?? chosen) })}
            value={chosen.value}
            onChange={(event) => filterBy({ attribute: { ...chosen, value: event.target.value } })}
          />
        </>
      )}
    </>
  );
}
