// markdownStructure.ts - what the marks of a Markdown text say: headings, lists, quotations, tables, notes. The text stays as it is.
//
// Tables and footnotes are no part of the plain syntax, so they are found by their looks in what it takes for paragraphs.

import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Structure } from '../../../shared/model/project.ts';
import type { Span } from '../../../shared/model/span.ts';
import { definitionsIn, piecesOf } from './markdownPieces.ts';
import { shownAddress } from './wordFields.ts';

/** What is used of a node of the syntax tree. */
interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } } | undefined;
  readonly depth?: number;
  readonly ordered?: boolean | null;
  readonly url?: string;
  readonly identifier?: string;
  readonly label?: string | null;
}

/** Of a longer one the memory to read it would be too much. */
const LONGEST_PIECE = 300_000;

const delimiters = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const noteStart = /^\[\^([^\]\s]{1,50})\]:/;

/**
 * The structure of a text, by start, the outer before the inner.
 * @param from where the Markdown begins.
 * @param progress told after each piece of a long text.
 * @throws RangeError when a block is too long, or nests deeper than can be followed.
 */
export function markdownStructure(text: string, from: number, progress: (done: number, total: number) => void = () => {}): Structure[] {
  const found: Structure[] = [];
  const codes: Span[] = [];
  const definitions = definitionsIn(text, from);
  const pieces = piecesOf(text, from, definitions.length);
  if (pieces.some(({ start, end }) => end - start > LONGEST_PIECE)) throw new RangeError('a block of the text is too long');
  for (const [index, piece] of pieces.entries()) {
    const root: Node = fromMarkdown(text.slice(piece.start, piece.end) + (pieces.length > 1 ? definitions : ''));
    structureOfPiece(text, root, piece, found, codes);
    progress(index + 1, pieces.length);
  }
  addReferences(text, from, codes, found);
  return found.sort((one, other) => one.start - other.start || other.end - one.end);
}

/** @param root of the piece, with what follows it. */
function structureOfPiece(text: string, root: Node, { start: from, end: until }: Span, found: Structure[], codes: Span[]): void {
  const addresses = new Map<string, string>();
  for (const { type, identifier = '', url } of root.children ?? [])
    if (type === 'definition' && !identifier.startsWith('^') && !addresses.has(identifier)) addresses.set(identifier, url ?? '');
  const visit = (node: Node, level: number): void => {
    const [start, end] = [(node.position?.start.offset ?? 0) + from, Math.min((node.position?.end.offset ?? 0) + from, until)];
    if (start >= until) return;
    const add = (kind: string, more: Partial<Structure> = {}) => found.push({ start, end, kind, ...more });
    let inner = level;
    switch (node.type) {
      case 'heading':
        add('heading', { level: node.depth ?? 1 });
        break;
      case 'list':
        inner = level + 1;
        add('list', { level: inner, ordered: node.ordered === true });
        break;
      case 'listItem':
        add('item', { level });
        break;
      case 'blockquote':
        add('quotation');
        break;
      case 'code':
      case 'inlineCode':
        add('code');
        codes.push({ start, end });
        break;
      case 'strong':
      case 'emphasis':
        add(node.type);
        break;
      case 'link':
      case 'linkReference': {
        const address = shownAddress(node.url ?? addresses.get(node.identifier ?? '') ?? '');
        if (address !== undefined) add('link', { address });
        break;
      }
      case 'definition':
        if (node.label?.startsWith('^')) add('footnote', { number: node.label.slice(1) });
        break;
      case 'paragraph':
        addTable(text, start, end, found);
        break;
      default:
    }
    let note: Structure | null = null;
    for (const child of node.children ?? []) {
      const [childStart, childEnd] = [(child.position?.start.offset ?? 0) + from, (child.position?.end.offset ?? 0) + from];
      if (childStart >= until) break;
      const number = child.type === 'paragraph' ? noteStart.exec(text.slice(childStart, childStart + 60))?.[1] : undefined;
      // Further paragraphs of a note are moved in, and so look like code.
      if (note && child.type === 'code' && text[childStart] !== '`' && text[childStart] !== '~') {
        note.end = childEnd;
        continue;
      }
      note = number === undefined ? null : { start: childStart, end: childEnd, kind: 'footnote', number };
      if (note) found.push(note);
      visit(child, inner);
    }
  };
  visit(root, 0);
}

/** A line of bars with a line of dashes beneath it, and what follows in the same paragraph. */
function addTable(text: string, start: number, end: number, found: Structure[]): void {
  const rows: Structure[] = [];
  let [before, isTable] = [{ start, end: start }, false];
  for (let at = start; at < end; ) {
    const lineEnd = text.indexOf('\n', at);
    const stop = lineEnd === -1 ? end : Math.min(lineEnd, end);
    const [line, header] = [text.slice(at, stop), text.slice(before.start, before.end)];
    if (isTable) rows.push({ start: at, end: stop, kind: 'row' });
    else if (header.includes('|') && line.includes('-') && line.length < 2000 && delimiters.test(line)) {
      isTable = true;
      rows.push({ ...before, kind: 'row' });
    }
    before = { start: at, end: stop };
    at = stop + 1;
  }
  const [first] = rows;
  if (first) found.push({ start: first.start, end, kind: 'table' }, ...rows);
}

function addReferences(text: string, from: number, codes: readonly { start: number; end: number }[], found: Structure[]): void {
  let code = 0;
  for (const match of text.matchAll(/\[\^([^\]\s]{1,50})\]/g)) {
    const [start, end] = [match.index, match.index + match[0].length];
    while ((codes[code]?.end ?? Number.POSITIVE_INFINITY) <= start) code += 1;
    const isStart = text[end] === ':' && (start === 0 || /(^|\n) {0,3}$/.test(text.slice(Math.max(start - 4, 0), start)));
    const isInCode = (codes[code]?.start ?? Number.POSITIVE_INFINITY) <= start;
    if (start >= from && !isStart && !isInCode) found.push({ start, end, kind: 'reference', number: match[1] ?? '' });
  }
}
