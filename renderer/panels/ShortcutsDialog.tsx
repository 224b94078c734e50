// ShortcutsDialog.tsx - every key there is.

import { useActions, useData, useWords } from '../context.ts';
import type { Group } from '../state/command.ts';
import { commands } from '../state/commands.ts';
import { commandWords } from './commandWords.ts';
import { shownKey } from '../state/keys.ts';
import { Key } from './Key.tsx';
import { KeyLine } from './KeyLine.tsx';
import { Sheet } from './Sheet.tsx';
import { listed } from '../i18n.ts';

const GROUPS: readonly Group[] = ['mark', 'move', 'edit', 'project', 'view'];
/** Keys of the text itself, which no command stands for. */
const IN_TEXT = [
  { id: 'select', keys: ['Shift+ArrowRight'] },
  { id: 'extend', keys: ['Mod+Shift+ArrowRight'] },
  { id: 'line', keys: ['Shift+End'] },
  { id: 'leave', keys: ['Escape'] },
] as const;

export function ShortcutsDialog() {
  const t = useWords();
  const { showDialog, changeSettings } = useActions();
  const changed = useData((state) => Object.keys(state.settings.keys ?? {}).length > 0);
  const tags = useData((state) => state.project?.codebook.tags);
  return (
    <Sheet title={t('dialogs:shortcutsTitle')} className="shortcuts" onClose={() => showDialog(null)}>
      <p className="hint">
        {t('dialogs:shortcutsHint')}
        {changed && (
          <button type="button" className="link" onClick={() => changeSettings({ keys: {} })}>
            {t('dialogs:allOwnKeys')}
          </button>
        )}
      </p>
      <div className="shortcut-groups">
        {GROUPS.map((group) => (
          <section key={group}>
            <h3>{t(`dialogs:group.${group}`)}</h3>
            <dl>
              {group === 'mark' && IN_TEXT.map(({ id, keys }) => <Line key={id} words={t(`dialogs:inText.${id}`)} keys={keys} />)}
              {commands
                .filter((one) => one.group === group && commandWords(t, one.id, tags) !== '')
                .map((one) =>
                  // The keys of tags are the codebook's.
                  /^tag[1-9]$/.test(one.id) ? (
                    <Line key={one.id} words={commandWords(t, one.id, tags)} keys={one.keys} />
                  ) : (
                    <KeyLine key={one.id} command={one} />
                  ),
                )}
              {group === 'mark' && (
                <div>
                  <dt>{t('dialogs:inText.subtype')}</dt>
                  <dd>{t('dialogs:letterKeys')}</dd>
                </div>
              )}
            </dl>
          </section>
        ))}
      </div>
    </Sheet>
  );
}

function Line({ words, keys }: { readonly words: string; readonly keys: readonly string[] }) {
  const t = useWords();
  return (
    <div>
      <dt>{words}</dt>
      <dd>
        <span className="visually-hidden">{listed(keys.map((key) => shownKey(key, (part) => t([`keys:${part}`, part]))))}</span>
        {keys.map((key) => (
          <Key key={key} name={key} />
        ))}
      </dd>
    </div>
  );
}
