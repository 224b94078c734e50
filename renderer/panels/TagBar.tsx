// TagBar.tsx - the tags. At the foot of the text as its legend; at the words as soon as some are selected.

import { type CSSProperties, useEffect, useRef } from 'react';
import { Toolbar } from 'react-aria-components';
import { useActions, useApp, useData, useRun, useWords } from '../context.ts';
import { asideAt } from '../state/asideCommands.ts';
import { isReadOnly, nameOf, offeredTags } from '../state/selectors.ts';
import { Key } from './Key.tsx';
import { Letter } from './Letter.tsx';
import { PartsBar } from './PartsBar.tsx';
import { useFloating } from './useFloating.ts';
import { shownWords } from '../../shared/text/unseen.ts';

export function TagBar() {
  const t = useWords();
  const { panels } = useApp();
  const { tag } = useActions();
  const bar = useRef<HTMLDivElement>(null);
  const tags = useData(offeredTags);
  const lastTag = useData((state) => state.lastTag);
  const codebook = useData((state) => state.project?.codebook);
  const enabled = useData((state) => state.open !== null && state.selection !== null && !isReadOnly(state));
  const rect = useData((state) => (state.tagging || state.marking || isReadOnly(state) ? null : (state.selection?.rect ?? null)));
  const floating = useFloating(bar, rect);
  const run = useRun();
  const keyOfAside = useData(({ settings }) => settings.keys?.['setAside']?.[0] ?? 'X');
  const isAside = useData(({ open, selection }) => open !== null && selection !== null && asideAt(open, selection.span).length > 0);
  useEndOfTagging();
  const style = floating ? ({ top: floating.top, left: floating.left, '--tip': `${floating.tip}px` } as CSSProperties) : undefined;
  const legend = tags.map((one) => (
    <li key={one.id}>
      <Letter letter={one.letter} kind="small" />
      <bdi>{shownWords(one.name)}</bdi>
      <span className="swatch" data-tag={one.letter} />
    </li>
  ));
  return (
    <div className="tag-place">
      {floating && (
        <ul className="legend" aria-hidden="true">
          {legend}
        </ul>
      )}
      <div ref={bar} className={floating ? `tag-bar floating ${floating.side}` : 'tag-bar docked'} style={style}>
        <Toolbar aria-label={t('tags:toolbar')}>
          {tags.map((one) => (
            <button
              key={one.id}
              type="button"
              className="tag-button"
              data-tag={one.letter}
              {...(hasKey(one.key) ? { 'aria-keyshortcuts': one.key } : {})}
              title={enabled ? shownWords(one.definition) : t('tags:selectFirst')}
              disabled={!enabled}
              // The words stay selected while the pointer is on the bar.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                const span = panels.selectedSpan();
                if (!span) return;
                void tag(span, one.id);
              }}
            >
              <span>
                {!floating && <Letter letter={one.letter} kind="small" />}
                <bdi>{shownWords(one.name)}</bdi>
                {floating && hasKey(one.key) && <Key name={one.key} />}
              </span>
              <span className="swatch" data-tag={one.letter} aria-hidden="true" />
            </button>
          ))}
        </Toolbar>
        {floating && lastTag && codebook && (
          <span className="repeat" aria-hidden="true">
            <Key name="Enter" /> {nameOf(codebook, lastTag.tag, lastTag.subtype)}
          </span>
        )}
        {floating && (
          <button type="button" className="plain set-aside" onMouseDown={(event) => event.preventDefault()} onClick={() => run('setAside')}>
            {t(isAside ? 'aside:textAgain' : 'aside:setAside')}
            <Key name={keyOfAside} />
          </button>
        )}
        {floating && <PartsBar />}
      </div>
    </div>
  );
}

/** A tag without kinds to pick from is done at once: the words are let go, as after picking. */
function useEndOfTagging(): void {
  const { store, panels } = useApp();
  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.lastTag !== before.lastTag && state.tagging === null && before.tagging === null && state.selection) panels.clearSelection();
      }),
    [store, panels],
  );
}

/** Tags after the ninth are given by click alone. */
const hasKey = (key: string): boolean => /^[1-9]$/.test(key);
