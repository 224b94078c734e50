// AttributeText.tsx - an attribute in words or as a number. What the project says elsewhere is offered; anything may be written.

import { useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { Annotation } from '../../shared/model/annotation.ts';
import { type AttributeType, textOf } from '../../shared/model/attributes.ts';
import { useActions } from '../context.ts';
import { useAttributeDraft } from './useAttributeDraft.ts';
import { shownWords } from '../../shared/text/unseen.ts';
import { UnseenHere } from './UnseenHere.tsx';

const LONGEST = 2000;
const MOST = 200;

interface AttributeTextProps {
  readonly annotation: Annotation;
  readonly id: string;
  readonly name: string;
  readonly type: AttributeType;
  readonly disabled: boolean;
}

export function AttributeText({ annotation, id, name, type, disabled }: AttributeTextProps) {
  const { valuesOf } = useActions();
  const { draft, write, save } = useAttributeDraft(annotation, id, type);
  const [offered, setOffered] = useState<readonly string[]>([]);
  const saved = textOf(annotation.attributes[id]);
  const written = draft ?? saved;
  const wanted = written.trim().toLocaleLowerCase();
  const items = offered
    .filter((one) => one !== written && one.toLocaleLowerCase().includes(written === saved ? '' : wanted))
    .map((value) => ({ value }));
  return (
    <ComboBox
      className="attribute-text"
      aria-label={name}
      isDisabled={disabled}
      allowsCustomValue
      menuTrigger="input"
      allowsEmptyCollection={false}
      items={items}
      inputValue={written}
      onInputChange={(text) => {
        if (text !== written) write(text);
      }}
      onFocus={() => {
        if (type === 'text') void valuesOf(id).then((values) => setOffered(values.slice(0, MOST)));
      }}
      onBlur={save}
    >
      <Input className="input" dir="auto" maxLength={LONGEST} inputMode={type === 'number' ? 'decimal' : 'text'} />
      <UnseenHere words={written} />
      <Popover className="popover">
        <ListBox className="menu" data-own-keys>
          {({ value }: { readonly value: string }) => (
            <ListBoxItem id={value} textValue={value}>
              <span className="item-name" dir="auto">
                {shownWords(value)}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
