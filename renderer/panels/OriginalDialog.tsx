// OriginalDialog.tsx - where selected words stand in the file that the text came from, in that file's own words. All of it plain text.

import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useActions, useData, useWords } from '../context.ts';
import { readWords } from '../state/selectors.ts';
import type { Dialog } from '../state/dialogs.ts';
import { Sheet } from './Sheet.tsx';
import { shownWords } from '../../shared/text/unseen.ts';

type Found = Extract<Dialog, { kind: 'original' }>['found'];
type Place = Found['places'][number];
/** Characters of the original on each side of the words. */
const NEAR = 400;
/** Places that are told one by one. */
const MOST_PLACES = 20;

export function OriginalDialog({ dialog }: { readonly dialog: Extract<Dialog, { kind: 'original' }> }) {
  const t = useWords();
  const { showDialog, announce, fail } = useActions();
  const { found, span, documentId } = dialog;
  // A quotation goes without what is set aside in it.
  const quote = useData(({ open }) => (open?.documentId === documentId ? readWords(open, span) : found.quote));
  const copy = async (): Promise<void> => {
    const first = found.places[0];
    const place = [
      found.file.name,
      first?.part ?? '',
      first?.page == null ? '' : t('original:citePage', { page: first.page }),
      first?.line == null ? '' : t('original:citeLine', { line: first.line }),
    ];
    try {
      await navigator.clipboard.writeText(t('original:cite', { quote, place: place.filter(Boolean).join(', ') }));
      announce(t('original:copied'));
    } catch {
      fail(t('original:notCopied'));
    }
  };
  return (
    <Sheet title={t('original:title')} className="original" onClose={() => showDialog(null)}>
      <p className={found.same ? 'original-same' : 'original-differs'} role="status">
        {t(found.same ? 'original:same' : found.words === null ? 'original:missing' : 'original:differs')}
      </p>
      {found.difference && (
        <dl className="original-facts">
          <Fact name={t('original:was')} value={found.difference.was} />
          <Fact name={t('original:isNow')} value={found.difference.is} />
        </dl>
      )}
      <dl className="original-facts">
        <Fact name={t('original:file')} value={found.file.name} />
      </dl>
      {found.places.length > 1 && <p className="hint">{t('original:places', { count: found.places.length })}</p>}
      {found.places.slice(0, MOST_PLACES).map((place) => (
        <PlaceFacts
          key={`${place.part} ${place.element} ${place.page} ${place.line} ${place.quote}`}
          place={place}
          alone={found.places.length === 1}
        />
      ))}
      {found.page && <Around page={found.page} />}
      <p className="hint original-hash">{t('original:hash', { hash: found.file.sha256 })}</p>
      <div className="sheet-actions">
        <button type="button" className="outlined" onClick={() => void copy()}>
          <Copy className="icon" aria-hidden />
          {t('original:copy')}
        </button>
        <button type="button" className="primary" onClick={() => showDialog(null)}>
          {t('common:close')}
        </button>
      </div>
    </Sheet>
  );
}

function PlaceFacts({ place, alone }: { readonly place: Place; readonly alone: boolean }) {
  const t = useWords();
  return (
    <dl className="original-facts">
      {place.part !== null && <Fact name={t('original:part')} value={place.part} />}
      {place.page !== null && <Fact name={t('original:page')} value={String(place.page)} />}
      {place.line !== null && <Fact name={t('original:line')} value={String(place.line)} />}
      {place.element !== null && <Fact name={t('original:element')} value={place.element} code />}
      {!alone && <Fact name="" value={place.quote} />}
    </dl>
  );
}

function Fact({ name, value, code = false }: { readonly name: string; readonly value: string; readonly code?: boolean }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir={code ? 'ltr' : 'auto'} className={code ? 'code' : ''}>
        {shownWords(value)}
      </dd>
    </div>
  );
}

/** Scrolls the box with the words alone: the dialog stays at its beginning. */
const intoView = (element: HTMLElement | null): void => {
  const box = element?.closest('.original-words');
  if (element && box) box.scrollTop += element.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 2;
};

function Around({ page }: { readonly page: NonNullable<Found['page']> }) {
  const t = useWords();
  const [whole, setWhole] = useState(false);
  const { text, start, end } = page;
  const from = whole ? 0 : Math.max(0, start - NEAR);
  const to = whole ? text.length : Math.min(text.length, end + NEAR);
  return (
    <div className="original-around">
      <h3>{t('original:around')}</h3>
      {/* The keyboard scrolls it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="original-words" dir="auto" tabIndex={0} role="region" aria-label={t('original:around')}>
        {from > 0 && '…'}
        {shownWords(text.slice(from, start))}
        <mark key={String(whole)} ref={intoView}>
          {shownWords(text.slice(start, end))}
        </mark>
        {shownWords(text.slice(end, to))}
        {to < text.length && '…'}
      </div>
      <button type="button" className="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
        {t(whole ? 'original:less' : 'original:whole')}
      </button>
    </div>
  );
}
