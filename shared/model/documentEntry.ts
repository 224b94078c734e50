// documentEntry.ts - a document as the manifest lists it, and the order of the list. No schemas here: the page uses it.

import type { Span } from './span.ts';
import type { Counts, DocumentEntry, DocumentValue } from './project.ts';

/** The part of a document that its manifest entry repeats; which annotations lie in what is set aside, it does not know. */
export function entryOf(value: DocumentValue, counts: Counts): DocumentEntry {
  const { id, title, position, textRevisionId, characters, textSha256, metadata, setAside } = value;
  const entry = { id, title, position, textRevisionId, characters, textSha256, metadata, counts };
  if (setAside.length === 0) return entry;
  return { ...entry, counted: countedCharacters({ start: 0, end: characters }, setAside) };
}

/** How many characters of a span count. @param setAside stretches of a document: they never overlap and cut no character. */
export const countedCharacters = (span: Span, setAside: readonly Span[]): number =>
  setAside.reduce((left, { start, end }) => left - Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)), span.end - span.start);

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
