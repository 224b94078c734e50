// pageShown.ts - what is shown of a page besides its words, and what a person may do to it there.

import type { SetAside, Structure } from '../../shared/model/project.ts';
import type { Span } from '../../shared/model/span.ts';
import type { AsideWords } from './pageLayer.ts';

/** What is shown of a page besides its words. */
export interface PageShown {
  readonly setAside: readonly SetAside[];
  readonly structure: readonly Structure[];
  /** Whether what is set aside is folded away. */
  readonly folded: boolean;
  /** Whether screen readers pass over it. */
  readonly silent: boolean;
  readonly words: AsideWords;
  /** Makes a stretch text again; null while nothing can be changed. */
  readonly onRestore: ((span: Span) => void) | null;
  /** Tells why something is set aside. */
  readonly onWhy: () => void;
}

/** A text without anything set aside. */
export const PLAIN: PageShown = {
  setAside: [],
  structure: [],
  folded: false,
  silent: false,
  words: { kind: String, described: String, folded: String, page: String, textAgain: '', why: '' },
  onRestore: null,
  onWhy: () => {},
};
