// CorrectText.tsx - the open text as plain text that can be edited, with what would become of its annotations.
//
// A native field: it keeps its own undo while one writes, takes a megabyte, and every reader of the screen knows it.

import { Check, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useActions, useApp, useData, useWords } from '../context.ts';
import { shownKey } from '../state/keys.ts';
import { shownWords } from '../../shared/text/unseen.ts';
import { UnseenHere } from './UnseenHere.tsx';

/** So long nothing must have been typed before it is worked out what follows, ms. */
const PAUSE_MS = 500;
/** So long what is typed is at most not kept while one goes on, ms. */
const LONGEST_MS = 3000;

export function CorrectText({ text }: { readonly text: string }) {
  const t = useWords();
  const { panels } = useApp();
  const actions = useActions();
  const correcting = useData((state) => state.correcting);
  const field = useRef<HTMLTextAreaElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** When the host was last given what is typed, ms. */
  const kept = useRef(0);
  const unkept = (correcting?.changed ?? false) && !(correcting?.kept ?? false);
  const [typedWords, setTypedWords] = useState(correcting?.draft ?? text);
  const asking = correcting?.asking ?? false;
  const scroll = correcting?.scroll ?? 0;

  useEffect(() => {
    const element = field.current;
    if (!element) return;
    element.setSelectionRange(0, 0);
    element.focus({ preventScroll: true });
    element.scrollTop = scroll * (element.scrollHeight - element.clientHeight);
    void actions.previewCorrection(element.value);
    return () => {
      clearTimeout(pause.current);
      requestAnimationFrame(() => panels.focusText());
    };
    // Once, when correcting begins.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useEffect(() => {
    if (!unkept) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    // A page that goes away takes its pauses along.
    const keep = (): void => void actions.keepCorrection(field.current?.value ?? '');
    addEventListener('beforeunload', warn);
    addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', keep);
    return () => {
      removeEventListener('beforeunload', warn);
      removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', keep);
    };
  }, [unkept, actions]);
  useEffect(() => {
    if (asking) keep.current?.focus();
  }, [asking]);

  if (!correcting) return null;
  const apply = () => void actions.applyCorrection(field.current?.value ?? '');
  const typed = (): void => {
    actions.correctionChanged();
    clearTimeout(pause.current);
    const tell = (): void => {
      kept.current = Date.now();
      void actions.keepCorrection(field.current?.value ?? '');
    };
    pause.current = setTimeout(() => {
      tell();
      setTypedWords(field.current?.value ?? '');
      void actions.previewCorrection(field.current?.value ?? '');
    }, PAUSE_MS);
    // Also somebody who writes without a pause.
    if (Date.now() - kept.current > LONGEST_MS) tell();
  };
  const stay = (): void => {
    actions.keepCorrecting();
    field.current?.focus();
  };
  const { preview } = correcting;
  return (
    // Keys of the field and the buttons in it, wherever among them the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className="correct"
      aria-label={t('correct:title')}
      onKeyDown={(event) => {
        const command = event.ctrlKey || event.metaKey;
        if (event.key === 'Enter' && command) apply();
        else if (event.key === 'Escape' && asking) stay();
        else if (event.key === 'Escape') actions.leaveCorrecting();
        else if (event.key.toLowerCase() === 'e' && command) actions.leaveCorrecting();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <div className="correct-bar">
        <h2>{t('correct:title')}</h2>
        <p role="status">
          {preview && t('correct:follow', { count: preview.follow })}
          {preview && preview.lost.length > 0 && <strong> {t('correct:lost', { count: preview.lost.length })}</strong>}
        </p>
        <button type="button" className="outlined" onClick={() => actions.leaveCorrecting()}>
          <X className="icon" aria-hidden /> {t('correct:cancel')} <kbd>{shownKey('Escape', (key) => t(`keys:${key}`))}</kbd>
        </button>
        <button type="button" className="primary" onClick={apply}>
          <Check className="icon" aria-hidden /> {t('correct:apply')} <kbd>{shownKey('Mod+Enter', (key) => t(`keys:${key}`))}</kbd>
        </button>
      </div>
      {asking && (
        <div className="correct-ask" role="alert">
          <p>{t('correct:ask')}</p>
          <button type="button" className="outlined" onClick={() => actions.stopCorrecting()}>
            {t('correct:discard')}
          </button>
          <button type="button" className="primary" ref={keep} onClick={stay}>
            {t('correct:goOn')}
          </button>
        </div>
      )}
      {preview && preview.lost.length > 0 && (
        <ul className="correct-lost" aria-label={t('correct:lostWords')}>
          {preview.lost.slice(0, 5).map((quote, index) => (
            // The same words may be lost twice.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={`${index} ${quote}`} dir="auto">
              {shownWords(quote)}
            </li>
          ))}
          {preview.lost.length > 5 && <li>{t('correct:more', { count: preview.lost.length - 5 })}</li>}
        </ul>
      )}
      <textarea
        ref={field}
        className="correct-field"
        aria-label={t('correct:field')}
        defaultValue={correcting.draft ?? text}
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        onInput={typed}
      />
      <UnseenHere words={typedWords} />
    </section>
  );
}
