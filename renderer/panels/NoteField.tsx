// NoteField.tsx - the note of an annotation. Saved when the field is left, and after a pause in writing.

import { type RefCallback, useEffect } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { useActions, useApp, useData, useWords } from '../context.ts';
import { UnseenHere } from './UnseenHere.tsx';

interface NoteFieldProps {
  readonly annotation: Annotation;
  readonly disabled: boolean;
  readonly fieldRef: RefCallback<HTMLTextAreaElement>;
}

/** ms */
const PAUSE = 1200;
const LONGEST = 100_000;

export function NoteField({ annotation, disabled, fieldRef }: NoteFieldProps) {
  const t = useWords();
  const { panels } = useApp();
  const { writeNote, saveNotes } = useActions();
  const draft = useData((state) => state.drafts.get(annotation.id));
  useEffect(() => {
    if (draft === undefined) return;
    const timer = setTimeout(() => void saveNotes(annotation.id), PAUSE);
    return () => clearTimeout(timer);
  }, [draft, annotation.id, saveNotes]);
  const words = draft ?? annotation.note ?? '';
  return (
    <div className="field note-field">
      <label htmlFor="note" className="label">
        {t('inspector:note')}
      </label>
      <textarea
        id="note"
        ref={fieldRef}
        dir="auto"
        rows={2}
        maxLength={LONGEST}
        placeholder={t('inspector:notePlaceholder')}
        value={words}
        aria-describedby="note-unseen"
        disabled={disabled}
        onChange={(event) => writeNote(annotation.id, event.target.value)}
        onBlur={() => void saveNotes(annotation.id)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          panels.focusText();
        }}
      />
      <UnseenHere id="note-unseen" words={words} />
    </div>
  );
}
