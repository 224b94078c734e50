// overlayMarks.ts - where the roles, the gaps and the edges of annotations are in the sheet, px from its top left corner.
//
// Reads layout; changes nothing. What is drawn there is Overlay.tsx.

import type { EditorView } from '@tiptap/pm/view';
import type { Annotation } from '../../shared/model/annotation.ts';
import { type Part, type RoleId, ROLES, spansOf } from '../../shared/model/parts.ts';
import type { Span } from '../../shared/model/span.ts';
import type { Positions } from './positions.ts';

export interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** One edge of a stretch. */
export interface EdgePlace {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Stretch {
  readonly annotationId: string;
  readonly tag: string;
  readonly part: Part;
  readonly index: number;
  readonly start: EdgePlace;
  readonly end: EdgePlace;
  /** Whether it is read from right to left. */
  readonly rtl: boolean;
}

export interface RoleStretch extends Stretch {
  readonly part: RoleId;
  /** Of the selected annotation: it has handles, and its name comes before those of others. */
  readonly selected: boolean;
  /** px that its name may take before the next one on the line begins. */
  room: number;
}

export interface Looking {
  readonly view: EditorView;
  readonly positions: Positions;
}

const SAME_LINE = 6;
/** A name that has less room is left out; its bracket stays. */
const LEAST_ROOM = 14;
const MOST_ROOM = 200;
/** So many lines of a gap are drawn; of a longer one only its ends. */
const GAP_LINES = 3;

function edgeOf({ view, positions }: Looking, offset: number, side: 1 | -1): EdgePlace {
  const origin = view.dom.getBoundingClientRect();
  const { left, top, bottom } = view.coordsAtPos(positions.toEditor(offset), side);
  return { x: left - origin.left, top: top - origin.top, bottom: bottom - origin.top };
}

export function isRtlAt({ view, positions }: Looking, offset: number): boolean {
  const { node } = view.domAtPos(positions.toEditor(offset));
  const element = node instanceof Element ? node : node.parentElement;
  return element !== null && getComputedStyle(element.closest('p') ?? element).direction === 'rtl';
}

export function stretchAt(looking: Looking, annotation: Annotation, part: Part, index: number, span: Span): Stretch {
  return {
    annotationId: annotation.id,
    tag: annotation.tag,
    part,
    index,
    start: edgeOf(looking, span.start, 1),
    end: edgeOf(looking, span.end, -1),
    rtl: isRtlAt(looking, span.start),
  };
}

/** @param within only stretches that begin or end there: sections that are laid out. */
export function roleStretches(
  looking: Looking,
  annotations: readonly Annotation[],
  selectedId: string | null,
  within: ReadonlySet<number>,
): RoleStretch[] {
  const found: RoleStretch[] = [];
  for (const annotation of annotations) {
    for (const part of ROLES) {
      for (const [index, span] of spansOf(annotation, part).entries()) {
        const { positions } = looking;
        if (!within.has(positions.sectionAt(span.start)) && !within.has(positions.sectionAt(span.end))) continue;
        found.push({ ...stretchAt(looking, annotation, part, index, span), part, selected: annotation.id === selectedId, room: MOST_ROOM });
      }
    }
  }
  return withRoom(found);
}

/** Names of the same line do not lie over one another: the earlier has the room up to the next. */
function withRoom(stretches: RoleStretch[]): RoleStretch[] {
  const order = stretches.toSorted((a, b) => a.start.top - b.start.top || a.start.x - b.start.x || Number(b.selected) - Number(a.selected));
  for (const [index, one] of order.entries()) {
    const next = order
      .slice(index + 1)
      .find((other) => Math.abs(other.start.top - one.start.top) < SAME_LINE && (other.start.x - one.start.x > 1 || other.selected <= one.selected));
    if (next && Math.abs(next.start.top - one.start.top) < SAME_LINE) one.room = Math.max(0, next.start.x - one.start.x - 3);
    if (one.room < LEAST_ROOM) one.room = 0;
  }
  return order;
}

/** A box for each line of a span, as far as it is laid out in the given sections. */
export function lineBoxes({ view, positions }: Looking, span: Span, within: ReadonlySet<number>): Box[] {
  const origin = view.dom.getBoundingClientRect();
  const boxes: { top: number; bottom: number; left: number; right: number }[] = [];
  for (const section of [...within].sort((a, b) => a - b)) {
    const extent = positions.extentOf(section);
    const start = Math.max(span.start, extent.start);
    const end = Math.min(span.end, extent.end);
    if (end <= start) continue;
    for (const rect of textRects(view, positions.toEditor(start), positions.toEditor(end))) {
      const box = { top: rect.top - origin.top, bottom: rect.bottom - origin.top, left: rect.left - origin.left, right: rect.right - origin.left };
      const line = boxes.at(-1);
      if (line && Math.abs(line.top - box.top) < SAME_LINE) {
        line.left = Math.min(line.left, box.left);
        line.right = Math.max(line.right, box.right);
      } else boxes.push(box);
    }
  }
  return boxes;
}

/** Rectangles of the text alone: a range over whole paragraphs would also give those of the paragraphs. */
function textRects(view: EditorView, from: number, to: number): DOMRect[] {
  const start = view.domAtPos(from, 1);
  const end = view.domAtPos(to, -1);
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  const rects: DOMRect[] = [];
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (!(node instanceof Text) || !range.intersectsNode(node)) continue;
    const own = document.createRange();
    own.setStart(node, node === start.node ? start.offset : 0);
    own.setEnd(node, node === end.node ? end.offset : node.length);
    rects.push(...Array.from(own.getClientRects()).filter((rect) => rect.width > 0));
  }
  return rects;
}

/** The lines between the stretches of a discontinuous annotation; of a long gap the first and the last. */
export function gapBoxes(looking: Looking, annotation: Annotation, within: ReadonlySet<number>): Box[] {
  const spans = spansOf(annotation, 'words');
  return spans.slice(1).flatMap((span, index) => {
    const boxes = lineBoxes(looking, { start: spans[index]?.end ?? span.start, end: span.start }, within);
    return boxes.length <= GAP_LINES ? boxes : [boxes[0], boxes.at(-1)].filter((one) => one !== undefined);
  });
}
