// KeyLine.tsx - one command in the list of keys, and the way to another key for it.

import { Pencil, RotateCcw } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useActions, useData, useWords } from '../context.ts';
import type { Command } from '../state/command.ts';
import { keysOf } from '../state/commands.ts';
import { askKey, type KeyAnswer, withKey, withOwnKeys } from '../state/keyChoice.ts';
import { pressedName, shownKey } from '../state/keys.ts';
import { Key } from './Key.tsx';
import { listed } from '../i18n.ts';

export function KeyLine({ command }: { readonly command: Command }) {
  const t = useWords();
  const { changeSettings } = useActions();
  const chosen = useData((state) => state.settings.keys);
  const [asking, setAsking] = useState(false);
  const [pressed, setPressed] = useState<{ readonly key: string; readonly answer: KeyAnswer } | null>(null);
  const name = t(`commands:${command.id}`);
  const keys = keysOf(command, chosen);
  const isOwn = chosen?.[command.id] === undefined;

  const button = useRef<HTMLButtonElement>(null);
  const leave = (): void => {
    setAsking(false);
    setPressed(null);
    // The answer's buttons go, and one of them may have the focus.
    button.current?.focus();
  };
  const take = (key: string): void => {
    changeSettings({ keys: withKey(key, command, chosen) });
    leave();
  };
  const press = (event: KeyboardEvent): void => {
    if (!asking || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return leave();
    const key = pressedName(event.nativeEvent);
    const answer = askKey(key, command, chosen);
    if (answer.kind === 'free') take(key);
    else if (answer.kind !== 'unfinished') setPressed({ key, answer });
  };
  const keyWords = (key: string): string => shownKey(key, (part) => t([`keys:${part}`, part]));

  return (
    <div className="key-line">
      <dt>{name}</dt>
      <dd>
        <span className="visually-hidden">{keys.length === 0 ? t('dialogs:noKey') : listed(keys.map(keyWords))}</span>
        {keys.map((key) => (
          <Key key={key} name={key} />
        ))}
        <button
          ref={button}
          type="button"
          className={asking ? 'outlined asking' : 'plain'}
          aria-label={asking ? t('dialogs:pressKeyFor', { name }) : t('dialogs:changeKeyOf', { name })}
          title={t('dialogs:changeKey')}
          aria-pressed={asking}
          onClick={() => (asking ? leave() : setAsking(true))}
          onKeyDown={press}
          onBlur={() => pressed === null && setAsking(false)}
        >
          {asking ? t('dialogs:pressKey') : <Pencil className="icon" aria-hidden />}
        </button>
        {!isOwn && (
          <button
            type="button"
            className="plain"
            aria-label={t('dialogs:ownKeyOf', { name })}
            title={t('dialogs:ownKey')}
            onClick={() => {
              changeSettings({ keys: withOwnKeys(command, chosen) });
              button.current?.focus();
            }}
          >
            <RotateCcw className="icon" aria-hidden />
          </button>
        )}
      </dd>
      {pressed && (
        <dd className="key-answer" role="alert">
          {pressed.answer.kind === 'taken'
            ? t('dialogs:keyTaken', { key: keyWords(pressed.key), name: t(`commands:${pressed.answer.by.id}`) })
            : t('dialogs:keyReserved', { key: keyWords(pressed.key) })}
          {pressed.answer.kind === 'taken' && (
            <button type="button" className="link" onClick={() => take(pressed.key)}>
              {t('dialogs:takeKey')}
            </button>
          )}
          <button type="button" className="link" onClick={leave}>
            {t('dialogs:leaveKey')}
          </button>
        </dd>
      )}
    </div>
  );
}
