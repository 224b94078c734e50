// ModeBar.tsx - says what the next words or keys will do: a role that waits for its words, or edges that move; and ends it.

import { useActions, useApp, useData, useWords } from '../context.ts';
import { Key } from './Key.tsx';

export function ModeBar() {
  const t = useWords();
  const { panels } = useApp();
  const { armRole, endResize, nextPart } = useActions();
  const marking = useData((state) => state.marking);
  const part = useData((state) => (state.resizing?.mode ? state.resizing.part : null));
  if (marking === null && part === null) return null;
  const end = (): void => {
    if (marking === null) void endResize();
    else armRole(null);
    panels.focusText();
  };
  return (
    <section className="mode-bar" aria-label={t('parts:mode')}>
      {marking === null ? (
        <>
          <b>{t('parts:resize', { part: t(`parts:part.${part ?? 'words'}`) })}</b>
          <span className="mode-keys">
            <Key name="Shift+ArrowLeft" /> <Key name="Shift+ArrowRight" /> {t('parts:itsEnd')}
          </span>
          <span className="mode-keys">
            <Key name="Shift+ArrowUp" /> <Key name="Shift+ArrowDown" /> {t('parts:itsStart')}
          </span>
          <span className="mode-keys">
            <Key name="Mod" /> {t('parts:byWord')}
          </span>
          <button type="button" className="outlined" onClick={nextPart}>
            {t('parts:next')} <Key name="E" />
          </button>
        </>
      ) : (
        <>
          <b>{t(`parts:role.${marking}`)}</b>
          <span>{t('parts:selectItsWords')}</span>
        </>
      )}
      <button type="button" className="outlined" onClick={end}>
        {t(marking === null ? 'parts:done' : 'common:cancel')} <Key name="Escape" />
      </button>
    </section>
  );
}
