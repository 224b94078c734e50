// ReviewField.tsx - a field whose words count as they are written; what is written in one go is one step. Escape brings back what it said.

import { useId, useRef, useState } from 'react';
import { useWords } from '../context.ts';
import { UnseenHere } from './UnseenHere.tsx';

/** A date as it fits beside another one; with a time and its zone it does not. */
const DAY = '2001-01-31';

interface ReviewFieldProps {
  readonly label: string;
  readonly value: string;
  /** @param step names what is written in one go. */
  readonly onWritten: (value: string, step: string) => void;
  /** Emptied, it still says what it said. */
  readonly required?: boolean;
  readonly isDate?: boolean;
  readonly wrong?: string | null;
  /** By which the screen finds it to give it the focus. */
  readonly place?: Readonly<Record<`data-${string}`, string>>;
}

export function ReviewField({ label, value, onWritten, required = false, isDate = false, wrong = null, place = {} }: ReviewFieldProps) {
  const t = useWords();
  const id = useId();
  const begun = useRef({ value, number: 0 });
  // As it is written, spaces and all, as long as nothing else has changed what it says.
  const [own, setOwn] = useState({ written: value, value });
  const write = (written: string): void => {
    const given = written.replaceAll(/\s+/gu, ' ').trim();
    const next = given === '' && required ? value : given;
    setOwn({ written, value: next });
    if (next !== value) onWritten(next, `${id} ${begun.current.number}`);
  };
  return (
    <div className={isDate && value.length > DAY.length ? 'field wide' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <input
        {...place}
        id={id}
        type="text"
        dir={isDate ? 'ltr' : 'auto'}
        maxLength={isDate ? 40 : 500}
        placeholder={isDate ? t('review:noDate') : undefined}
        spellCheck={!isDate}
        value={own.value === value ? own.written : value}
        aria-invalid={wrong !== null}
        aria-describedby={wrong === null ? undefined : `${id}-wrong`}
        onFocus={() => {
          begun.current = { value, number: begun.current.number + 1 };
        }}
        onBlur={() => setOwn({ written: value, value })}
        onChange={(event) => write(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || begun.current.value === value) return;
          write(begun.current.value);
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <UnseenHere words={value} />
      {wrong !== null && (
        <span id={`${id}-wrong`} className="field-wrong">
          {wrong}
        </span>
      )}
    </div>
  );
}
