// markdownPieces.test.ts - a long Markdown text says piece by piece what it would say as a whole.

import { expect, test } from 'vitest';
import { piecesOf } from './markdownPieces.ts';
import { markdownStructure } from './markdownStructure.ts';

const CODE = `\`\`\`\n${'Not *a* word of it\n\nis text.\n\n'.repeat(300)}\`\`\`\n\n`;
const COMMENT = `<!-- ${'Nor *of* this\n\nand that.\n\n'.repeat(500)}-->\n\n`;
const STYLE = `<style>\n${'p *of* this\n\nand that.\n\n'.repeat(500)}</style>\n\n`;
const BLOCKS: Readonly<Record<string, string>> = {
  'paragraphs and headings': '# The weir\n\nIt *closed* on [Friday](weir.html "x").\n\nNobody **knows** why, says [the council][1].\n\n'.repeat(20),
  'a list with gaps': `${'- Sluice\n\n  It is *shut*.\n\n'.repeat(40)}Then the text goes on.\n\n`,
  'a quotation': `${'> We *called* the pier.\n>\n> Nobody answered.\n\n'.repeat(30)}So they say.\n\n`,
  code: `Before.\n\n${CODE}After *it*.\n\n`,
  'a comment': `Before.\n\n${COMMENT}After *it*.\n\n`,
  'a style': `Before.\n\n${STYLE}After *it*.\n\n`,
  'markup on one line': '<!-- x -->\n\n<pre>y</pre>\n\nIt is *shut*.\n\n'.repeat(20),
};
const DEFINITION = '[1]: https://council.example/\n';

test.each(Object.entries(BLOCKS))('%s', (_name, block) => {
  const times = Math.ceil(60_000 / block.length);
  // One in which nothing is divided says what each of the others does.
  const once = markdownStructure(`${block}${DEFINITION}`, 0).filter(({ start }) => start < block.length);
  const text = block.repeat(times) + DEFINITION;
  expect(piecesOf(text, 0).length).toBeGreaterThan(1);
  const all = Array.from({ length: times }, (_, index) =>
    once.map((one) => ({ ...one, start: one.start + index * block.length, end: one.end + index * block.length })),
  ).flat();
  expect(markdownStructure(text, 0).filter(({ start }) => start < text.length - DEFINITION.length)).toEqual(all);
});
