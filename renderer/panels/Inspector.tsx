// Inspector.tsx - the right side: the card of the selected annotation, and below it the list of all, which keeps its room.

import type { ReactNode } from 'react';
import { useApp, useData, useWords } from '../context.ts';
import { severalPicked } from '../state/listing.ts';
import { selectedAnnotation } from '../state/selectors.ts';
import { AnnotationCard } from './AnnotationCard.tsx';
import { AnnotationFilter } from './AnnotationFilter.tsx';
import { AnnotationList } from './AnnotationList.tsx';
import { BulkCard } from './BulkCard.tsx';
import { AtThisPlace } from './AtThisPlace.tsx';
import { CardRoom } from './CardRoom.tsx';
import { Orphans } from './Orphans.tsx';

interface InspectorProps {
  /** What makes the pane wider or narrower, where it can be. */
  readonly edge?: ReactNode;
}

export function Inspector({ edge }: InspectorProps) {
  const t = useWords();
  const { keep } = useApp();
  const selected = useData(selectedAnnotation);
  const several = useData(severalPicked);
  return (
    <aside className="inspector" aria-label={t('work:inspector')} ref={keep.inspector}>
      {several ? (
        <CardRoom key="several">
          <BulkCard />
        </CardRoom>
      ) : (
        selected && (
          <CardRoom key={selected.id}>
            <AnnotationCard annotation={selected} />
          </CardRoom>
        )
      )}
      <AtThisPlace />
      <AnnotationFilter />
      <AnnotationList />
      <Orphans />
      {edge}
    </aside>
  );
}
