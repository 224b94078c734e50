// reviewAside.ts - what of a page is its text, settled before it is added: words set aside, and words that are text again.

import type { Input } from '../../shared/contract.ts';
import type { Span } from '../../shared/model/span.ts';
import { putAside, restored } from '../../shared/page/setAsideEdits.ts';
import { countedStretches, isAside } from '../../shared/text/counted.ts';
import { selectableSpan } from '../../shared/text/graphemes.ts';
import { type AsideKind, asideKinds } from './asideActions.ts';
import type { PageEdit } from './reviewEdits.ts';
import { type Draft, lineText, type PageText, type ReviewPage } from './reviewPage.ts';

/** The words of a line; null where it has none. */
export function wordsOfLine(body: PageText, line: number): Span | null {
  const start = body.starts[line] ?? body.text.length;
  return selectableSpan(body.text, { start, end: start + lineText(body, line).length });
}

/** Whether all these words are set aside. */
export const areAside = ({ body, setAside }: Pick<ReviewPage, 'body' | 'setAside'>, words: Span): boolean =>
  body !== null && isAside(body.text, countedStretches(body.text, setAside), words);

export const setWordsAside =
  (words: Span, kind: AsideKind): PageEdit =>
  (page) => ({ ...page, setAside: putAside(page.setAside, [{ start: words.start, end: words.end, kind }]) });

/** What was set aside with them keeps its own words, without line feeds at the cuts. */
export const makeTextAgain =
  (words: Span): PageEdit =>
  (page) => {
    const { body, setAside } = page;
    if (!body || !setAside.some((one) => one.start < words.end && one.end > words.start)) return page;
    const known = new Set(setAside);
    const left = restored(setAside, [words]).flatMap((one) => {
      if (known.has(one)) return [one];
      const part = selectableSpan(body.text, one);
      return part ? [{ ...one, ...part }] : [];
    });
    return { ...page, setAside: left };
  };

type Accepted = NonNullable<Input<'documents.accept'>['documents'][number]['setAside']>;

/** What is set aside in a document of a page where a person has changed that; undefined where it is as it was found. */
export function asideOfDraft({ setAside, proposed }: ReviewPage, { start, end }: Pick<Draft, 'start' | 'end'>): Accepted | undefined {
  if (setAside === proposed.setAside) return undefined;
  return setAside.flatMap((one) => {
    const [from, to] = [Math.max(one.start, start), Math.min(one.end, end)];
    // A kind of a later version has no name here.
    return from < to ? [{ start: from, end: to, kind: asideKinds.find((kind) => kind === one.kind) ?? 'other' }] : [];
  });
}
