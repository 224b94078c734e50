// nodes.ts - the editor's document: sections of paragraphs of text, nothing else.
//
// Tiptap's own document node is kept out of the way only in what it may contain; no marks exist, because annotations
// are decorations: a second overlapping mark of one type would shorten the first.

import { Node } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import TiptapParagraph from '@tiptap/extension-paragraph';

export const TextRoot = Document.extend({ content: 'section+' });

/** The unit that the browser skips while it is out of view; `height` is a guess in lines of text for its place meanwhile. */
export const Section = Node.create({
  name: 'section',
  content: 'paragraph+',
  addAttributes: () => ({ height: { default: 1, rendered: false } }),
  renderHTML: ({ node }) => ['div', { class: 'section', style: `--lines: ${String(node.attrs['height'])}` }, 0],
});

export const Paragraph = TiptapParagraph.extend({
  group: '',
  addAttributes: () => ({
    /** What "paragraph 5" counts; 0 for blank lines. */
    number: { default: 0, rendered: false },
    headline: { default: false, rendered: false },
  }),
  parseHTML: () => [],
  renderHTML: ({ node }) => {
    const { number, headline } = node.attrs as { number: number; headline: boolean };
    const kind = number === 0 ? 'blank' : headline ? 'headline' : '';
    return ['p', { dir: 'auto', ...(kind ? { class: kind } : {}), ...(number > 0 ? { 'data-number': String(number) } : {}) }, 0];
  },
  addKeyboardShortcuts: () => ({}),
});
