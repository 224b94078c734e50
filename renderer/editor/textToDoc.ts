// textToDoc.ts - a document's text as the JSON that the editor loads: one paragraph per line, nothing added or lost.

import type { JSONContent } from '@tiptap/core';
import { paragraphNumbers } from '../../shared/text/paragraphs.ts';
import { SECTION } from './positions.ts';

/** Characters of an average full line: only a guess for the height of what is not laid out yet. */
const PER_LINE = 66;

/** @param title a first line with these words is set as the headline. */
export function textToDoc(text: string, title: string): JSONContent {
  const lines = text.split('\n');
  const numbers = paragraphNumbers(text);
  const firstWords = numbers.findIndex((number) => number > 0);
  const sections: JSONContent[] = [];
  for (let first = 0; first < lines.length; first += SECTION) {
    const own = lines.slice(first, first + SECTION);
    const content = own.map((line, index): JSONContent => {
      const at = first + index;
      const attrs = { number: numbers[at] ?? 0, headline: at === firstWords && line.trim() === title.trim() };
      return line === '' ? { type: 'paragraph', attrs } : { type: 'paragraph', attrs, content: [{ type: 'text', text: line }] };
    });
    const height = own.reduce((sum, line) => sum + (line.trim() === '' ? 0.3 : Math.ceil(line.length / PER_LINE) + 0.25), 0);
    sections.push({ type: 'section', attrs: { height: Math.round(height * 10) / 10 }, content });
  }
  return { type: 'doc', content: sections };
}
