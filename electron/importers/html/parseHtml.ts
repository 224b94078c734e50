// parseHtml.ts - HTML as a tree whose every text knows where in the file its characters stand.
//
// parse5 does what browsers do, broken markup included. It tells where a text node begins and ends, but one node may be pieced
// together from several places (words inside a table are moved out of it), so each piece is kept with its own place.

import { type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter, Parser, type Token } from 'parse5';

/** Characters as the file has them at [start, end), references still to be told apart from their characters. */
export interface TextPiece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type HtmlNode = Tree.ChildNode;
export type HtmlElement = Tree.Element;
export type HtmlText = Tree.TextNode;

export interface HtmlTree {
  readonly document: Tree.Document;
  readonly pieces: ReadonlyMap<HtmlText, readonly TextPiece[]>;
}

interface LocatingAdapter extends Omit<typeof defaultTreeAdapter, 'place'> {
  place: Token.Location | null;
}

class LocatingParser extends Parser<Tree.DefaultTreeAdapterMap> {
  override _insertCharacters(token: Token.CharacterToken): void {
    (this.treeAdapter as LocatingAdapter).place = token.location;
    super._insertCharacters(token);
  }
}

/** The tree of a page, as a browser without scripts in it builds it. Linear in the length of `html`; nothing is run or fetched. */
export function parseHtml(html: string): HtmlTree {
  const pieces = new Map<HtmlText, TextPiece[]>();
  const keep = (node: HtmlNode | undefined, text: string) => {
    if (node?.nodeName !== '#text' || !adapter.place) return;
    const piece = { text, start: adapter.place.startOffset, end: adapter.place.endOffset };
    const known = pieces.get(node as HtmlText);
    if (known) known.push(piece);
    else pieces.set(node as HtmlText, [piece]);
  };
  const adapter: LocatingAdapter = {
    ...defaultTreeAdapter,
    place: null,
    insertText(parent, text) {
      defaultTreeAdapter.insertText(parent, text);
      keep(parent.childNodes.at(-1), text);
    },
    insertTextBefore(parent, text, reference) {
      defaultTreeAdapter.insertTextBefore(parent, text, reference);
      // Mostly the last but one: words of a table are moved to just before it.
      const at = parent.childNodes.at(-1) === reference ? parent.childNodes.length - 1 : parent.childNodes.indexOf(reference);
      keep(parent.childNodes[at - 1], text);
    },
  };
  const document = LocatingParser.parse(html, { treeAdapter: adapter, sourceCodeLocationInfo: true });
  return { document, pieces };
}

export const isElement = (node: Tree.Node): node is HtmlElement => 'tagName' in node;
export const isText = (node: Tree.Node): node is HtmlText => node.nodeName === '#text';

/** The value of an attribute; null when the element does not have it. */
export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

/**
 * Goes through `root` and all below it in the order of the file, without recursion, so that no depth is too deep.
 * @param enter its answer is called when the node is left; 'skip' leaves out everything below the node.
 */
export function walk(root: Tree.ParentNode, enter: (node: HtmlNode) => (() => void) | 'skip' | null): void {
  const open: { readonly children: readonly HtmlNode[]; next: number; readonly leave: (() => void) | null }[] = [
    { children: root.childNodes, next: 0, leave: null },
  ];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const node = top.children[top.next];
    if (node === undefined) {
      open.pop();
      top.leave?.();
      continue;
    }
    top.next += 1;
    const answer = enter(node);
    if (answer === 'skip') continue;
    if (isElement(node) && node.childNodes.length > 0) open.push({ children: node.childNodes, next: 0, leave: answer });
    else answer?.();
  }
}
