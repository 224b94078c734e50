// createSurface.ts - Tiptap's options for a text that is read, selected and copied.

import { shownWords } from '../../shared/text/unseen.ts';
import type { Editor, EditorOptions } from '@tiptap/core';
import { Extension } from '@tiptap/core';
import { Text } from '@tiptap/extension-text';
import { EditorState } from '@tiptap/pm/state';
import type { Span } from '../../shared/model/span.ts';
import { annotationLayer, type Painting } from './annotationLayer.ts';
import { runsFromRight } from './blocks.ts';
import { Paragraph, Section, TextRoot } from './nodes.ts';
import { pageLayer, type PagePainting } from './pageLayer.ts';
import type { Positions } from './positions.ts';
import { refusals } from './refusals.ts';
import { selectedSpan } from './selection.ts';
import { textToDoc } from './textToDoc.ts';
import { unseenLayer } from './unseenLayer.ts';
import { unwalked } from './unwalked.ts';

export interface Surface {
  readonly text: string;
  readonly title: string;
  readonly language?: string | undefined;
  readonly direction?: string | undefined;
  readonly positions: Positions;
  readonly painting: Painting;
  readonly page: PagePainting;
  /** What is copied of the words that are selected. */
  readonly copied: (span: Span) => string;
}

/** Which way the sheet runs: as it was said, else as the first letter of the text. */
export const directionOf = (text: string, said: string | undefined): 'ltr' | 'rtl' =>
  said === 'rtl' || said === 'ltr' ? said : runsFromRight(text) ? 'rtl' : 'ltr';

export function surfaceOptions({ text, title, language, direction, positions, painting, page, copied }: Surface): Partial<EditorOptions> {
  return {
    // The text comes with the view, in `mounted`; until then an empty one, because Tiptap would read no content as HTML.
    element: null,
    content: { type: 'doc', content: [{ type: 'section', content: [{ type: 'paragraph' }] }] },
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    enableCoreExtensions: { keymap: false, clipboardTextSerializer: false, drop: false, paste: false, delete: false },
    extensions: [
      TextRoot,
      Section,
      Paragraph,
      Text,
      refusals((view) => {
        const span = selectedSpan(view, positions);
        return span ? copied(span) : '';
      }),
      Extension.create({
        name: 'annotations',
        addProseMirrorPlugins: () => [pageLayer(positions, page), annotationLayer(positions, painting), unseenLayer(text, positions), unwalked()],
      }),
    ],
    editorProps: {
      attributes: {
        class: 'sheet',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-readonly': 'true',
        'aria-label': shownWords(title),
        spellcheck: 'false',
        autocorrect: 'off',
        autocapitalize: 'off',
        autocomplete: 'off',
        // Touch: selecting must not bring up the keyboard.
        inputmode: 'none',
        translate: 'no',
        'data-gramm': 'false',
        ...(language ? { lang: language } : {}),
        // Never "auto": the browser would look through all paragraphs for it, again with each one that is added.
        dir: directionOf(text, direction),
      },
    },
  };
}

/**
 * The editor with its text in a view; as it is, when it has one. Tiptap's own way reads the text from a description of it and draws
 * it twice, without its plugins and with them; this does all of it once.
 */
export function mounted(editor: Editor, { text, title, positions }: Pick<Surface, 'text' | 'title' | 'positions'>): Editor {
  if (editor.options.element) return editor;
  const { schema, extensionManager } = editor;
  editor.view.updateState(EditorState.create({ doc: textToDoc(schema, text, title, positions), plugins: extensionManager.plugins }));
  const element = document.createElement('div');
  editor.setOptions({ element });
  editor.mount(element);
  return editor;
}
