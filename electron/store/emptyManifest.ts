// emptyManifest.ts - a manifest from nothing, for a project whose own is gone: every change since revision 0 is replayed onto it.

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { FORMAT_VERSION, type Manifest } from '../../shared/model/project.ts';

/** The annotators are those whose files are found; their names are not known any more. */
export async function emptyManifest(folder: string, projectId: string, now: string): Promise<Manifest> {
  const ids = new Set<string>();
  const annotations = path.join(folder, 'annotations');
  for (const documentId of await readdir(annotations).catch(() => [] as string[])) {
    for (const name of await readdir(path.join(annotations, documentId)).catch(() => [] as string[])) {
      if (/^[0-9a-f-]{36}\.json$/.test(name)) ids.add(name.slice(0, 36));
    }
  }
  if (ids.size === 0) ids.add(projectId);
  return {
    formatVersion: FORMAT_VERSION,
    revision: 0,
    kind: 'pressmark-project',
    project: { id: projectId, title: path.basename(folder) },
    created: now,
    hash: '',
    undoNext: null,
    redoNext: null,
    documents: [],
    annotators: [...ids].map((id, index) => ({ id, alias: index === 0 ? 'A' : `Annotator ${index + 1}`, hidden: false, created: now })),
    annotations: 0,
    links: 0,
    files: {},
  };
}
