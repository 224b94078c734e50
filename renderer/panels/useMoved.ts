// useMoved.ts - what is said of a border that was moved, and where the focus is then.

import { useWords } from '../context.ts';
import { type Border, bordersOf, lineText, type PageText, type ReviewPage } from '../state/reviewPage.ts';
import { shortWords } from './shortWords.ts';

export const focusFor = ({ kind }: Border): 'border' | 'end' => (kind === 'start' ? 'border' : 'end');

/** How a border that was moved is told: by how many lines, and what stands below it now. */
export function useMoved(body: PageText) {
  const t = useWords();
  return ({ kind, draft, line: from }: Border) =>
    (_: ReviewPage, after: ReviewPage): string => {
      const line = bordersOf(after).find((one) => one.kind === kind && one.draft.id === draft.id)?.line ?? body.starts.length;
      const words = line < body.starts.length ? shortWords(lineText(body, line)) : '';
      return t(line < from ? 'review:movedUp' : 'review:movedDown', { count: Math.abs(line - from), words });
    };
}
