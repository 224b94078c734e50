// refusals.ts - the text can be read, selected and copied, but not changed, whatever key, paste, drop or input method is tried.
//
// `editable` stays true: without it the caret goes, and with it selecting from the keyboard.

import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** @param selectedText the exact words of the selection, for copying. */
export function refusals(selectedText: (view: EditorView) => string): Extension {
  const copy = (view: EditorView, event: ClipboardEvent): boolean => {
    event.clipboardData?.setData('text/plain', selectedText(view));
    event.preventDefault();
    return true;
  };
  const refuse = (_view: EditorView, event: Event): boolean => {
    event.preventDefault();
    return true;
  };
  return Extension.create({
    name: 'refusals',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handleKeyPress: () => true,
          handleTextInput: () => true,
          handlePaste: () => true,
          handleDrop: () => true,
          handleDOMEvents: {
            beforeinput: refuse,
            paste: refuse,
            drop: refuse,
            copy,
            cut: copy,
            dragstart: refuse,
            // An input method cannot be refused, but leaving and coming back ends it before it has written anything.
            compositionstart: (view) => {
              view.dom.blur();
              requestAnimationFrame(() => view.focus());
              return true;
            },
            compositionupdate: () => true,
            compositionend: (view) => {
              view.updateState(view.state);
              return true;
            },
          },
        },
      }),
    ],
  });
}
