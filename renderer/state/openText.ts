// openText.ts - a text that is open in the middle, and words that are selected in it.

import type { OpenDocument } from '../../shared/contract.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Span } from '../../shared/model/span.ts';

/** Where on the screen something is, in CSS pixels of the window. */
export interface Place {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Words the reader has selected in the text. */
export interface SelectedText {
  readonly span: Span;
  readonly rect: Place;
}

/** The text that is open in the middle. */
export interface OpenText {
  readonly documentId: string;
  readonly text: string;
  /** Everybody's, in text order. */
  readonly annotations: readonly Annotation[];
  readonly orphans: OpenDocument['orphans'];
  /** What of it is not its text, and what its stretches are. */
  readonly setAside: OpenDocument['document']['setAside'];
  readonly structure: OpenDocument['document']['structure'];
}

/** A document as the host has answered, as the view keeps it. */
export const openTextOf = ({ document: { id, setAside, structure }, text, annotations, orphans }: OpenDocument): OpenText => ({
  ...{ documentId: id, text, annotations, orphans, setAside, structure },
});
