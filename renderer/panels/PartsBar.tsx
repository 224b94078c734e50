// PartsBar.tsx - below the tags, while words are selected: what they can become of the selected annotation.

import { Toolbar } from 'react-aria-components';
import { useApp, useData, useRun, useWords } from '../context.ts';
import { commandById } from '../state/commands.ts';
import { roleCommands } from '../state/partCommands.ts';
import { nameOf, reshapable } from '../state/selectors.ts';
import { Key } from './Key.tsx';
import { Letter } from './Letter.tsx';
import { findTag } from '../../shared/model/findTag.ts';

export function PartsBar() {
  const t = useWords();
  const run = useRun();
  const { store } = useApp();
  const annotation = useData(reshapable);
  const codebook = useData((state) => state.project?.codebook);
  const selection = useData((state) => state.selection);
  if (!annotation || !codebook || !selection) return null;
  const state = store.getState();
  const buttons = [
    ...roleCommands.map(({ role, id }) => ({ id, words: t(`parts:role.${role}`) })),
    { id: 'addWords', words: t('parts:addWords') },
    { id: 'takeWords', words: t('parts:takeWords') },
  ].filter(({ id }) => commandById(id)?.enabled(state));
  return (
    <div className="parts-bar" data-tag={findTag(codebook, annotation.tag)?.letter}>
      <span className="label">
        <Letter letter={findTag(codebook, annotation.tag)?.letter ?? ''} kind="small" />
        <span className="visually-hidden">{nameOf(codebook, annotation.tag, annotation.subtype)}</span>
      </span>
      <Toolbar aria-label={t('parts:toolbar')}>
        {buttons.map(({ id, words }) => {
          const key = commandById(id)?.keys[0] ?? '';
          return (
            <button
              key={id}
              type="button"
              aria-keyshortcuts={key}
              title={t(`commands:${id}`)}
              // The words stay selected while the pointer is on the bar.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => run(id)}
            >
              {words}
              <Key name={key} />
            </button>
          );
        })}
      </Toolbar>
    </div>
  );
}
