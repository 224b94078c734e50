// reviewPage.ts - a page that a person looks through before it is added: its text in lines, the documents it is to become, the borders between.

import type { Output, ProposedPage, Stretch } from '../../shared/contract.ts';
import type { Metadata } from '../../shared/model/project.ts';

/** A document as the person has it so far; one that is dropped keeps its place. */
export interface Draft {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly metadata: Metadata;
  readonly dropped: boolean;
  /** The document whose text it becomes, instead of one of its own. */
  readonly newTextOf: string | null;
}

/** The text of a page with where its lines begin, and which of them are headings. */
export interface PageText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly headings: ReadonlySet<number>;
}

export interface ReviewPage {
  /** Which file and page of the proposal it is. */
  readonly file: number;
  readonly page: number;
  readonly proposed: ProposedPage;
  /** Null until the host has answered. */
  readonly body: PageText | null;
  /** In page order, not overlapping. */
  readonly drafts: readonly Draft[];
  /** What is no text: as it was found, or as the person has it. */
  readonly setAside: ProposedPage['setAside'];
  /** The draft that is looked at. */
  readonly chosen: string;
  /** Whether comments of the file become notes. */
  readonly notes: boolean;
  /** How tracked changes are read. */
  readonly changes: 'accepted' | 'original';
  /** The first words that differ between the two ways of reading them; null until both were read. */
  readonly difference: Readonly<Record<ReviewPage['changes'], string>> | null;
}

/** What a person may take hold of: where a document begins, or where one ends with words behind it that belong to none. */
export interface Border {
  readonly kind: 'start' | 'end';
  readonly draft: Draft;
  /** The line above which it lies. */
  readonly line: number;
}

export function pageTextOf({ text, structure }: Output<'documents.proposed'>): PageText {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const body = { text, starts, headings: new Set<number>() };
  for (const { kind, start } of structure) if (kind === 'heading') body.headings.add(lineAt(body, start));
  return body;
}

const draftOf = ({ start, end, title, metadata }: Stretch, number: number): Draft => ({
  ...{ id: `draft-${number}`, start, end, title, metadata },
  dropped: false,
  newTextOf: null,
});

/** The page as it is proposed: its articles, or the whole of it. */
export const proposedDrafts = ({ articles, whole }: ProposedPage): Draft[] => (articles.length > 0 ? articles : [whole]).map(draftOf);
export const wholeDraft = ({ whole }: ProposedPage): Draft => draftOf(whole, 0);

/** The line that a place is in. */
export function lineAt({ starts }: Pick<PageText, 'starts'>, offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A line without the line feed. */
export function lineText({ text, starts }: PageText, line: number): string {
  const next = starts[line + 1];
  return text.slice(starts[line] ?? text.length, next === undefined ? text.length : next - 1);
}

export const isBlank = (body: PageText, line: number): boolean => lineText(body, line).trim() === '';

/** Where the words of a line begin. */
export function wordsStart(body: PageText, line: number): number {
  const words = lineText(body, line);
  return (body.starts[line] ?? 0) + words.length - words.trimStart().length;
}

/** Where the words of a stretch end. */
export const wordsEnd = ({ text }: PageText, start: number, end: number): number => start + text.slice(start, end).trimEnd().length;

/** Whether there are words between two places. */
export const hasWords = ({ text }: PageText, start: number, end: number): boolean => text.slice(start, end).trim() !== '';

/** The lines of a draft: the first, and the one behind the last. */
export const linesOf = (body: PageText, { start, end }: Pick<Draft, 'start' | 'end'>): readonly [number, number] => [
  lineAt(body, start),
  lineAt(body, Math.max(start, end - 1)) + 1,
];

export function bordersOf({ body, drafts }: Pick<ReviewPage, 'body' | 'drafts'>): Border[] {
  if (!body) return [];
  return drafts.flatMap((draft, index) => {
    const [first, behind] = linesOf(body, draft);
    const next = drafts[index + 1]?.start ?? body.text.length;
    const begins: Border = { kind: 'start', draft, line: first };
    return hasWords(body, draft.end, next) ? [begins, { kind: 'end', draft, line: behind }] : [begins];
  });
}

/** Lines with words that are in no document that is kept. */
export function linesLeftOut({ body, drafts }: Pick<ReviewPage, 'body' | 'drafts'>): number {
  if (!body) return 0;
  let count = 0;
  let kept = 0;
  for (let line = 0; line < body.starts.length; line += 1) {
    const start = wordsStart(body, line);
    while (kept < drafts.length && ((drafts[kept]?.end ?? 0) <= start || drafts[kept]?.dropped)) kept += 1;
    if (!isBlank(body, line) && start < (drafts[kept]?.start ?? Number.POSITIVE_INFINITY)) count += 1;
  }
  return count;
}

/**
 * The line to which a border goes by one step: the next that begins a paragraph, or simply the next with words.
 * A paragraph also begins where something is set aside, and where an article was found to begin.
 */
export function stepFrom({ body, proposed, setAside }: ReviewPage, line: number, by: -1 | 1, onlyOne: boolean): number | null {
  if (!body) return null;
  const found = new Set([...proposed.articles.map((one) => lineAt(body, one.start)), ...setAside.map((one) => lineAt(body, one.start))]);
  for (let at = line + by; at >= 0 && at <= body.starts.length; at += by) {
    // Behind the last line is a place for the end of a document.
    if (at === body.starts.length) return at;
    if (isBlank(body, at)) continue;
    if (onlyOne || at === 0 || isBlank(body, at - 1) || found.has(at)) return at;
  }
  return null;
}
