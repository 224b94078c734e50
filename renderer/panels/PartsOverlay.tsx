// PartsOverlay.tsx - what the overlay of the text shows: roles, handles and moved edges of the open text's annotations.

import { useCallback, useMemo } from 'react';
import { findTag } from '../../shared/model/findTag.ts';
import { useActions, useData, useWords } from '../context.ts';
import { Overlay, type Surface } from '../editor/Overlay.tsx';
import { LinkHandle } from './LinkDrag.tsx';
import { annotationsWithRoles, orphanIds, reshapable, selectedAnnotation } from '../state/selectors.ts';

export function PartsOverlay(surface: Surface) {
  const t = useWords();
  const { dragEdge, finishResize, cancelDrag } = useActions();
  const all = useData(annotationsWithRoles);
  const orphans = useData(orphanIds);
  const selected = useData(selectedAnnotation);
  const movable = useData((state) => reshapable(state) !== null);
  const near = useData((state) => state.underCaret);
  const allRoles = useData((state) => state.settings.rolesShown === true);
  const resizing = useData((state) => state.resizing);
  const codebook = useData((state) => state.project?.codebook);
  const withRoles = useMemo(() => (orphans.size === 0 ? all : all.filter((one) => !orphans.has(one.id))), [all, orphans]);
  const draft = useMemo(
    () => (resizing?.span && resizing.annotationId === selected?.id ? { part: resizing.part, index: resizing.index, span: resizing.span } : null),
    [resizing, selected],
  );
  const letterOf = useCallback((tagId: string) => (codebook ? (findTag(codebook, tagId)?.letter ?? '') : ''), [codebook]);
  return (
    <Overlay
      {...surface}
      withRoles={withRoles}
      selected={selected && !orphans.has(selected.id) ? selected : null}
      near={near}
      allRoles={allRoles}
      draft={draft}
      movable={movable}
      letterOf={letterOf}
      roleLabel={(role) => t(`parts:role.${role}`)}
      onDrag={dragEdge}
      onDrop={() => void finishResize()}
      onCancel={cancelDrag}
      linkHandle={LinkHandle}
    />
  );
}
