// survey.ts - what must be known of a page before its words are written: notes, tables that are tables, captions of pictures.

import { beginningOf } from '../../../shared/text/codePoints.ts';
import { blockOf, isHidden } from './display.ts';
import { attribute, type HtmlElement, type HtmlNode, isElement, isText, type HtmlTree, walk } from './parseHtml.ts';

export interface Survey {
  /** Links that stand for a note, with its number. */
  readonly references: ReadonlyMap<HtmlElement, string>;
  /** Blocks that are a note, with its number ('' when it has none). */
  readonly footnotes: ReadonlyMap<HtmlElement, string>;
  /** Tables of facts; all others only put things beside each other. */
  readonly tables: ReadonlySet<HtmlElement>;
  /** Captions that belong to something else than a picture: the source of a quotation, a table's title. */
  readonly titles: ReadonlySet<HtmlElement>;
}

const NUMBER = /^[\s[({]*([0-9]{1,4}|[ivxlc]{1,7}|[a-z]|[*†‡§¶]{1,4}|note [0-9]{1,3})[\s\])}.:]*$/iu;
const NOTE_ID =
  /^(_?(ftn|edn|sdfootnote|sdendnote|fn|cite[_-]?note|(foot|end)?-?note|easy-footnote)[\w.:-]{0,60}|(en|n|ref|r|source)[-_:.]?\d{1,4})$/i;
const NOTE_NAME = /(^|[\s_-])(footnote-?ref|noteref|reference|footnote|fnref|doc-noteref)([\s_-]|$)/i;
const NOTE_ROLE = /^(doc-footnote|doc-endnote|footnote|endnote|rearnote)$/;

/** The words below an element, at most `most` characters of them. */
export function shortText(element: HtmlElement, most = 60): string {
  let text = '';
  const open: HtmlNode[] = [...element.childNodes].reverse();
  for (let node = open.pop(); node && text.length <= most; node = open.pop()) {
    if (isText(node)) text += beginningOf(node.value, most + 1);
    else if (isElement(node) && node.tagName !== 'script' && node.tagName !== 'style') open.push(...node.childNodes.slice(0, most).reverse());
  }
  return text.replace(/\s+/g, ' ').trim();
}

export const roleOf = (element: HtmlElement): string =>
  element.attrs.length === 0
    ? ''
    : ((attribute(element, 'role') ?? attribute(element, 'epub:type') ?? '').trim().toLowerCase().split(/\s+/, 1)[0] ?? '');

interface TableFacts {
  rows: number;
  cells: number;
  inRow: number;
  widest: number;
  letters: number;
  blocks: number;
  marks: number;
  nested: boolean;
}

function isTable(element: HtmlElement, facts: TableFacts): boolean {
  const role = roleOf(element);
  if (role === 'presentation' || role === 'none') return false;
  if (role === 'table' || role === 'grid' || role === 'treegrid') return true;
  if (facts.nested || facts.rows < 1 || facts.widest < 2) return false;
  const each = facts.letters / facts.cells;
  if (/(^|\s)(wikitable|infobox|dataTable|data-table|table-striped|table-bordered|sortable)(\s|$)/.test(attribute(element, 'class') ?? ''))
    return true;
  if (facts.marks > 0) return each <= 500;
  const border = Number(attribute(element, 'border') ?? 0) > 0 || attribute(element, 'rules') !== null;
  return facts.rows >= 2 && facts.blocks <= facts.cells * 1.5 && each <= (border ? 500 : 100);
}

const BLOCKS = new Set(['p', 'div', 'ul', 'ol', 'dl', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'form', 'article', 'section', 'nav']);
const PICTURES = new Set(['img', 'picture', 'video', 'audio', 'iframe', 'svg', 'canvas', 'object', 'embed', 'amp-img', 'noscript']);
const WORDY = new Set(['blockquote', 'table', 'pre', 'code', 'q', 'p']);

interface Link {
  readonly element: HtmlElement;
  readonly target: string;
  readonly number: string;
  readonly sure: boolean;
  readonly order: number;
}

/** The link as a reference to a note, if it may be one. */
function referenceOf(element: HtmlElement, order: number): Link | null {
  const href = attribute(element, 'href') ?? '';
  const hash = href.indexOf('#');
  if (hash === -1 || hash === href.length - 1 || href.length > 500) return null;
  const target = href.slice(hash + 1);
  const role = roleOf(element);
  if (role === 'doc-backlink') return null;
  const number = NUMBER.exec(shortText(element, 12))?.[1];
  if (number === undefined) return null;
  let raised = false;
  let around: HtmlElement = element;
  for (let step = 0; step < 3; step += 1) {
    if (around.tagName === 'sup' || NOTE_NAME.test(attribute(around, 'class') ?? '') || roleOf(around) === 'doc-noteref') raised = true;
    const parent = around.parentNode;
    if (!parent || !isElement(parent) || blockOf(parent) > 0) break;
    around = parent;
  }
  if (element.childNodes.some((one) => isElement(one) && one.tagName === 'sup')) raised = true;
  const sure = role === 'doc-noteref' || role === 'noteref' || (raised && NOTE_NAME.test(attribute(element, 'class') ?? ''));
  return raised || sure || (hash === 0 && NOTE_ID.test(target)) ? { element, target, number, sure, order } : null;
}

/** The block that a note's target is or stands in. */
function noteBlock(target: HtmlElement): HtmlElement | null {
  let element = target;
  for (let step = 0; step < 20 && blockOf(element) === 0; step += 1) {
    const parent = element.parentNode;
    if (!parent || !isElement(parent)) return null;
    element = parent;
  }
  return /^(h[1-6]|body|html|main|article|table|ul|ol)$/.test(element.tagName) ? null : element;
}

/** Looks through a page once; linear in its elements. */
export function survey(tree: HtmlTree): Survey {
  const footnotes = new Map<HtmlElement, string>();
  const tables = new Set<HtmlElement>();
  const titles = new Set<HtmlElement>();
  const places = new Map<string, { readonly element: HtmlElement; readonly order: number }>();
  const links: Link[] = [];
  const openTables: TableFacts[] = [];
  const openFigures: { readonly captions: HtmlElement[]; pictures: number; wordy: number }[] = [];
  let order = 0;

  const enterTable = (element: HtmlElement) => {
    const outer = openTables.at(-1);
    if (outer) outer.nested = true;
    const marks = attribute(element, 'summary') ? 1 : 0;
    const facts = { rows: 0, cells: 0, inRow: 0, widest: 0, letters: 0, blocks: 0, marks, nested: false };
    openTables.push(facts);
    return () => {
      openTables.pop();
      if (isTable(element, facts)) tables.add(element);
    };
  };
  const enterFigure = () => {
    const figure = { captions: [], pictures: 0, wordy: 0 };
    openFigures.push(figure);
    return () => {
      openFigures.pop();
      if (figure.pictures === 0 && figure.wordy > 0) for (const caption of figure.captions) titles.add(caption);
    };
  };

  walk(tree.document, (node) => {
    const table = openTables.at(-1);
    if (isText(node)) {
      if (table) table.letters += node.value.trim().length;
      return null;
    }
    if (!isElement(node)) return null;
    const { tagName } = node;
    const figure = openFigures.at(-1);
    if (figure && PICTURES.has(tagName)) figure.pictures += 1;
    if (isHidden(node)) return 'skip';
    order += 1;
    for (const name of tagName === 'a' ? ['id', 'name'] : ['id']) {
      const id = attribute(node, name);
      if (id && id.length < 300 && !places.has(id)) places.set(id, { element: node, order });
    }
    if (NOTE_ROLE.test(roleOf(node))) footnotes.set(node, '');
    if (tagName === 'a') {
      const link = referenceOf(node, order);
      if (link) links.push(link);
    } else if (tagName === 'tr' && table) {
      table.rows += 1;
      table.inRow = 0;
    } else if ((tagName === 'td' || tagName === 'th') && table) {
      table.cells += 1;
      table.inRow += 1;
      table.widest = Math.max(table.widest, table.inRow);
      if (tagName === 'th') table.marks += 1;
    } else if ((tagName === 'caption' || tagName === 'thead') && table) table.marks += 1;
    else if (tagName === 'table') return enterTable(node);
    else if (tagName === 'figure') return enterFigure();
    else if (table && BLOCKS.has(tagName)) table.blocks += 1;
    if (figure && tagName === 'figcaption') figure.captions.push(node);
    else if (figure && WORDY.has(tagName)) figure.wordy += 1;
    return null;
  });

  const references = new Map<HtmlElement, string>();
  for (const { element, target, number, sure, order: at } of links) {
    const place = places.get(target) ?? places.get(decoded(target));
    // A note stands after what refers to it; the other way round it is the note's way back.
    if (!(place ? place.order > at : sure)) continue;
    references.set(element, number);
    const block = place ? noteBlock(place.element) : null;
    if (block && !footnotes.get(block)) footnotes.set(block, number);
  }
  return { references, footnotes, tables, titles };
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
