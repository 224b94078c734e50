// Choice.tsx - one of a few, always in sight; choosing the chosen one again takes the choice back.

import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { isolated } from '../i18n.ts';

interface ChoiceProps<T extends string> {
  readonly labelledBy?: string;
  readonly label?: string;
  readonly value: T | null;
  readonly options: readonly { readonly id: T; readonly name: string }[];
  readonly disabled?: boolean;
  /** One must always be chosen. */
  readonly required?: boolean;
  readonly onChange: (value: T | null) => void;
}

export function Choice<T extends string>({ labelledBy, label, value, options, disabled = false, required = false, onChange }: ChoiceProps<T>) {
  return (
    <ToggleButtonGroup
      className="choice"
      {...(labelledBy === undefined ? {} : { 'aria-labelledby': labelledBy })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      isDisabled={disabled}
      disallowEmptySelection={required}
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        onChange(options.find((one) => one.id === key)?.id ?? null);
      }}
    >
      {options.map((one) => (
        <ToggleButton key={one.id} id={one.id}>
          <bdi>{isolated(one.name)}</bdi>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
