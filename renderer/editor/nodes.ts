// nodes.ts - the editor's document: sections of paragraphs of text, nothing else.
//
// Tiptap's own document node is kept out of the way only in what it may contain; no marks exist, because annotations
// are decorations: a second overlapping mark of one type would shorten the first.

import { Node } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import TiptapParagraph from '@tiptap/extension-paragraph';
import type { DOMOutputSpec, Node as TextNode } from '@tiptap/pm/model';

export const TextRoot = Document.extend({ content: 'section+' });

/** The unit that the browser skips while it is out of view; `height` is a guess in lines of text for its place meanwhile. */
export const Section = Node.create({
  name: 'section',
  content: 'paragraph+',
  addAttributes: () => ({ height: { default: 1, rendered: false } }),
  renderHTML: ({ node }) => {
    const section = document.createElement('div');
    section.className = 'section';
    section.style.setProperty('--lines', String(node.attrs['height']));
    return { dom: section, contentDOM: section };
  },
});

export const Paragraph = TiptapParagraph.extend({
  group: '',
  addAttributes: () => ({
    /** What "paragraph 5" counts; 0 for blank lines and for what continues a line. */
    number: { default: 0, rendered: false },
    kind: { default: null as 'headline' | 'blank' | 'continued' | null, rendered: false },
    direction: { default: 'auto', rendered: false },
    /** Whether the line goes on in the next block. */
    isCut: { default: false, rendered: false },
  }),
  parseHTML: () => [],
  // Straight from the node: Tiptap's own way goes through a description of each element, and a long text has thousands of them.
  renderHTML: null as never,
  extendNodeSchema: ({ name }) => (name === 'paragraph' ? { toDOM: paragraphElement } : {}),
  addKeyboardShortcuts: () => ({}),
});

function paragraphElement(node: TextNode): DOMOutputSpec {
  const { number, kind, direction, isCut } = node.attrs as { number: number; kind: string | null; direction: string; isCut: boolean };
  const paragraph = document.createElement('p');
  paragraph.dir = direction;
  const names = [...(kind === null ? [] : [kind]), ...(isCut ? ['cut'] : [])].join(' ');
  if (names !== '') paragraph.className = names;
  if (number > 0) paragraph.setAttribute('data-number', String(number));
  return { dom: paragraph, contentDOM: paragraph };
}
