// useVisibleSections.ts - which sections of the text are in view or close to it.

import type { Editor } from '@tiptap/core';
import { type RefObject, useEffect, useState } from 'react';
import type { Positions } from './positions.ts';

/** Characters painted at first, before the browser has said what is in view. */
const FIRST = 3_000;
const NEAR = '500px 0px';

export function firstSections(positions: Positions): ReadonlySet<number> {
  const sections = new Set<number>();
  for (let section = 0; section < positions.sections && positions.extentOf(section).start < FIRST; section += 1) sections.add(section);
  return sections;
}

export function useVisibleSections(editor: Editor | null, positions: Positions, scroller: RefObject<HTMLElement | null>): ReadonlySet<number> {
  const [sections, setSections] = useState(() => firstSections(positions));
  useEffect(() => {
    if (!editor || typeof IntersectionObserver === 'undefined') return;
    const elements = Array.from(editor.view.dom.children);
    const numbers = new Map(elements.map((element, index) => [element, index]));
    const observer = new IntersectionObserver(
      (entries) => {
        setSections((before) => {
          const next = new Set(before);
          for (const entry of entries) {
            const section = numbers.get(entry.target);
            if (section === undefined) continue;
            if (entry.isIntersecting) next.add(section);
            else next.delete(section);
          }
          const same = next.size === before.size && [...next].every((section) => before.has(section));
          return same ? before : next;
        });
      },
      { root: scroller.current, rootMargin: NEAR },
    );
    for (const element of elements) observer.observe(element);
    return () => observer.disconnect();
  }, [editor, scroller]);
  return sections;
}
