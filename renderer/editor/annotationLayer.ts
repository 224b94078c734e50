// annotationLayer.ts - the plugin that paints annotations: flat runs of inline decorations, only for the sections in view.
//
// The decorations of a block (a paragraph) are kept until something in it changes, and only they are exchanged then: what a change
// costs does not depend on how many annotations there are.

import { Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { Codebook } from '../../shared/model/codebook.ts';
import { findTag } from '../../shared/model/findTag.ts';
import { runsOf } from '../../shared/text/segments.ts';
import type { Positions } from './positions.ts';
import type { DrawnStretch, Stretches } from './stretches.ts';

/** What is to be painted. Blocks that did not change keep their elements. */
export interface Painting {
  readonly stretches: Stretches;
  readonly sections: ReadonlySet<number>;
  readonly selectedId: string | null;
  readonly hovered: ReadonlySet<string>;
  readonly codebook: Codebook;
}

interface PaintedBlock {
  readonly decorations: readonly Decoration[];
  /** What they were made from; equal again, they need not be made again. */
  readonly from: string;
  readonly codebook: Codebook;
}

interface Painted {
  readonly set: DecorationSet;
  readonly blocks: ReadonlyMap<number, PaintedBlock>;
}

const key = new PluginKey<Painted>('annotations');

/** @param first what is painted from the start, so that the text is not drawn twice. */
export function annotationLayer(positions: Positions, first: Painting): Plugin<Painted> {
  return new Plugin<Painted>({
    key,
    state: {
      init: (_config, { doc }) => {
        const blocks = new Map(blocksIn(first, positions).map((block) => [block, paintedBlock(block, first, positions)]));
        return {
          set: DecorationSet.create(
            doc,
            [...blocks.values()].flatMap((one) => [...one.decorations]),
          ),
          blocks,
        };
      },
      apply: (transaction, before) => {
        const painting = transaction.getMeta(key) as Painting | undefined;
        return painting ? repainted(transaction, before, painting, positions) : before;
      },
    },
    props: { decorations: (state) => key.getState(state)?.set },
    // Nothing ever changes the text here; correcting it is a mode of its own.
    filterTransaction: (transaction) => !transaction.docChanged,
  });
}

/** Repaints unless that is what stands there already. */
export function paint(view: EditorView, painting: Painting, positions: Positions): void {
  const before = key.getState(view.state);
  if (before && isPainted(before, painting, positions)) return;
  view.dispatch(withSelectionOfPage(view, view.state.tr.setMeta(key, painting)));
}

/**
 * The editor learns of the page's selection a moment late, and repainting puts its own back: so a repaint that comes in
 * between takes the page's selection first, or a click would select again what it has just let go.
 */
export function withSelectionOfPage(view: EditorView, transaction: Transaction): Transaction {
  const selection = view.hasFocus() ? view.dom.ownerDocument.getSelection() : null;
  const { anchorNode, focusNode } = selection ?? {};
  if (!selection || !anchorNode || !focusNode || !view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return transaction;
  const anchor = transaction.doc.resolve(view.posAtDOM(anchorNode, selection.anchorOffset));
  const head = transaction.doc.resolve(view.posAtDOM(focusNode, selection.focusOffset));
  return transaction.setSelection(TextSelection.between(anchor, head));
}

const blocksIn = ({ sections }: Painting, positions: Positions): number[] =>
  [...sections].flatMap((section) => {
    const { from, to } = positions.blocksOf(section);
    return Array.from({ length: to - from }, (_, index) => from + index);
  });

function isPainted({ blocks }: Painted, painting: Painting, positions: Positions): boolean {
  const wanted = blocksIn(painting, positions);
  return blocks.size === wanted.length && wanted.every((block) => isSame(blocks.get(block), block, painting));
}

const isSame = (before: PaintedBlock | undefined, block: number, painting: Painting): boolean =>
  before?.codebook === painting.codebook && before.from === originOf(block, painting);

/** All that the picture of a block depends on besides the codebook. */
function originOf(block: number, { stretches, selectedId, hovered }: Painting): string {
  const selected = selectedId !== null && stretches.touches(selectedId, block) ? selectedId : '';
  return [stretches.versionOf(block), selected, ...[...hovered].filter((id) => stretches.touches(id, block))].join(' ');
}

function repainted(transaction: Transaction, before: Painted, painting: Painting, positions: Positions): Painted {
  const blocks = new Map<number, PaintedBlock>();
  const added: Decoration[] = [];
  const kept = new Set<PaintedBlock>();
  for (const block of blocksIn(painting, positions)) {
    const old = before.blocks.get(block);
    const now = old && isSame(old, block, painting) ? old : paintedBlock(block, painting, positions);
    blocks.set(block, now);
    if (now === old) kept.add(old);
    else added.push(...now.decorations);
  }
  const removed = [...before.blocks.values()].filter((one) => !kept.has(one)).flatMap((one) => [...one.decorations]);
  return { set: before.set.remove(removed).add(transaction.doc, added), blocks };
}

function paintedBlock(block: number, painting: Painting, positions: Positions): PaintedBlock {
  const { stretches, codebook } = painting;
  const extent = positions.blockExtent(block);
  const drawn = stretches.in(block);
  const byId = new Map(drawn.map((one) => [one.id, one]));
  const clipped = drawn.map((one) => ({ ...one, start: Math.max(one.start, extent.start), end: Math.min(one.end, extent.end) }));
  const decorations = runsOf(clipped).map((run) => {
    const here = run.ids.flatMap((id) => byId.get(id) ?? []);
    const attributes: Record<string, string> = { nodeName: 'span', class: classOf(here, painting) };
    for (const { level, annotation } of here) if (level > 0) attributes[`data-${level}`] = findTag(codebook, annotation.tag)?.letter ?? '?';
    return Decoration.inline(positions.toEditor(run.start), positions.toEditor(run.end, -1), attributes);
  });
  return { decorations, from: originOf(block, painting), codebook };
}

function classOf(here: readonly DrawnStretch[], { selectedId, hovered }: Painting): string {
  const selected = here.find((one) => one.id === selectedId);
  const washed = selected ?? here.find((one) => hovered.has(one.id));
  return washed ? `run ${selected ? 'selected' : 'hovered'} wash-${washed.annotation.tag}` : 'run';
}
