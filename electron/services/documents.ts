// documents.ts - bringing texts in, opening them, and the list of them.

import { AppError } from '../../shared/errors.ts';
import type { OpenDocument, Services } from '../../shared/contract.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Edit } from '../../shared/model/change.ts';
import type { DocumentValue } from '../../shared/model/project.ts';
import { anchor } from '../../shared/text/anchor.ts';
import { previewText } from '../importers/decodeText.ts';
import type { ProjectStore } from '../store/projectStore.ts';
import type { DocumentTable } from '../store/tables.ts';
import type { Grants } from './grants.ts';
import { endImport, importFiles } from './importFiles.ts';
import { ImportRun } from './importRun.ts';
import { incomingFile } from './incomingFile.ts';
import { removalOf } from './removal.ts';
import { pasteText } from './paste.ts';
import { changed, currentAnnotator, type Session } from './session.ts';

type Part = Pick<
  Services,
  | 'documents.import'
  | 'documents.beginImport'
  | 'documents.endImport'
  | 'documents.previewText'
  | 'documents.cancelImport'
  | 'documents.paste'
  | 'documents.read'
  | 'documents.rename'
  | 'documents.move'
  | 'documents.remove'
>;

export function documentServices(session: Session, grants: Grants): Part {
  return {
    'documents.import': (input) => importFiles(session, grants, input),
    'documents.beginImport': async () => {
      const run = session.options.newId();
      const { store, imports } = session;
      await imports.begin(run, () => ImportRun.begin(store));
      return { run };
    },
    'documents.endImport': ({ run }) => endImport(session, run),
    'documents.cancelImport': async ({ run }) => {
      if (session.store) session.imports.cancel(run);
      return {};
    },
    'documents.previewText': async ({ file, encoding }) => {
      // Throws while no project is open: it is a question of an import.
      void session.store;
      return previewText(await incomingFile(grants, file, true).bytes(), encoding);
    },

    'documents.paste': (input) => pasteText(session, input),

    'documents.read': async ({ documentId }) => openDocument(session.store, documentId),

    'documents.rename': async ({ documentId, title }) => {
      const { store } = session;
      const change = await store.commit(async () => {
        const before = await store.documentValue(documentId);
        return step(store, { key: 'renameDocument', values: { title } }, [{ kind: 'document', id: documentId, before, after: { ...before, title } }]);
      });
      return changed(store, change);
    },

    'documents.move': async ({ documentId, before: beforeId }) => {
      const { store } = session;
      const change = await store.commit(async () => {
        const before = await store.documentValue(documentId);
        const edits = await moveEdits(store, before, beforeId);
        return step(store, { key: 'moveDocument', values: { title: before.title } }, edits);
      });
      return changed(store, change);
    },

    'documents.remove': async ({ documentId }) => {
      const { store } = session;
      const change = await store.commit(async () => {
        const { title } = store.entry(documentId);
        return step(store, { key: 'removeDocument', values: { title } }, await removalOf(store, [documentId]));
      });
      return changed(store, change);
    },
  };
}

const step = (store: ProjectStore, name: { key: string; values: Record<string, string | number> }, edits: Edit[]) => ({
  name,
  annotatorId: currentAnnotator(store),
  edits,
});

async function openDocument(store: ProjectStore, documentId: string): Promise<OpenDocument> {
  const table = await store.document(documentId);
  const annotations = await store.annotations(documentId);
  const links = (await store.links()).filter((link) => link.from.documentId === documentId || link.to.documentId === documentId);
  const { notices } = store;
  return {
    ...{ document: table.file.document, text: table.text, annotations, links, orphans: orphansOf(table, annotations) },
    ...(notices.length > 0 ? { notices } : {}),
  };
}

/** Annotations whose words are not where they should be in the document's present text. */
export function orphansOf({ text, file }: DocumentTable, annotations: readonly Annotation[]): OpenDocument['orphans'] {
  const orphans: OpenDocument['orphans'] = [];
  for (const annotation of annotations) {
    const places = annotation.segments.map((segment) => anchor(text, segment));
    const isPlaced = annotation.textRevisionId === file.document.textRevisionId;
    if (isPlaced && places.every((place) => place.kind === 'exact')) continue;
    const first = places[0];
    orphans.push({ id: annotation.id, suggestion: places.length === 1 && first ? first.span : null });
  }
  return orphans;
}

/** The edits that put a document before another one (or last); the others are renumbered only when there is no room left between two. */
async function moveEdits(store: ProjectStore, moved: DocumentValue, beforeId: string | null): Promise<Edit[]> {
  const others = store.documents.filter((one) => one.id !== moved.id);
  const at = beforeId === null ? others.length : others.findIndex((one) => one.id === beforeId);
  if (at === -1)
    throw new AppError('document-unknown', 'The document to put it before is not in this project. Nothing was changed.', { variant: 'before' });
  const below = others[at - 1]?.position ?? (others[0]?.position ?? 1) - 2;
  const above = others[at]?.position ?? below + 2;
  const position = (below + above) / 2;
  if (position > below && position < above) return [{ kind: 'document', id: moved.id, before: moved, after: { ...moved, position } }];
  const order = [...others.slice(0, at).map((one) => one.id), moved.id, ...others.slice(at).map((one) => one.id)];
  const values = await Promise.all(order.map((id) => store.documentValue(id)));
  return values.map((value, index) => ({ kind: 'document', id: value.id, before: value, after: { ...value, position: index + 1 } }));
}
