// asidePlace.ts - annotations and what is set aside: which of them lie in no text, and in which paragraph the others stand.

import { countedStretches, isAside } from '../text/counted.ts';
import { paragraphFinder } from '../text/paragraphs.ts';
import type { Annotation } from './annotation.ts';
import type { SetAside } from './project.ts';

/** What has to be known of a document to say where its annotations stand. */
export interface PlacedText {
  readonly text: string;
  readonly setAside: readonly SetAside[];
  /** The text that the stretches count in: of an annotation of another one the place is not known. Left out where all count in it. */
  readonly textRevisionId?: string;
}

const countsIn = ({ textRevisionId }: PlacedText, one: Annotation): boolean => textRevisionId === undefined || one.textRevisionId === textRevisionId;

/** Tells whether an annotation lies wholly in what is set aside: it is kept and listed, but no annotation of the text. */
export function asideTest(placed: PlacedText): (annotation: Annotation) => boolean {
  const { text, setAside } = placed;
  if (setAside.length === 0) return () => false;
  const stretches = countedStretches(text, setAside);
  return (one) => countsIn(placed, one) && one.segments.every((segment) => isAside(text, stretches, segment));
}

/** Tells the number of the paragraph that an annotation's first word of the text stands in; null for an orphan, and where no word counts. */
export function paragraphTest(placed: PlacedText): (annotation: Annotation) => number | null {
  const find = paragraphFinder(placed.text, placed.setAside);
  return (one) => {
    if (!countsIn(placed, one)) return null;
    for (const segment of one.segments) {
      const number = find(segment);
      if (number !== null) return number;
    }
    return null;
  };
}
