// LinkNote.tsx - the note of a link while it is written: Enter or leaving the field saves it, Escape leaves it as it was.

import { useEffect, useRef, useState } from 'react';
import { useActions, useApp, useWords } from '../context.ts';
import type { SeenLink } from '../state/linkActions.ts';
import { UnseenHere } from './UnseenHere.tsx';

const LONGEST = 100_000;

interface LinkNoteProps {
  readonly seen: SeenLink;
  readonly onDone: () => void;
}

export function LinkNote({ seen: { row, other }, onDone }: LinkNoteProps) {
  const t = useWords();
  const { panels } = useApp();
  const { changeLink } = useActions();
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  const [words, setWords] = useState(row.note ?? '');
  useEffect(() => {
    // The menu that led here gives the focus back to its button first.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => field.current?.select()));
    return () => cancelAnimationFrame(frame);
  }, []);

  const finish = (save: boolean): void => {
    if (isDone.current) return;
    isDone.current = true;
    const note = field.current?.value.trim() ?? '';
    if (save && note !== (row.note ?? '')) void changeLink(row.id, { note: note === '' ? null : note });
    onDone();
    requestAnimationFrame(() => document.activeElement === document.body && panels.focusText());
  };
  return (
    <>
      <input
        ref={field}
        type="text"
        className="link-note"
        aria-label={t('links:noteOf', { quote: other.quote })}
        placeholder={t('links:notePlaceholder')}
        dir="auto"
        maxLength={LONGEST}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onBlur={() => finish(true)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          finish(event.key === 'Enter');
        }}
      />
      <UnseenHere words={words} />
    </>
  );
}
