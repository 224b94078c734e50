// OtherAnnotators.tsx - shows and hides what somebody else has marked in this document, such as an answer key.

import { useActions, useData, useWords } from '../context.ts';
import { countedOf } from '../../shared/model/documentEntry.ts';
import { isReadOnly, openEntry } from '../state/selectors.ts';

const NONE: readonly never[] = [];

export function OtherAnnotators() {
  const t = useWords();
  const { showAnnotator } = useActions();
  const annotators = useData((state) => state.project?.annotators ?? NONE);
  const own = useData((state) => state.project?.annotatorId);
  const entry = useData(openEntry);
  const counts = entry && countedOf(entry);
  const readOnly = useData(isReadOnly);
  const others = annotators.filter((one) => one.id !== own && entry?.counts[one.id] !== undefined);
  return others.map(({ id, alias, hidden }) => {
    const count = Object.values(counts?.[id] ?? {}).reduce((sum, one) => sum + one, 0);
    return (
      <button key={id} type="button" className="link" disabled={readOnly} onClick={() => void showAnnotator(id, hidden)}>
        {hidden ? t('inspector:showAnnotator', { alias, count }) : t('inspector:hideAnnotator', { alias })}
      </button>
    );
  });
}
