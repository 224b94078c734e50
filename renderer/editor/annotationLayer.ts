// annotationLayer.ts - the plugin that paints annotations: flat runs of inline decorations, only for the sections in view.

import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { Codebook } from '../../shared/model/codebook.ts';
import { findTag } from '../../shared/model/findTag.ts';
import { runsOf } from '../../shared/text/segments.ts';
import type { Positions } from './positions.ts';
import type { Stretches } from './stretches.ts';

/** What is to be painted. A new value is painted anew; sections that did not change keep their elements. */
export interface Painting {
  readonly stretches: Stretches;
  readonly sections: ReadonlySet<number>;
  readonly selectedId: string | null;
  readonly hovered: ReadonlySet<string>;
  readonly codebook: Codebook;
}

const key = new PluginKey<DecorationSet>('annotations');
/** What was painted last on each document; a document never changes. */
const painted = new WeakMap<DocumentNode, Painting>();

const isSame = (left: Painting, right: Painting): boolean =>
  left.stretches === right.stretches &&
  left.selectedId === right.selectedId &&
  left.codebook === right.codebook &&
  left.hovered.size === 0 &&
  right.hovered.size === 0 &&
  left.sections.size === right.sections.size &&
  [...left.sections].every((section) => right.sections.has(section));

/** @param first what is painted from the start, so that the text is not drawn twice. */
export function annotationLayer(positions: Positions, first: Painting): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => {
        painted.set(doc, first);
        return decorationsOf(doc, first, positions);
      },
      apply: (transaction, before) => {
        const painting = transaction.getMeta(key) as Painting | undefined;
        return painting ? decorationsOf(transaction.doc, painting, positions) : before;
      },
    },
    props: { decorations: (state) => key.getState(state) },
    // Nothing ever changes the text here; correcting it is a mode of its own.
    filterTransaction: (transaction) => !transaction.docChanged,
  });
}

/** Repaints unless that is what stands there already. */
export function paint(view: EditorView, painting: Painting): void {
  const before = painted.get(view.state.doc);
  painted.set(view.state.doc, painting);
  if (before && isSame(before, painting)) return;
  view.dispatch(withSelectionOfPage(view, view.state.tr.setMeta(key, painting)));
}

/**
 * The editor learns of the page's selection a moment late, and repainting puts its own back: so a repaint that comes in
 * between takes the page's selection first, or a click would select again what it has just let go.
 */
function withSelectionOfPage(view: EditorView, transaction: Transaction): Transaction {
  const selection = view.hasFocus() ? view.dom.ownerDocument.getSelection() : null;
  const { anchorNode, focusNode } = selection ?? {};
  if (!selection || !anchorNode || !focusNode || !view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return transaction;
  const anchor = transaction.doc.resolve(view.posAtDOM(anchorNode, selection.anchorOffset));
  const head = transaction.doc.resolve(view.posAtDOM(focusNode, selection.focusOffset));
  return transaction.setSelection(TextSelection.between(anchor, head));
}

function decorationsOf(node: DocumentNode, painting: Painting, positions: Positions): DecorationSet {
  const { stretches, codebook } = painting;
  const decorations: Decoration[] = [];
  for (const section of painting.sections) {
    const extent = positions.extentOf(section);
    const clipped = stretches.in(section).map((one) => ({ ...one, start: Math.max(one.start, extent.start), end: Math.min(one.end, extent.end) }));
    for (const run of runsOf(clipped.filter((one) => one.end > one.start))) {
      const attributes: Record<string, string> = { nodeName: 'span', class: classOf(run.ids, painting) };
      for (const id of run.ids) {
        const marked = stretches.byId.get(id);
        if (marked && marked.level > 0) attributes[`data-${marked.level}`] = findTag(codebook, marked.annotation.tag)?.letter ?? '?';
      }
      decorations.push(Decoration.inline(positions.toEditor(run.start), positions.toEditor(run.end), attributes));
    }
  }
  return DecorationSet.create(node, decorations);
}

function classOf(ids: readonly string[], painting: Painting): string {
  const selected = painting.selectedId !== null && ids.includes(painting.selectedId);
  const hovered = ids.some((id) => painting.hovered.has(id));
  if (!selected && !hovered) return 'run';
  const tagOf = (id: string | undefined) => painting.stretches.byId.get(id ?? '')?.annotation.tag ?? '';
  const washed = selected ? (painting.selectedId ?? undefined) : ids.find((id) => painting.hovered.has(id));
  return `run ${selected ? 'selected' : 'hovered'} wash-${tagOf(washed)}`;
}
