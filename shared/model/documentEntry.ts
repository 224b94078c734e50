// documentEntry.ts - a document as the manifest lists it, and the order of the list. No schemas here: the page uses it.

import type { Counts, DocumentEntry, DocumentValue } from './project.ts';

/** The part of a document that its manifest entry repeats; which annotations lie in what is set aside, it does not know. */
export function entryOf(value: DocumentValue, counts: Counts): DocumentEntry {
  const { id, title, position, textRevisionId, characters, textSha256, metadata, setAside } = value;
  const entry = { id, title, position, textRevisionId, characters, textSha256, metadata, counts };
  if (setAside.length === 0) return entry;
  // The stretches never overlap and cut no character.
  return { ...entry, counted: setAside.reduce((left, { start, end }) => left - (end - start), characters) };
}

/** Of `counts`, the annotations of the text: those in what is set aside left out. */
export function countedOf({ counts, aside }: Pick<DocumentEntry, 'counts' | 'aside'>): Counts {
  if (!aside) return counts;
  const left = Object.entries(counts).map(([annotatorId, own]): [string, Record<string, number>] => {
    const counted = Object.entries(own).map(([tag, count]): [string, number] => [tag, count - (aside[annotatorId]?.[tag] ?? 0)]);
    return [annotatorId, Object.fromEntries(counted.filter(([, count]) => count > 0))];
  });
  return Object.fromEntries(left.filter(([, own]) => Object.keys(own).length > 0));
}

export function inPositionOrder(left: { position: number; id: string }, right: { position: number; id: string }): number {
  return left.position - right.position || (left.id < right.id ? -1 : 1);
}
