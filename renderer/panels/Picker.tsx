// Picker.tsx - one of several, in a list that opens.

import { ChevronDown } from 'lucide-react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';

interface PickerProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly name: string; readonly hint?: string }[];
  readonly disabled?: boolean;
  readonly strong?: boolean;
  readonly onChange: (value: string) => void;
}

export function Picker({ label, value, options, disabled = false, strong = false, onChange }: PickerProps) {
  const name = options.find((one) => one.id === value)?.name ?? value;
  return (
    <Select
      className="picker"
      aria-label={label}
      value={value}
      isDisabled={disabled}
      onChange={(key) => key !== null && key !== value && onChange(String(key))}
    >
      <Button className={strong ? 'outlined strong' : 'outlined'}>
        <SelectValue>{name}</SelectValue>
        <ChevronDown className="icon" aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom start">
        <ListBox className="menu picks" data-own-keys>
          {options.map((one) => (
            <ListBoxItem key={one.id} id={one.id} textValue={one.name}>
              <span className="item-name">{one.name}</span>
              {one.hint !== undefined && <span className="hint">{one.hint}</span>}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
