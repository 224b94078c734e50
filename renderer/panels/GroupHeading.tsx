// GroupHeading.tsx - a group of the list under its heading, which stays in sight while its rows are.

import type { ReactNode } from 'react';
import { findTag } from '../../shared/model/findTag.ts';
import type { ListFilter } from '../../shared/contract.ts';
import { useData, useWords } from '../context.ts';
import { asideAmong, asideIds, nameOf } from '../state/selectors.ts';
import type { State } from '../state/state.ts';
import { Letter } from './Letter.tsx';
import type { PlacedGroup } from './listLayout.ts';
import { isolated } from '../i18n.ts';

interface GroupProps {
  readonly placed: PlacedGroup;
  readonly by: ListFilter['group'];
  readonly children: ReactNode;
}

export function GroupHeading({ placed, by, children }: GroupProps) {
  const t = useWords();
  const { key, rows } = placed.group;
  const name = useData((state) => nameOfGroup(state, by, key));
  const aside = useData(asideIds);
  const count = rows.length - asideAmong(rows, aside);
  const tagId = by === 'tag' || by === 'subtype' ? key.split('/', 1)[0] : undefined;
  const letter = useData((state) => state.project && tagId !== undefined && findTag(state.project.codebook, tagId)?.letter);
  return (
    <div role="group" aria-label={t('list:groupOf', { name, count })} className="rows-group" style={{ top: placed.top, height: placed.height }}>
      <div className="rows-heading" aria-hidden="true" style={{ height: placed.heading }}>
        {letter && <Letter letter={letter} kind="small" />}
        <bdi>{isolated(name)}</bdi>
        <span className="label">{count}</span>
      </div>
      {children}
    </div>
  );
}

/** What the rows of a group have in common, in words. */
function nameOfGroup({ project }: State, by: ListFilter['group'], key: string): string {
  if (!project) return '';
  if (by === 'document') return project.documents.find((one) => one.id === key)?.title ?? '';
  if (by === 'annotator') return project.annotators.find((one) => one.id === key)?.alias ?? '';
  const [tag = '', subtype = ''] = key.split('/');
  return nameOf(project.codebook, tag, subtype === 'null' ? null : subtype);
}
