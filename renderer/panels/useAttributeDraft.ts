// useAttributeDraft.ts - an attribute as it is being written: saved after a pause, when the field is left, and with everything else that waits.

import { useEffect } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { AttributeType } from '../../shared/model/attributes.ts';
import { useActions, useData } from '../context.ts';

/** ms */
const PAUSE = 1200;

interface AttributeDraft {
  /** What is written and not saved yet. */
  readonly draft: string | undefined;
  readonly write: (text: string) => void;
  readonly save: () => void;
}

export function useAttributeDraft(annotation: Annotation, id: string, type: AttributeType): AttributeDraft {
  const { writeAttribute, saveAttributes } = useActions();
  const draft = useData((state) => state.attributeDrafts.get(`${annotation.id} ${id}`)?.text);
  useEffect(() => {
    if (draft === undefined) return;
    const timer = setTimeout(() => void saveAttributes(), PAUSE);
    return () => clearTimeout(timer);
  }, [draft, saveAttributes]);
  return { draft, write: (text) => writeAttribute(annotation, id, type, text), save: () => void saveAttributes() };
}
