// unseenLayer.ts - the plugin that names, in the text, the signs that nobody sees. No offset moves: the name is drawn by the style sheet.

import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { unseenIn } from '../../shared/text/unseen.ts';
import { signName } from '../i18n.ts';
import type { Positions } from './positions.ts';

const key = new PluginKey<DecorationSet>('unseen');

/** A text with more of them is no text for reading; the rest is kept and not named. */
const MOST = 5_000;

/** @param text never changes while it is shown. */
export function unseenLayer(text: string, positions: Positions): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => {
        const marks = unseenIn(text, MOST).map(({ start, end, name }) =>
          Decoration.inline(positions.toEditor(start), positions.toEditor(end, -1), {
            nodeName: 'span',
            class: 'unseen-sign',
            'data-sign': name,
            'data-name': signName(name),
            title: signName(name),
          }),
        );
        return DecorationSet.create(doc, marks);
      },
      apply: (_transaction, before) => before,
    },
    props: { decorations: (state) => key.getState(state) },
  });
}
