// textToDoc.ts - a document's text as the JSON that the editor loads: one block per line, nothing added or lost.

import type { JSONContent } from '@tiptap/core';
import { runsFromRight } from './blocks.ts';
import type { Positions } from './positions.ts';

/** Characters of an average full line: only a guess for the height of what is not laid out yet. */
const PER_LINE = 66;

/** @param title a first line with these words is set as the headline. */
export function textToDoc(text: string, title: string, positions: Positions): JSONContent {
  const sections: JSONContent[] = [];
  let number = 0;
  /** Of a line that was cut, which way its first block runs: the others must run the same way. */
  let direction: 'ltr' | 'rtl' | null = null;
  for (let section = 0; section < positions.sections; section += 1) {
    const { from, to } = positions.blocksOf(section);
    const content: JSONContent[] = [];
    let height = 0;
    for (let block = from; block < to; block += 1) {
      const start = positions.starts[block] ?? 0;
      const end = positions.lineEnd(block);
      const words = text.slice(start, end);
      const continues = start > 0 && text.charCodeAt(start - 1) !== 10;
      const isCut = end < text.length && text.charCodeAt(end) !== 10;
      const blank = words.trim() === '';
      const counts = !blank && !continues;
      if (counts) number += 1;
      if (!continues) direction = isCut ? (runsFromRight(words) ? 'rtl' : 'ltr') : null;
      const attrs = {
        number: counts ? number : 0,
        kind: continues ? 'continued' : blank ? 'blank' : number === 1 && words.trim() === title.trim() ? 'headline' : null,
        direction: direction ?? 'auto',
        isCut,
      };
      content.push(words === '' ? { type: 'paragraph', attrs } : { type: 'paragraph', attrs, content: [{ type: 'text', text: words }] });
      height += blank ? 0.3 : Math.ceil(words.length / PER_LINE) + (isCut ? 0 : 0.25);
    }
    sections.push({ type: 'section', attrs: { height: Math.round(height * 10) / 10 }, content });
  }
  return { type: 'doc', content: sections };
}
