// Picker.tsx - one of several, in a list that opens.

import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { isolated } from '../i18n.ts';

interface Option {
  readonly id: string;
  readonly name: string;
  readonly hint?: string;
}

interface PickerProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  /** All of a long list, asked for when it is opened; until then `options` holds at least the one that is chosen. */
  readonly allOptions?: () => readonly Option[];
  readonly disabled?: boolean;
  readonly strong?: boolean;
  readonly onChange: (value: string) => void;
}

export function Picker({ label, value, options, allOptions, disabled = false, strong = false, onChange }: PickerProps) {
  const [opened, setOpened] = useState<readonly Option[] | null>(null);
  const name = options.find((one) => one.id === value)?.name ?? value;
  return (
    <Select
      className="picker"
      aria-label={label}
      value={value}
      isDisabled={disabled}
      {...(allOptions ? { isOpen: opened !== null, onOpenChange: (isOpen: boolean) => setOpened(isOpen ? allOptions() : null) } : {})}
      onChange={(key) => key !== null && key !== value && onChange(String(key))}
    >
      <Button className={strong ? 'outlined strong' : 'outlined'}>
        <SelectValue>
          <bdi>{isolated(name)}</bdi>
        </SelectValue>
        <ChevronDown className="icon" aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom start">
        <ListBox className="menu picks" data-own-keys>
          {(opened ?? options).map((one) => (
            <ListBoxItem key={one.id} id={one.id} textValue={isolated(one.name)}>
              <span className="item-name" dir="auto">
                {isolated(one.name)}
              </span>
              {one.hint !== undefined && (
                <span className="hint" dir="auto">
                  {isolated(one.hint)}
                </span>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
