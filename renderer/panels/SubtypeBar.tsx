// SubtypeBar.tsx - the moment after tagging: which kind is it? A letter or a click answers; the text below says what each means.

import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { Toolbar } from 'react-aria-components';
import type { Tag } from '../../shared/model/codebook.ts';
import { findTag } from '../../shared/model/findTag.ts';
import { nestedSubtypes } from '../state/codes.ts';
import { useActions, useApp, useData, useWords } from '../context.ts';
import { Key } from './Key.tsx';
import { Letter } from './Letter.tsx';
import { useFloating } from './useFloating.ts';
import { shownWords } from '../../shared/text/unseen.ts';
import { isolated } from '../i18n.ts';

export function SubtypeBar() {
  const tagging = useData((state) => state.tagging);
  const codebook = useData((state) => state.project?.codebook);
  const tag = tagging && codebook ? findTag(codebook, tagging.tagId) : undefined;
  // A tag without kinds is done when it is given.
  return tag && <Kinds key={tag.id} tag={tag} />;
}

function Kinds({ tag }: { readonly tag: Tag }) {
  const t = useWords();
  const { panels } = useApp();
  const { pickSubtype, endTagging } = useActions();
  const bar = useRef<HTMLDivElement>(null);
  const rect = useData((state) => (state.tagging ? (state.selection?.rect ?? null) : null));
  const reached = useData((state) => state.tagging?.near ?? null);
  const [pointed, setPointed] = useState<{ readonly id: string; readonly reached: string | null } | null>(null);
  // The arrow keys and the pointer both lead; the one that moved last counts.
  const near = pointed?.reached === reached ? pointed.id : reached;
  const kinds = nestedSubtypes(tag).filter(({ subtype }) => !subtype.retired);
  useEffect(() => {
    const elsewhere = (event: PointerEvent) => {
      if (event.target instanceof Node && !bar.current?.contains(event.target)) endTagging();
    };
    document.addEventListener('pointerdown', elsewhere, true);
    return () => document.removeEventListener('pointerdown', elsewhere, true);
  }, [endTagging]);
  const floating = useFloating(bar, rect);
  const shown = tag.subtypes.find((one) => one.id === near);
  const finish = (work: () => unknown): void => {
    work();
    panels.clearSelection();
    panels.focusText();
  };
  const style = floating ? ({ top: floating.top, left: floating.left, '--tip': `${floating.tip}px` } as CSSProperties) : undefined;
  return (
    <div ref={bar} className={floating ? `tag-bar subtypes floating ${floating.side}` : 'tag-bar subtypes foot'} style={style}>
      <p className="subtypes-head">
        <Letter letter={tag.letter} kind="small" />
        {t('tags:of', { tag: tag.name })}
        <span className="hint">{t('tags:hint')}</span>
      </p>
      <Toolbar aria-label={t('tags:subtypes')}>
        {kinds.map(({ subtype: one, above }) => (
          <button
            key={one.id}
            type="button"
            data-tag={tag.letter}
            {...(one.key.length === 1 ? { 'aria-keyshortcuts': one.key } : {})}
            title={`${isolated(one.definition)} ${isolated(one.example)}`}
            className={one.id === near ? 'near' : ''}
            onMouseDown={(event) => event.preventDefault()}
            onMouseEnter={() => setPointed({ id: one.id, reached })}
            onFocus={() => setPointed({ id: one.id, reached })}
            onClick={() => finish(() => pickSubtype(one.id))}
          >
            {above.length > 0 && <span className="above">{`${above.map(isolated).join(' › ')} ›`}</span>}
            <bdi>{shownWords(one.name)}</bdi>
            {one.id === reached ? <Key name="Enter" /> : one.key.length === 1 && <Key name={one.key.toUpperCase()} />}
          </button>
        ))}
        <button type="button" className="rest" onMouseDown={(event) => event.preventDefault()} onClick={() => finish(endTagging)}>
          {t('tags:done')}
          <Key name={reached === null ? 'Enter' : 'Escape'} />
        </button>
      </Toolbar>
      <p className="subtypes-foot" aria-hidden="true">
        {shown ? (
          <>
            <bdi>{shownWords(shown.definition || shown.name)}</bdi> {shown.example !== '' && <q dir="auto">{shownWords(shown.example)}</q>}
          </>
        ) : (
          <bdi>{shownWords(tag.definition)}</bdi>
        )}
      </p>
    </div>
  );
}
