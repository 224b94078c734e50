// writeHtml.ts - the tree of a page written as one text with its structure, its hints and the place of each character.
//
// Lists: `• ` or the number before each item, two spaces more for each level below the first. Tables of facts: a line per row, a
// tab between cells. Markers, tabs and line ends are the reader's and stand in no run of the origin.

import type { OriginRun } from '../../../shared/page/page.ts';
import type { SetAside, Structure } from '../../../shared/model/project.ts';
import { safeAddress } from './addresses.ts';
import { blockOf, emphasisOf, isHidden, isLiteral, isUnmarked, whiteSpaceOf } from './display.ts';
import { elementPaths } from './elementPath.ts';
import { headingLevel, isArticle, isSign } from './elements.ts';
import { type Hint, hintOf } from './furniture.ts';
import { locate } from './located.ts';
import { itemMarker, listOf, type OpenList } from './lists.ts';
import { PageWriter, type WhiteSpace } from './pageWriter.ts';
import { attribute, type HtmlElement, type HtmlText, type HtmlTree, isElement, isText, walk } from './parseHtml.ts';
import { settleHints, type Candidate } from './settleHints.ts';
import { roleOf, shortText, survey } from './survey.ts';

export interface Written {
  readonly text: string;
  readonly structure: readonly Structure[];
  readonly hints: readonly SetAside[];
  readonly origin: readonly OriginRun[];
}

export interface WriteOptions {
  /** Which part of the file it is, when it has parts. */
  readonly part: string | null;
  /** What relative addresses are relative to. */
  readonly base: string | null;
  /** Whether the words of a main heading are the headline of the page rather than the name of the site. */
  readonly isHeadline: (words: string) => boolean;
}

/** Stretches open at once; deeper ones are not told apart. */
const DEEPEST = 60;
/** Characters from which an article is more than a teaser. */
const LONG_ARTICLE = 1000;

/** @param file the characters that the tree was made of. */
export function writeHtml(tree: HtmlTree, file: string, options: WriteOptions): Written {
  const known = survey(tree);
  const writer = new PageWriter(options.part);
  const pathOf = elementPaths();
  const structure: { readonly value: Structure; readonly order: number }[] = [];
  const hints: Candidate[] = [];
  const lists: OpenList[] = [];
  let whiteSpace: WhiteSpace = 'collapse';
  let literal = false;
  let strong = false;
  let emphasis = false;
  let inArticle = 0;
  let articles = 0;
  let open = 0;
  let order = 0;
  const counts = { articles: 0, mains: 0, headlines: 0, headings: 0, linked: 0 };

  type Leave = () => void;

  /** Opens a stretch that becomes structure when words stand in it. */
  const stretch = (value: Omit<Structure, 'start' | 'end'>): Leave | null => {
    if (open >= DEEPEST) return null;
    open += 1;
    order += 1;
    const own = order;
    const begun = writer.open();
    return () => {
      open -= 1;
      const span = writer.close(begun);
      if (span) structure.push({ value: { ...span, ...value } as Structure, order: own });
    };
  };

  const hintStretch = (hint: Hint, element: HtmlElement): Leave => {
    const begun = writer.open();
    const before = { ...counts };
    return () => {
      const span = writer.close(begun);
      if (!span) return;
      hints.push({
        ...span,
        hint,
        block: blockOf(element) > 0,
        linked: counts.linked - before.linked,
        holdsArticle: counts.articles > before.articles,
        holdsText: counts.mains > before.mains || counts.headlines > before.headlines,
        holdsHeading: counts.headings > before.headings,
      });
    };
  };

  const enterItem = (element: HtmlElement): Leave[] => {
    const list = lists.at(-1) ?? null;
    writer.block(1);
    const level = Math.max(1, lists.length);
    const leave = stretch({ kind: 'item', level, ordered: list?.ordered ?? false });
    if (!list?.unmarked) writer.marker(itemMarker(list, element), '  '.repeat(Math.min(level, 9) - 1));
    return [() => writer.tightBlock(), ...(leave ? [leave] : [])];
  };

  const enterList = (element: HtmlElement): Leave[] => {
    if (lists.length > 0) writer.tightBlock();
    else writer.block(2);
    const ordered = element.tagName === 'ol';
    const leave = stretch({ kind: 'list', level: lists.length + 1, ordered });
    lists.push({ ...listOf(element), unmarked: isUnmarked(element) });
    return [
      () => {
        lists.pop();
        if (lists.length > 0) writer.tightBlock();
        else writer.block(2);
      },
      ...(leave ? [leave] : []),
    ];
  };

  let facts: { cells: number }[] = [];
  const inFacts = () => facts.length > 0;

  /** Rows and cells of a table of facts, or of one that only puts things beside each other. */
  const enterTablePart = (element: HtmlElement): Leave[] => {
    const row = facts.at(-1);
    if (element.tagName === 'tr') {
      if (!row) return block(1);
      row.cells = 0;
      writer.row();
      const leave = stretch({ kind: 'row' });
      return [() => writer.endRow(), ...(leave ? [leave] : [])];
    }
    if (!row) return block(2);
    writer.cell(row.cells === 0);
    row.cells += 1;
    return [() => writer.endCell()];
  };

  const enterTable = (element: HtmlElement): Leave[] => {
    const outer = facts;
    const isFacts = known.tables.has(element);
    facts = isFacts ? [{ cells: 0 }] : [];
    const edges = block(2);
    const leave = isFacts ? stretch({ kind: 'table' }) : null;
    return [
      ...edges,
      () => {
        facts = outer;
      },
      ...(leave ? [leave] : []),
    ];
  };

  const block = (lines: 1 | 2): Leave[] => {
    // A new paragraph in an item of a list is one; the edges of the list are its items'.
    writer.block(lines);
    return [() => writer.block(lines)];
  };

  /** What a browser would show of the element: edges first, then what it means. */
  const layout = (element: HtmlElement): Leave[] => {
    const { tagName } = element;
    if (tagName === 'li') return enterItem(element);
    if (tagName === 'ul' || tagName === 'ol' || tagName === 'menu' || tagName === 'dir') return enterList(element);
    if (tagName === 'table') return enterTable(element);
    if (tagName === 'tr' || tagName === 'td' || tagName === 'th') return enterTablePart(element);
    if (tagName === 'caption' && inFacts()) return block(1);
    const lines = blockOf(element);
    return lines === 0 ? [] : block(lines);
  };

  const meaning = (element: HtmlElement): (Leave | null)[] => {
    const { tagName } = element;
    const leaves: (Leave | null)[] = [];
    const level = headingLevel(element);
    if (level !== null) {
      counts.headings += 1;
      if (options.isHeadline(shortText(element, 400))) counts.headlines += 1;
      leaves.push(stretch({ kind: 'heading', level }));
    }
    if (tagName === 'main' || roleOf(element) === 'main') counts.mains += 1;
    if (isArticle(element)) {
      // An article within another is a comment or a teaser.
      if (articles === 0) leaves.push(stretch({ kind: 'article' }));
      const before = writer.length;
      articles += 1;
      leaves.push(() => {
        articles -= 1;
        if (writer.length - before >= LONG_ARTICLE) counts.articles += 1;
      });
    }
    if (tagName === 'blockquote') leaves.push(stretch({ kind: 'quotation' }));
    if (tagName === 'figcaption' || tagName === 'caption') leaves.push(stretch({ kind: 'caption' }));
    const footnote = known.footnotes.get(element);
    if (footnote !== undefined) leaves.push(stretch(footnote === '' ? { kind: 'footnote' } : { kind: 'footnote', number: footnote }));
    const reference = known.references.get(element);
    if (reference !== undefined) leaves.push(stretch({ kind: 'reference', number: reference }));
    if (tagName === 'a' && attribute(element, 'href') !== null) leaves.push(enterLink(element));
    if (tagName === 'code' || tagName === 'kbd' || tagName === 'samp' || tagName === 'tt') leaves.push(stretch({ kind: 'code' }));
    return leaves;
  };

  const enterLink = (element: HtmlElement): Leave | null => {
    const address = safeAddress(attribute(element, 'href'), options.base);
    const before = writer.length;
    const leave = stretch(address === null ? { kind: 'link' } : { kind: 'link', address });
    return () => {
      counts.linked += writer.length - before;
      leave?.();
    };
  };

  const enterEmphasis = (element: HtmlElement): Leave[] => {
    const said = emphasisOf(element);
    if (!said) return [];
    const before = { strong, emphasis };
    const leaves: (Leave | null)[] = [];
    if (said.strong !== null) {
      if (said.strong && !strong) leaves.push(stretch({ kind: 'strong' }));
      strong = said.strong;
    }
    if (said.emphasis !== null) {
      if (said.emphasis && !emphasis) leaves.push(stretch({ kind: 'emphasis' }));
      emphasis = said.emphasis;
    }
    if (leaves.length === 0 && strong === before.strong && emphasis === before.emphasis) return [];
    return [
      () => {
        ({ strong, emphasis } = before);
      },
      ...leaves.filter((leave) => leave !== null),
    ];
  };

  /** Notes, the title of what is no picture, and the parts of a table of facts are text, whatever they are called. */
  const isOfText = (element: HtmlElement, hint: Hint): boolean =>
    (hint.kind === 'caption' && known.titles.has(element)) ||
    known.footnotes.has(element) ||
    (inFacts() && /^(tr|td|th|thead|tbody|caption)$/.test(element.tagName));

  const enter = (element: HtmlElement): Leave | 'skip' | null => {
    if (isHidden(element) || isSign(element)) return 'skip';
    const { tagName } = element;
    if (tagName === 'br') {
      writer.lineEnd();
      return null;
    }
    const before = { whiteSpace, literal };
    const leaves: (Leave | null)[] = [];
    leaves.push(...layout(element));
    const hint = hintOf(element, inArticle > 0);
    if (hint && !isOfText(element, hint)) leaves.push(hintStretch(hint, element));
    leaves.push(...meaning(element), ...enterEmphasis(element));
    if (isArticle(element) || tagName === 'main' || tagName === 'section' || roleOf(element) === 'main') {
      inArticle += 1;
      leaves.push(() => {
        inArticle -= 1;
      });
    }
    whiteSpace = whiteSpaceOf(element, whiteSpace);
    literal = isLiteral(element);
    const own = leaves.filter((leave) => leave !== null);
    if (own.length === 0 && whiteSpace === before.whiteSpace && literal === before.literal) return null;
    return () => {
      ({ whiteSpace, literal } = before);
      for (const leave of own.reverse()) leave();
    };
  };

  const writeText = (node: HtmlText) => {
    const parent = node.parentNode;
    const path = parent && isElement(parent) ? pathOf(parent) : '';
    let from = 0;
    for (const { start, end, length } of node.pieces ?? []) {
      const text = length === node.value.length ? node.value : node.value.slice(from, from + length);
      from += length;
      for (const located of locate(file, { text, start, end }, literal)) writer.write(located, path, whiteSpace);
    }
  };

  walk(tree.document, (node) => {
    if (isText(node)) writeText(node);
    return isElement(node) ? enter(node) : null;
  });

  const { text } = writer;
  const settled = settleHints(text, hints);
  let next = 0;
  /** Asked in the order of the text. */
  const isAside = (one: Structure): boolean => {
    while ((settled[next]?.end ?? Infinity) < one.end) next += 1;
    return (settled[next]?.start ?? Infinity) <= one.start;
  };
  structure.sort((one, other) => one.value.start - other.value.start || other.value.end - one.value.end || one.order - other.order);
  return {
    text,
    structure: structure.map((one) => one.value).filter((one) => one.kind !== 'article' || !isAside(one)),
    hints: settled,
    origin: writer.runs,
  };
}
