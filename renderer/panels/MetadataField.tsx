// MetadataField.tsx - one thing that is known about a document: its name, its field, and what is to be known about both.

import type { MetadataKey } from '../../shared/model/project.ts';
import { useWords } from '../context.ts';
import { Picker } from './Picker.tsx';
import { UnseenHere } from './UnseenHere.tsx';

interface MetadataFieldProps {
  readonly name: MetadataKey;
  readonly value: string;
  /** It was read from the page, and nobody has looked at it. */
  readonly proposed: boolean;
  readonly isDate: boolean;
  readonly wrong: string | null;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
}

const DIRECTIONS = ['auto', 'ltr', 'rtl'] as const;
const HINTED: ReadonlySet<MetadataKey> = new Set(['published', 'posted', 'url', 'contentNote', 'language']);

export function MetadataField({ name, value, proposed, isDate, wrong, disabled, onChange }: MetadataFieldProps) {
  const t = useWords();
  const id = `describe-${name}`;
  const label = t(`describe:keys.${name}`);
  const hint = [HINTED.has(name) ? t(`describe:hints.${name}`) : '', isDate ? t('describe:dateHint') : ''].filter(Boolean).join(' ');
  const shared = {
    id,
    value,
    disabled,
    'aria-invalid': wrong !== null,
    'aria-describedby': `${id}-proposed ${id}-unseen ${id}-hint ${id}-wrong`,
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
  };
  const isCode = isDate || name === 'url' || name === 'language';
  return (
    <div className={`field${name === 'headline' || name === 'contentNote' || name === 'url' ? ' wide' : ''}`}>
      <span className="describe-label">
        {name === 'direction' ? <span>{label}</span> : <label htmlFor={id}>{label}</label>}
        {proposed && (
          <span id={`${id}-proposed`} className="proposed">
            {t('describe:proposed')}
          </span>
        )}
      </span>
      {name === 'direction' ? (
        <Picker
          label={label}
          value={value === 'ltr' || value === 'rtl' ? value : 'auto'}
          options={DIRECTIONS.map((one) => ({ id: one, name: t(`describe:direction.${one}`) }))}
          disabled={disabled}
          onChange={(one) => onChange(one === 'auto' ? '' : one)}
        />
      ) : name === 'contentNote' ? (
        <textarea {...shared} rows={2} dir="auto" maxLength={10_000} />
      ) : (
        <input {...shared} type="text" dir={isCode ? 'ltr' : 'auto'} maxLength={10_000} spellCheck={!isCode} />
      )}
      {name !== 'direction' && <UnseenHere id={`${id}-unseen`} words={value} />}
      {hint !== '' && (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      )}
      {wrong !== null && (
        <span id={`${id}-wrong`} role="alert" className="field-wrong">
          {wrong}
        </span>
      )}
    </div>
  );
}
