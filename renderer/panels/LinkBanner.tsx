// LinkBanner.tsx - a link on its way: where it begins, how to choose the other end, and then which kind of link it is.

import { Link2, Search, X } from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import { linkKinds } from '../../shared/model/linkKinds.ts';
import { useActions, useApp, useData, useWords } from '../context.ts';
import { kindKeys } from '../state/linkActions.ts';
import { shortened } from '../state/phrases.ts';
import { selectedAnnotation } from '../state/selectors.ts';
import { Key } from './Key.tsx';

const LONGEST = 44;

export function LinkBanner() {
  const t = useWords();
  const { panels } = useApp();
  const { linkHere, leaveLink, makeLink, showDialog } = useActions();
  const linking = useData((state) => state.linking);
  const other = useData((state) => selectedAnnotation(state)?.id !== state.linking?.from.id && selectedAnnotation(state) !== null);
  if (!linking) return null;
  const { from, to } = linking;
  // The button that was pressed goes away with what it has done.
  const act = (work: () => unknown): void => {
    work();
    panels.focusText();
  };
  const quote = (words: string) => (
    <q className="link-quote" dir="auto">
      {shortened(words, LONGEST)}
    </q>
  );
  return (
    <section className="link-banner" aria-label={t('links:banner')}>
      <Link2 className="icon" aria-hidden />
      {to ? (
        <>
          <p>
            {quote(from.quote)} <span aria-hidden="true">…</span> {quote(to.quote)}
          </p>
          <Toolbar aria-label={t('links:kinds')} className="link-kinds">
            {linkKinds.map((kind) => (
              <button
                key={kind}
                type="button"
                className="outlined"
                title={t(`links:hint.${kind}`)}
                aria-keyshortcuts={kindKeys[kind]}
                onClick={() => act(() => makeLink(kind))}
              >
                {t(`links:out.${kind}`)}
                <Key name={kindKeys[kind]} />
              </button>
            ))}
          </Toolbar>
        </>
      ) : (
        <>
          <p>
            {t('links:from')} {quote(from.quote)} <span className="link-how">{t('links:choose')}</span>
          </p>
          <button type="button" className="outlined" onClick={() => showDialog({ kind: 'linkEnd' })}>
            <Search className="icon" aria-hidden />
            {t('links:search')}
          </button>
          <button type="button" className="outlined" disabled={!other} aria-keyshortcuts="L" onClick={() => act(linkHere)}>
            {t('links:linkSelected')}
            <Key name="L" />
          </button>
        </>
      )}
      <Key name="Escape" />
      <button
        type="button"
        className="plain"
        aria-label={t(to ? 'links:otherEnd' : 'links:leave')}
        title={t(to ? 'links:otherEnd' : 'links:leave')}
        onClick={() => act(leaveLink)}
      >
        <X className="icon" aria-hidden />
      </button>
    </section>
  );
}
