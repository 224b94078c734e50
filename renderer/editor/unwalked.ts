// unwalked.ts - keeps React from walking through the whole text with each commit.
//
// While the focus is in something editable, React counts its characters up to the selection before every commit, in case it
// has to put the selection back. In a text of 1 MB that takes longer than the commit; ProseMirror keeps the selection anyway.

import { Plugin } from '@tiptap/pm/state';

/** React asks the property, browsers and ProseMirror the attribute: the text stays editable, and React leaves it alone. */
export const unwalked = (): Plugin =>
  new Plugin({
    view: ({ dom }) => {
      Object.defineProperty(dom, 'contentEditable', { value: 'inherit', writable: true, configurable: true });
      return {};
    },
  });
