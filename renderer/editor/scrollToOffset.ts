// scrollToOffset.ts - scrolls a text to an offset, if that is out of sight.

import type { Editor } from '@tiptap/core';
import type { Positions } from './positions.ts';

/** Nearer than this to the edge of the scroller, px, words count as out of sight. */
const EDGE = 24;
/** Frames after a jump in which what lies above may still change its height. */
const SETTLING = 4;

export function scrollToOffset(editor: Editor, positions: Positions, scroller: HTMLElement | null, offset: number): void {
  const position = positions.toEditor(offset);
  const bring = () => {
    const place = scroller?.getBoundingClientRect();
    const words = editor.view.coordsAtPos(position);
    if (!place || (words.top > place.top + EDGE && words.bottom < place.bottom - EDGE)) return;
    scroller?.scrollBy({ top: (words.top + words.bottom) / 2 - (place.top + place.bottom) / 2 });
  };
  const { node } = editor.view.domAtPos(position);
  const place = scroller?.getBoundingClientRect();
  const element = node instanceof Element ? node : node.parentElement;
  const box = element?.getBoundingClientRect();
  // A section out of view is not laid out, and only has places once it is near.
  if (place && box && (box.bottom < place.top || box.top > place.bottom)) element?.scrollIntoView({ block: 'center' });
  bring();
  // Sections above get their real height only as they come near, some of them a frame later.
  const again = (frames: number) =>
    requestAnimationFrame(() => {
      if (editor.isDestroyed) return;
      bring();
      if (frames > 1) again(frames - 1);
    });
  again(SETTLING);
}
