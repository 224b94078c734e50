// Annotators.tsx - who annotates in this project: their names, and whose annotations are shown.

import { useState } from 'react';
import { Switch } from 'react-aria-components';
import { useActions, useData, useWords } from '../context.ts';
import { UnseenHere } from './UnseenHere.tsx';

const NONE: readonly never[] = [];
const LONGEST = 100;

export function Annotators({ disabled }: { readonly disabled: boolean }) {
  const t = useWords();
  const { showAnnotator } = useActions();
  const annotators = useData((state) => state.project?.annotators ?? NONE);
  const own = useData((state) => state.project?.annotatorId);
  return (
    <ul className="annotators">
      {annotators.map((one) => (
        <li key={one.id}>
          <Alias
            id={one.id}
            alias={one.alias}
            label={one.id === own ? t('settings:alias') : t('settings:aliasOf', { alias: one.alias })}
            disabled={disabled}
          />
          {one.id === own ? (
            <span className="hint">{t('settings:you')}</span>
          ) : (
            <Switch className="switch" isDisabled={disabled} isSelected={!one.hidden} onChange={(shown) => void showAnnotator(one.id, shown)}>
              <span className="switch-track" aria-hidden="true" />
              {t('settings:show', { alias: one.alias })}
            </Switch>
          )}
        </li>
      ))}
    </ul>
  );
}

interface AliasProps {
  readonly id: string;
  readonly alias: string;
  readonly label: string;
  readonly disabled: boolean;
}

function Alias({ id, alias, label, disabled }: AliasProps) {
  const { renameAnnotator } = useActions();
  const [name, setName] = useState(alias);
  const keep = (): void => {
    const given = name.trim();
    if (given === '') setName(alias);
    else if (given !== alias) void renameAnnotator(id, given);
  };
  return (
    <>
      <input
        type="text"
        aria-label={label}
        dir="auto"
        maxLength={LONGEST}
        value={name}
        disabled={disabled}
        onChange={(event) => setName(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && keep()}
      />
      <UnseenHere words={name} />
    </>
  );
}
