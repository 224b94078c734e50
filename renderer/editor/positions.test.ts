// positions.test.ts - every offset has one editor position, in the document that the editor really builds.

import { getSchema } from '@tiptap/core';
import { Text } from '@tiptap/extension-text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Paragraph, Section, TextRoot } from './nodes.ts';
import { Positions } from './positions.ts';
import { textToDoc } from './textToDoc.ts';

const schema = getSchema([TextRoot, Section, Paragraph, Text]);

const texts = [
  '',
  '\n',
  'one',
  'one\ntwo',
  '\n\n\n',
  'line\n'.repeat(50),
  'emoji 😀\n\nمرحبا\ncafe\u0301',
  'x'.repeat(60_000),
  Array.from({ length: 33 }, (_, index) => 'y'.repeat(index)).join('\n'),
];

function check(text: string): void {
  const node = schema.nodeFromJSON(textToDoc(text, ''));
  const positions = new Positions(text);
  expect(node.textBetween(0, node.content.size, '\n')).toBe(text);
  const step = Math.max(1, Math.floor(text.length / 200));
  for (let offset = 0; offset <= text.length; offset += step) {
    const position = positions.toEditor(offset);
    expect(positions.toOffset(position)).toBe(offset);
    const resolved = node.resolve(position);
    expect(resolved.parent.type.name).toBe('paragraph');
    expect(resolved.parentOffset).toBe(offset - (positions.starts[positions.lineAt(offset)] ?? 0));
  }
}

describe('positions', () => {
  it.each(texts.map((text) => [JSON.stringify(text.slice(0, 30)), text]))('hold for every offset of %s', (_name, text) => {
    check(text);
  });

  it('hold for any text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 }), { maxLength: 40 }), (lines) => check(lines.join('\n').replaceAll('\r', ''))),
      { numRuns: 60 },
    );
  });

  it('give the nearest offset for positions between paragraphs', () => {
    const positions = new Positions(texts[5] ?? '');
    for (let position = 0; position <= positions.toEditor((texts[5] ?? '').length); position += 1) {
      const offset = positions.toOffset(position);
      expect(Math.abs(positions.toEditor(offset) - position)).toBeLessThanOrEqual(4);
    }
  });
});
