// ReviewField.tsx - a field whose words are taken as one step, when it is left or with Enter; Escape brings back what it said.

import { useId, useState } from 'react';
import { useWords } from '../context.ts';
import { pressedName } from '../state/keys.ts';

interface ReviewFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onWritten: (value: string) => void;
  /** Emptied, it says again what it said. */
  readonly required?: boolean;
  readonly isDate?: boolean;
  readonly wrong?: string | null;
  /** By which the screen finds it to give it the focus. */
  readonly place?: Readonly<Record<`data-${string}`, string>>;
}

export function ReviewField({ label, value, onWritten, required = false, isDate = false, wrong = null, place = {} }: ReviewFieldProps) {
  const t = useWords();
  const id = useId();
  // What was written counts as long as the value is the one that it was written over.
  const [draft, setDraft] = useState({ over: value, written: value });
  const written = draft.over === value ? draft.written : value;
  const setWritten = (next: string): void => setDraft({ over: value, written: next });
  const take = (): void => {
    if (written === value) return;
    if (required && written.trim() === '') setWritten(value);
    else onWritten(written);
  };
  const pressed = (event: React.KeyboardEvent): void => {
    const key = pressedName(event.nativeEvent);
    if (key === 'Enter') take();
    else if (written !== value && (key === 'Escape' || key === 'Mod+Z')) {
      setWritten(value);
      event.stopPropagation();
    } else return;
    event.preventDefault();
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...place}
        id={id}
        type="text"
        dir={isDate ? 'ltr' : 'auto'}
        maxLength={isDate ? 40 : 500}
        placeholder={isDate ? t('review:noDate') : undefined}
        spellCheck={!isDate}
        value={written}
        aria-invalid={wrong !== null}
        aria-describedby={wrong === null ? undefined : `${id}-wrong`}
        onChange={(event) => setWritten(event.target.value)}
        onBlur={take}
        onKeyDown={pressed}
      />
      {wrong !== null && (
        <span id={`${id}-wrong`} className="field-wrong">
          {wrong}
        </span>
      )}
    </div>
  );
}
