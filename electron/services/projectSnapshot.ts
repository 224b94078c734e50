// projectSnapshot.ts - a picture of a whole project, to compare with another; for tests.

import type { LocalApp } from './createApp.ts';

/** Everything that the project says, also its earlier texts, without what only counts steps and times. */
export async function snapshotOf({ services }: LocalApp): Promise<object> {
  const { project, documents, annotators, codebook } = await services['project.read']({});
  const opened = [];
  for (const { id: documentId } of documents) {
    const { revisions } = await services['texts.revisions']({ documentId });
    const texts = await Promise.all(revisions.map(({ id }) => services['texts.read']({ documentId, textRevisionId: id })));
    opened.push({ ...(await services['documents.read']({ documentId })), revisions, texts });
  }
  const { links } = await services['links.list']({});
  return { project, documents, annotators, codebook, opened, links };
}
