// xmlTree.ts - a part of an office file as a tree in which every text knows where it stands in the part's characters.
//
// Strict: what is not well-formed is refused, a document type is refused (so nothing is ever expanded or fetched), and depth
// and size are limited, so that the walks over the tree may call themselves.

import { SaxesParser } from 'saxes';
import { AppError } from '../../../shared/errors.ts';

export interface XmlText {
  readonly text: string;
  /** The stretch of the part's characters that it was written as; longer than the text where that holds references. */
  readonly start: number;
  readonly end: number;
  /** Of a CDATA section, in which a reference is none. */
  readonly literal?: true;
}

export interface XmlElement {
  /** With the usual prefix of its namespace, whatever the file calls it. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlElement | null;
  readonly children: readonly XmlNode[];
  /** Which of its parent's elements of this name, from 1; 0 when it is the only one. */
  readonly nth: number;
  readonly start: number;
  readonly end: number;
}

export type XmlNode = XmlText | XmlElement;

export interface XmlPart {
  readonly name: string;
  /** The part's characters. */
  readonly source: string;
  readonly root: XmlElement;
}

const DEEPEST = 300;
const MOST_ELEMENTS = 2_000_000;
const NONE: Readonly<Record<string, string>> = Object.freeze({});

export const isElement = (node: XmlNode): node is XmlElement => 'name' in node;

const refusal = (part: string, why: string): AppError =>
  new AppError('file-damaged', `The file is damaged: its part ${part} ${why}. Nothing was changed; get or save the file again.`, { part });

const tooComplex = (part: string, why: string): AppError =>
  new AppError(
    'file-too-complex',
    `The file cannot be read safely: its part ${part} ${why}. Nothing was changed; save it as plain text, or split it.`,
    { part },
  );

/** The characters of an XML part: by its mark, else as it declares, else UTF-8. */
function decoded(part: string, bytes: Uint8Array): string {
  const isWide = (first: number, second: number) => bytes[0] === first && bytes[1] === second;
  const declared = /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})/.exec(Buffer.from(bytes.subarray(0, 300)).toString('latin1'))?.[1];
  const stated = declared === undefined || /^utf-?16/i.test(declared) ? 'utf-8' : declared;
  const label = isWide(0xff, 0xfe) || isWide(0x3c, 0) ? 'utf-16le' : isWide(0xfe, 0xff) || isWide(0, 0x3c) ? 'utf-16be' : stated;
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw refusal(part, 'holds bytes that are no characters');
  }
}

interface Growing extends XmlElement {
  nth: number;
  end: number;
  readonly children: XmlNode[];
}

/**
 * @param prefixes namespace -> the prefix that it gets in names; elements of other namespaces keep the file's.
 * @throws AppError 'file-damaged', 'file-too-complex'.
 */
export function readXml(part: string, bytes: Uint8Array, prefixes: ReadonlyMap<string, string>): XmlPart {
  const source = decoded(part, bytes);
  const parser = new SaxesParser({ xmlns: true, defaultXMLVersion: '1.0', forceXMLVersion: true });
  const open: { element: Growing; twins: Map<string, { first: Growing; count: number }> | null }[] = [];
  let root: Growing | null = null;
  let [elements, from] = [0, 0];
  const named = (tag: { uri: string; prefix: string; local: string }) => {
    const prefix = prefixes.get(tag.uri) ?? tag.prefix;
    return prefix === '' ? tag.local : `${prefix}:${tag.local}`;
  };
  const count = (element: Growing) => {
    const parent = open.at(-1);
    if (!parent) return;
    parent.twins ??= new Map();
    const twins = parent.twins.get(element.name);
    if (!twins) {
      parent.twins.set(element.name, { first: element, count: 1 });
      return;
    }
    twins.first.nth = 1;
    twins.count += 1;
    element.nth = twins.count;
  };
  const hold = (text: XmlText) => open.at(-1)?.element.children.push(text);

  parser.on('error', (error) => {
    throw refusal(part, `is not whole XML (${error.message.replace(/\.$/, '').slice(0, 100)})`);
  });
  parser.on('doctype', () => {
    throw refusal(part, 'has a document type of its own, which such a file never has');
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    if (open.length >= DEEPEST) throw tooComplex(part, `nests its elements more than ${DEEPEST} deep`);
    if (elements > MOST_ELEMENTS) throw tooComplex(part, `has more than ${MOST_ELEMENTS} elements`);
    const attributes: Record<string, string> = {};
    for (const attribute of Object.values(tag.attributes))
      if (!attribute.local.startsWith('rsid')) attributes[attribute.prefix === '' ? attribute.local : named(attribute)] = attribute.value;
    from = parser.position;
    const element: Growing = {
      name: named(tag),
      attributes: Object.keys(attributes).length === 0 ? NONE : attributes,
      parent: open.at(-1)?.element ?? null,
      children: [],
      nth: 0,
      start: source.lastIndexOf('<', from - 1),
      end: from,
    };
    count(element);
    open.at(-1)?.element.children.push(element);
    root ??= element;
    open.push({ element, twins: null });
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    from = parser.position;
    if (closed) closed.element.end = from;
  });
  // Told when the next markup begins: one character beyond the text.
  parser.on('text', (text) => {
    hold({ text, start: from, end: parser.position - 1 });
    from = parser.position - 1;
  });
  parser.on('cdata', (text) => {
    hold({ text, start: from + '<![CDATA['.length, end: parser.position - ']]>'.length, literal: true });
    from = parser.position;
  });
  parser.on('comment', () => {
    from = parser.position;
  });
  parser.on('processinginstruction', () => {
    from = parser.position;
  });
  parser.write(source).close();
  if (!root) throw refusal(part, 'is empty');
  return { name: part, source, root };
}

/** The element's way down from below the root, as a person reads it: `w:body > w:p[12] > w:r[3]`. */
export function pathOf(element: XmlElement): string {
  const steps: string[] = [];
  for (let one: XmlElement | null = element; one?.parent; one = one.parent) steps.push(one.nth === 0 ? one.name : `${one.name}[${one.nth}]`);
  return steps.reverse().join(' > ');
}

const firstByName = new WeakMap<XmlElement, Map<string, XmlElement>>();
const FEW = 16;

/** The first child of this name. Asked again and again of the same element, so that many children are looked through once only. */
export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!element || element.children.length <= FEW) return element?.children.find((node): node is XmlElement => isElement(node) && node.name === name);
  let known = firstByName.get(element);
  if (!known) {
    known = new Map();
    for (const node of element.children) if (isElement(node) && !known.has(node.name)) known.set(node.name, node);
    firstByName.set(element, known);
  }
  return known.get(name);
}

export const childrenNamed = (element: XmlElement | undefined, name: string): XmlElement[] =>
  (element?.children ?? []).filter((node): node is XmlElement => isElement(node) && node.name === name);

/** All the text within, in order. */
export function textWithin(element: XmlElement): string {
  return element.children.map((node) => (isElement(node) ? textWithin(node) : node.text)).join('');
}

export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The text in pieces that are each written character by character as they read, or are one reference or line end. */
export function piecesOf(source: string, node: XmlText): Piece[] {
  const written = source.slice(node.start, node.end);
  if (written === node.text) return [node];
  const pieces: Piece[] = [];
  let at = 0;
  let read = 0;
  const take = (end: number, length: number) => {
    if (end > at) pieces.push({ text: node.text.slice(read, read + length), start: node.start + at, end: node.start + end });
    at = end;
    read += length;
  };
  for (const match of written.matchAll(node.literal ? /\r\n?/g : /&[^;]+;|\r\n?/g)) {
    take(match.index, match.index - at);
    const isWide = (node.text.codePointAt(read) ?? 0) > 0xffff;
    take(match.index + match[0].length, isWide ? 2 : 1);
  }
  take(written.length, written.length - at);
  return pieces;
}
