// AsideHelpDialog.tsx - what is set aside, why, of which kinds, and what a person can do about it.

import type { Span } from '../../shared/model/span.ts';
import { useActions, useData, useWords } from '../context.ts';
import { asideKinds } from '../state/asideActions.ts';
import { commandById, keysOf } from '../state/commands.ts';
import { shownKey } from '../state/keys.ts';
import { Key } from './Key.tsx';
import { Sheet } from './Sheet.tsx';

/** What is nothing else comes last. */
const KINDS = [...asideKinds.filter((one) => one !== 'other'), 'other'] as const;
const STEPS = [
  { command: 'setAside', words: 'aside:helpRestore' },
  { command: 'setAside', words: 'aside:helpExtend' },
  { command: 'foldAside', words: 'aside:helpFold' },
  { command: 'showOriginal', words: 'aside:helpCheck' },
] as const;

/** @param asked the words that were about to be set aside: closing goes back to the question. */
export function AsideHelpDialog({ asked }: { readonly asked: Span | null }) {
  const t = useWords();
  const { showDialog } = useActions();
  const chosen = useData((state) => state.settings.keys);
  const keyOf = (id: string): string => {
    const command = commandById(id);
    return (command && keysOf(command, chosen)[0]) ?? '';
  };
  const part = shownKey(keyOf('restoreWords'), (key) => t([`keys:${key}`, key]));
  return (
    <Sheet title={t('commands:asideHelp')} className="aside-help" onClose={() => showDialog(asked && { kind: 'setAside', span: asked })}>
      <p>{t('aside:helpWhy')}</p>
      <p>{t('aside:helpLeft')}</p>
      <p>{t('aside:helpCaption')}</p>
      <p>{t('aside:helpGuess')}</p>
      <h3>{t('aside:helpKinds')}</h3>
      <dl>
        {KINDS.map((kind) => (
          <div key={kind}>
            <dt>{t(`aside:kind.${kind}`)}</dt>
            <dd>{t(`aside:means.${kind}`)}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('aside:helpDo')}</h3>
      <ul>
        {STEPS.map(({ command, words }) => (
          <li key={words}>
            {keyOf(command) !== '' && <Key name={keyOf(command)} />}
            <span>{t(words, { part })}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
