// textToDoc.ts - a document's text as the document that the editor shows: one block per line, nothing added or lost.

import type { Node, Schema } from '@tiptap/pm/model';
import { runsFromRight } from './blocks.ts';
import type { Positions } from './positions.ts';

/** Characters of an average full line: only a guess for the height of what is not laid out yet. */
const PER_LINE = 66;

export interface Block {
  readonly words: string;
  readonly attributes: {
    /** What "paragraph 5" counts; 0 for blank lines and for what continues a line. */
    readonly number: number;
    readonly kind: 'headline' | 'blank' | 'continued' | null;
    readonly direction: 'ltr' | 'rtl' | 'auto';
    /** Whether the line goes on in the next block. */
    readonly isCut: boolean;
  };
}

export interface SectionOfBlocks {
  /** A guess in lines of text. */
  readonly height: number;
  readonly blocks: readonly Block[];
}

/** The editor's document. @param title a first line with these words is set as the headline. */
export function textToDoc(schema: Schema, text: string, title: string, positions: Positions): Node {
  const { doc, section, paragraph } = schema.nodes;
  if (!doc || !section || !paragraph) throw new Error('a schema of other nodes');
  const sections = sectionsOf(text, title, positions).map(({ height, blocks }) =>
    section.create(
      { height },
      blocks.map(({ words, attributes }) => paragraph.create(attributes, words === '' ? null : schema.text(words))),
    ),
  );
  return doc.create(null, sections);
}

/** The text in the sections and blocks that are drawn. */
export function sectionsOf(text: string, title: string, positions: Positions): SectionOfBlocks[] {
  const sections: SectionOfBlocks[] = [];
  let number = 0;
  /** Of a line that was cut, which way its first block runs: the others must run the same way. */
  let direction: 'ltr' | 'rtl' | null = null;
  for (let section = 0; section < positions.sections; section += 1) {
    const { from, to } = positions.blocksOf(section);
    const blocks: Block[] = [];
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
      const attributes: Block['attributes'] = {
        number: counts ? number : 0,
        kind: continues ? 'continued' : blank ? 'blank' : number === 1 && words.trim() === title.trim() ? 'headline' : null,
        direction: direction ?? 'auto',
        isCut,
      };
      blocks.push({ words, attributes });
      height += blank ? 0.3 : Math.ceil(words.length / PER_LINE) + (isCut ? 0 : 0.25);
    }
    sections.push({ height: Math.round(height * 10) / 10, blocks });
  }
  return sections;
}
