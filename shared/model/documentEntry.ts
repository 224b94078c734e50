// documentEntry.ts - a document as the manifest lists it, and the order of the list. No schemas here: the page uses it.

import type { Counts, DocumentEntry, DocumentValue } from './project.ts';

/** The part of a document that its manifest entry repeats. */
export function entryOf(value: DocumentValue, counts: Counts): DocumentEntry {
  const { id, title, position, textRevisionId, characters, textSha256, metadata } = value;
  return { id, title, position, textRevisionId, characters, textSha256, metadata, counts };
}

export function inPositionOrder(left: { position: number; id: string }, right: { position: number; id: string }): number {
  return left.position - right.position || (left.id < right.id ? -1 : 1);
}
