// annotators.ts - who annotates: display names, and whether an answer key is shown.

import { AppError } from '../../shared/errors.ts';
import type { Services } from '../../shared/contract.ts';
import type { Edit } from '../../shared/model/change.ts';
import type { Annotator } from '../../shared/model/project.ts';
import type { ProjectStore } from '../store/projectStore.ts';
import { changed, currentAnnotator, type Session } from './session.ts';

type Part = Pick<Services, 'annotators.rename' | 'annotators.show' | 'changes.undo' | 'changes.redo' | 'project.rename'>;

export function annotatorServices(session: Session): Part {
  const edit = async (annotatorId: string, key: string, alter: (before: Annotator) => Annotator) => {
    const { store } = session;
    const change = await store.commit(() => {
      const before = store.annotators.find((one) => one.id === annotatorId);
      if (!before) throw new AppError('annotator-unknown', 'There is no such annotator in this project. Nothing was changed.', { annotatorId });
      const after = alter(before);
      return {
        name: { key, values: { alias: after.alias } },
        annotatorId: currentAnnotator(store),
        edits: [{ kind: 'annotator', id: annotatorId, before, after }],
      };
    });
    return changed(store, change);
  };
  return {
    'annotators.rename': ({ annotatorId, alias }) => edit(annotatorId, 'renameAnnotator', (before) => ({ ...before, alias })),
    'annotators.show': ({ annotatorId, shown }) =>
      edit(annotatorId, shown ? 'showAnnotator' : 'hideAnnotator', (before) => ({ ...before, hidden: !shown })),
    'changes.undo': async () => changed(session.store, await session.store.undo(currentAnnotator(session.store))),
    'changes.redo': async () => changed(session.store, await session.store.redo(currentAnnotator(session.store))),
    'project.rename': async ({ title }) => {
      const { store } = session;
      const change = await store.commit(() => {
        const before = store.project;
        return {
          name: { key: 'renameProject', values: { title } },
          annotatorId: currentAnnotator(store),
          edits: [{ kind: 'project', id: before.id, before, after: { ...before, title } }],
        };
      });
      return changed(store, change);
    },
  };
}

/** The annotator with this alias; if there is none yet, a new one with the edit that adds it. */
export function annotatorNamed(store: ProjectStore, alias: string): { id: string; edits: Edit[] } {
  const found = store.annotators.find((one) => one.alias === alias);
  if (found) return { id: found.id, edits: [] };
  const after: Annotator = { id: store.newId(), alias, hidden: false, created: store.now() };
  return { id: after.id, edits: [{ kind: 'annotator', id: after.id, before: null, after }] };
}
