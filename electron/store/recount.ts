// recount.ts - counts taken from the annotations themselves, where the summary cannot follow them from change to change.

import { AppError } from '../../shared/errors.ts';
import { MANY } from './heldFiles.ts';
import type { ProjectReader } from './projectReader.ts';
import type { Summary } from './summary.ts';

/** Counts, and vouches for the originals of, documents that came or came back. One that cannot be read keeps its place. */
export async function recount(reader: ProjectReader, summary: Summary): Promise<void> {
  const isMany = summary.uncounted.size > MANY;
  for (const documentId of Array.from(summary.uncounted)) {
    summary.uncounted.delete(documentId);
    if (!summary.documents.has(documentId)) continue;
    try {
      const { file } = isMany ? await reader.passingDocument(documentId) : await reader.document(documentId);
      for (const { original } of file.revisions) if (original) reader.files.vouch(original.file, { sha256: original.sha256, bytes: original.bytes });
      summary.recount(documentId, await reader.annotations(documentId));
    } catch (thrown) {
      reader.files.notices.push({
        code: 'document-unreadable',
        message: thrown instanceof Error ? thrown.message : String(thrown),
        values: { ...(thrown instanceof AppError ? thrown.values : {}), documentId },
      });
    }
  }
  await place(reader, summary);
}

/** Counts which annotations lie in what is set aside. A document that cannot be read is told of where it is opened. */
async function place(reader: ProjectReader, summary: Summary): Promise<void> {
  for (const documentId of Array.from(summary.unplaced)) {
    summary.unplaced.delete(documentId);
    const table = await reader.document(documentId).catch(() => null);
    const annotations = table && (await reader.annotations(documentId).catch(() => null));
    if (annotations) summary.place(table.file.document, table.text, annotations);
  }
}
