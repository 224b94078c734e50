// parseHtml.ts - HTML as a tree whose every text knows where in the file its characters stand.
//
// parse5 does what browsers do, broken markup included. It tells where a text node begins and ends, but one node may be pieced
// together from several places (words inside a table are moved out of it), so each piece is kept with its own place.

import { type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter, Parser, type ParserOptions, Token, Tokenizer, TokenizerMode } from 'parse5';

/** The next `length` characters of a text node, and their place [start, end) in the file. */
export interface TextPiece {
  length: number;
  readonly start: number;
  end: number;
}

export type HtmlNode = Tree.ChildNode;
export type HtmlElement = Tree.Element;
export interface HtmlText extends Tree.TextNode {
  pieces?: TextPiece[];
}

export interface HtmlTree {
  readonly document: Tree.Document;
}

interface LocatingAdapter extends Omit<typeof defaultTreeAdapter, 'place'> {
  place: Token.Location | null;
}

/** Attributes of one element beyond these are passed over: no page needs them, and a million would fill the memory. */
const MOST_ATTRIBUTES = 200;

class LeanTokenizer extends Tokenizer {
  protected override _leaveAttrName(): void {
    const token = this.currentToken;
    if (token && 'attrs' in token && token.attrs.length >= MOST_ATTRIBUTES) return;
    super._leaveAttrName();
  }

  /** White space behind a word goes with it: only where it comes first does the standard treat it in another way. */
  protected override _ensureCharacterToken(type: Token.CharacterToken['type']): void {
    const isBehind = type === Token.TokenType.WHITESPACE_CHARACTER && this.currentCharacterToken?.type === Token.TokenType.CHARACTER;
    if (!isBehind) super._ensureCharacterToken(type);
  }
}

class LocatingParser extends Parser<Tree.DefaultTreeAdapterMap> {
  constructor(options: ParserOptions<Tree.DefaultTreeAdapterMap>) {
    super(options);
    this.tokenizer = new LeanTokenizer(this.options, this);
  }

  override _insertCharacters(token: Token.CharacterToken): void {
    (this.treeAdapter as LocatingAdapter).place = token.location;
    super._insertCharacters(token);
  }
}

/** In XHTML `<script/>` and `<a id="p3"/>` are empty elements; in HTML they would swallow what follows. */
class XhtmlParser extends LocatingParser {
  override onStartTag(token: Token.TagToken): void {
    super.onStartTag(token);
    if (!token.selfClosing || token.ackSelfClosing) return;
    token.ackSelfClosing = true;
    this.tokenizer.state = TokenizerMode.DATA;
    this.onEndTag({ ...token, type: Token.TokenType.END_TAG, selfClosing: false, attrs: [] });
  }
}

/** Attributes that are asked for; all others are dropped as they come. */
const WANTED = new Set(
  'id class style href name role epub:type hidden open popover aria-hidden aria-level lang xml:lang dir datetime pubdate itemprop itemtype property content http-equiv charset type start reversed value rel summary border rules title'.split(
    ' ',
  ),
);

/**
 * The tree of a page, as a browser builds it. Linear in the length of `html`; nothing is run or fetched.
 * @param xhtml an element that closes itself is empty, as in XML.
 */
export function parseHtml(html: string, xhtml = false): HtmlTree {
  const keep = (node: HtmlNode | undefined, text: string) => {
    if (!node || !isText(node) || !adapter.place) return;
    const { startOffset: start, endOffset: end } = adapter.place;
    const last = node.pieces?.at(-1);
    // The parser tells white space and words apart, and is not exact about where between them a reference belongs.
    if (last?.end === start) {
      last.end = end;
      last.length += text.length;
    } else if (node.pieces) node.pieces.push({ length: text.length, start, end });
    else node.pieces = [{ length: text.length, start, end }];
  };
  const adapter: LocatingAdapter = {
    ...defaultTreeAdapter,
    place: null,
    // Places of elements are not asked for and take as much memory as the tree.
    getNodeSourceCodeLocation: () => null,
    setNodeSourceCodeLocation() {},
    updateNodeSourceCodeLocation() {},
    createElement: (tagName, namespace, attributes) =>
      defaultTreeAdapter.createElement(
        tagName,
        namespace,
        attributes.filter(({ name }) => WANTED.has(name)),
      ),
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
  const document = (xhtml ? XhtmlParser : LocatingParser).parse(html, { treeAdapter: adapter, sourceCodeLocationInfo: true });
  return { document };
}

export const isElement = (node: Tree.Node): node is HtmlElement => 'tagName' in node;
export const isText = (node: Tree.Node): node is HtmlText => node.nodeName === '#text';

/** The value of an attribute; null when the element does not have it. */
export function attribute(element: HtmlElement, name: string): string | null {
  for (const one of element.attrs) if (one.name === name) return one.value;
  return null;
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
