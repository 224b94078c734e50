// AttributesEditor.tsx - what can be said about annotations of a tag: id, name, what is filled in, its values, and for which kinds.

import { Plus, Trash2 } from 'lucide-react';
import { Button, DialogTrigger, ListBox, ListBoxItem, Popover, Dialog } from 'react-aria-components';
import type { Attribute, Subtype } from '../../shared/model/codebook.ts';
import { useWords } from '../context.ts';
import { Picker } from './Picker.tsx';
import { shownWords } from '../../shared/text/unseen.ts';
import { UnseenHere } from './UnseenHere.tsx';

const TYPES = ['choice', 'text', 'number', 'list'] as const;

interface AttributesEditorProps {
  readonly attributes: readonly Attribute[];
  readonly subtypes: readonly Subtype[];
  readonly disabled: boolean;
  readonly onChange: (attributes: Attribute[]) => void;
}

/** What is filled in, also where the codebook does not say. */
const typeOf = (attribute: Attribute): (typeof TYPES)[number] => attribute.type ?? (attribute.values === null ? 'text' : 'choice');

export function AttributesEditor({ attributes, subtypes, disabled, onChange }: AttributesEditorProps) {
  const t = useWords();
  const set = (index: number, part: Partial<Attribute>): void =>
    onChange(
      attributes.map((one, at) =>
        at === index ? (Object.fromEntries(Object.entries({ ...one, ...part }).filter(([, value]) => value !== undefined)) as Attribute) : one,
      ),
    );
  const fresh = (): string => {
    for (let number = 1; ; number += 1) if (!attributes.some((one) => one.id === `attribute${number}`)) return `attribute${number}`;
  };
  return (
    <section className="attributes" aria-label={t('codebook:attributes')}>
      <h3>{t('codebook:attributes')}</h3>
      <p className="hint">{t('codebook:attributesHint')}</p>
      <ul>
        {attributes.map((attribute, index) => (
          // The order never changes while they are edited, and ids do.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <fieldset aria-label={t('codebook:attribute', { id: attribute.id })} disabled={disabled}>
              <input
                type="text"
                aria-label={t('codebook:attributeId')}
                className="attribute-id"
                value={attribute.id}
                maxLength={60}
                onChange={(event) => set(index, { id: event.target.value })}
              />
              <input
                type="text"
                dir="auto"
                aria-label={t('codebook:attributeName')}
                placeholder={t('codebook:attributeName')}
                value={attribute.name ?? ''}
                onChange={(event) => set(index, { name: event.target.value === '' ? undefined : event.target.value })}
              />
              <UnseenHere words={attribute.name ?? ''} />
              <Picker
                label={t('codebook:attributeType')}
                disabled={disabled}
                value={typeOf(attribute)}
                options={TYPES.map((id) => ({ id, name: t(`codebook:types.${id}`) }))}
                onChange={(value) => {
                  const type = TYPES.find((one) => one === value) ?? 'text';
                  set(index, { type, values: type === 'choice' ? (Array.isArray(attribute.values) ? attribute.values : ['yes', 'no']) : null });
                }}
              />
              <OnlyFor attribute={attribute} subtypes={subtypes} onChange={(chosen) => set(index, { subtypes: chosen })} />
              <button
                type="button"
                className="plain"
                aria-label={t('codebook:removeAttribute', { id: attribute.id })}
                title={t('codebook:removeAttribute', { id: attribute.id })}
                onClick={() => onChange(attributes.filter((_, at) => at !== index))}
              >
                <Trash2 className="icon" aria-hidden />
              </button>
              {typeOf(attribute) === 'choice' && <Values values={attribute.values} onChange={(values) => set(index, { values })} />}
            </fieldset>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="plain"
        disabled={disabled}
        onClick={() => onChange([...attributes, { id: fresh(), values: null, type: 'text' }])}
      >
        <Plus className="icon" aria-hidden />
        {t('codebook:addAttribute')}
      </button>
    </section>
  );
}

function Values({ values, onChange }: { readonly values: Attribute['values']; readonly onChange: (values: string[]) => void }) {
  const t = useWords();
  const words = Array.isArray(values) ? values.filter((one) => typeof one === 'string').join(', ') : '';
  return (
    <>
      <input
        // Taken over when it is left, so that a comma can be written.
        key={words}
        type="text"
        dir="auto"
        className="attribute-values"
        aria-label={t('codebook:values')}
        placeholder={t('codebook:values')}
        defaultValue={words}
        onBlur={(event) => {
          const given = event.target.value.split(',').map((one) => one.trim());
          if (given.join(', ') !== words) onChange(given.filter((one) => one !== ''));
        }}
      />
      <UnseenHere words={words} />
    </>
  );
}

interface OnlyForProps {
  readonly attribute: Attribute;
  readonly subtypes: readonly Subtype[];
  readonly onChange: (subtypes: string[] | undefined) => void;
}

function OnlyFor({ attribute, subtypes, onChange }: OnlyForProps) {
  const t = useWords();
  const chosen = attribute.subtypes;
  if (subtypes.length === 0) return null;
  return (
    <DialogTrigger>
      <Button
        className="outlined"
        aria-label={`${t('codebook:onlyFor')}: ${chosen ? t('codebook:someKinds', { count: chosen.length }) : t('codebook:allKinds')}`}
      >
        {chosen ? t('codebook:someKinds', { count: chosen.length }) : t('codebook:allKinds')}
      </Button>
      <Popover className="popover">
        <Dialog aria-label={t('codebook:onlyFor')}>
          <ListBox
            className="menu picks"
            data-own-keys
            aria-label={t('codebook:onlyFor')}
            selectionMode="multiple"
            selectedKeys={chosen ?? []}
            onSelectionChange={(keys) => {
              const ids = keys === 'all' ? subtypes.map((one) => one.id) : [...keys].map(String);
              onChange(ids.length === 0 ? undefined : ids);
            }}
          >
            {subtypes.map((one) => (
              <ListBoxItem key={one.id} id={one.id} textValue={one.name}>
                <span className="item-name" dir="auto">
                  {shownWords(one.name)}
                </span>
              </ListBoxItem>
            ))}
          </ListBox>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
