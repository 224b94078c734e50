// BulkDetail.tsx - one detail of the tag (an attribute of the codebook), set or emptied for all selected annotations.

import { useState } from 'react';
import type { Tag } from '../../shared/model/codebook.ts';
import { useActions, useWords } from '../context.ts';
import type { ListedAnnotation } from '../state/listFilter.ts';
import { choicesOf, typeOf, valueOf } from '../../shared/model/attributes.ts';
import { attributeName, choiceName } from './attributeWords.ts';
import { Picker } from './Picker.tsx';
import { WordsAndButton } from './WordsAndButton.tsx';

interface DetailProps {
  readonly tag: Tag;
  readonly rows: readonly ListedAnnotation[];
  readonly disabled: boolean;
}

const WHICH = '';

export function BulkDetail({ tag, rows, disabled }: DetailProps) {
  const t = useWords();
  const { changeMany } = useActions();
  const [id, setId] = useState(WHICH);
  // Only where it can be said of at least one of them.
  const offered = tag.attributes.filter(
    ({ subtypes }) => subtypes === undefined || rows.some((one) => one.subtype !== null && subtypes.includes(one.subtype)),
  );
  const attribute = offered.find((one) => one.id === id);
  const setAll = (value: Parameters<typeof changeMany>[1]['someAttributes']): void => {
    const fitting = rows.filter((one) => !attribute?.subtypes || (one.subtype !== null && attribute.subtypes.includes(one.subtype)));
    void changeMany(
      fitting.map((one) => one.id),
      { someAttributes: value ?? {} },
    );
  };
  return (
    <>
      <span className="label">{t('list:attribute')}</span>
      <span className="detail">
        <Picker
          label={t('list:attribute')}
          disabled={disabled}
          value={attribute ? id : WHICH}
          options={[{ id: WHICH, name: t('list:whichDetail') }, ...offered.map((one) => ({ id: one.id, name: attributeName(one) }))]}
          onChange={setId}
        />
        {attribute && choicesOf(attribute).length > 0 && (
          <Picker
            label={t('list:valueWords', { name: attributeName(attribute) })}
            disabled={disabled}
            value={WHICH}
            options={[
              { id: WHICH, name: t('list:value') },
              ...choicesOf(attribute).map((one) => ({ id: one, name: choiceName(one) })),
              { id: 'take away', name: t('list:takeDetail') },
            ]}
            onChange={(value) => setAll({ [id]: value === 'take away' ? null : value })}
          />
        )}
      </span>
      {attribute && choicesOf(attribute).length === 0 && (
        <>
          <span />
          <WordsAndButton
            label={t('list:valueWords', { name: attributeName(attribute) })}
            button={t('list:setDetail')}
            disabled={disabled}
            onDone={(words) => setAll({ [id]: valueOf(typeOf(attribute), words) })}
          />
        </>
      )}
    </>
  );
}
