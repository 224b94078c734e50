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
  'words of a line without end '.repeat(1_500),
  `${'無線局的報告說明了火災。'.repeat(1_000)}\nshort\n${'👨‍👩‍👧‍👦'.repeat(1_200)}`,
  Array.from({ length: 33 }, (_, index) => 'y'.repeat(index)).join('\n'),
];

function check(text: string): void {
  const positions = new Positions(text);
  const node = textToDoc(schema, text, '', positions);
  let words = '';
  node.descendants((one, _position, _parent, index) => {
    if (one.type.name === 'paragraph') words += `${one.textContent}${one.attrs['isCut'] ? '' : '\n'}`;
    expect(index).toBeGreaterThanOrEqual(0);
  });
  expect(words).toBe(`${text}\n`);
  expect(node.childCount).toBe(positions.sections);
  const step = Math.max(1, Math.floor(text.length / 200));
  for (let offset = 0; offset <= text.length; offset += step) {
    const position = positions.toEditor(offset);
    expect(positions.toOffset(position)).toBe(offset);
    const resolved = node.resolve(position);
    expect(resolved.parent.type.name).toBe('paragraph');
    expect(resolved.parentOffset).toBe(offset - (positions.starts[positions.lineAt(offset)] ?? 0));
    expect(resolved.index(0)).toBe(positions.sectionAt(offset));
    const before = node.resolve(positions.toEditor(offset, -1));
    expect(positions.toOffset(before.pos)).toBe(offset);
    // Before a cut, the end of the words that come first.
    if (before.pos !== position) expect(before.parentOffset).toBe(before.parent.content.size);
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

  it('cut a line without end between its words, never a character in two, and keep its direction', () => {
    const family = '👨‍👩‍👧‍👦';
    for (const text of ['words of a line '.repeat(2_000), family.repeat(3_000), `\u05d4${' abc'.repeat(4_000)}`]) {
      const positions = new Positions(text);
      expect(positions.lines).toBeGreaterThan(4);
      const node = textToDoc(schema, text, '', positions);
      const directions = new Set<unknown>();
      node.descendants((one) => {
        if (one.type.name === 'paragraph') directions.add(one.attrs['direction']);
      });
      expect([...directions]).toEqual([text.startsWith('\u05d4') ? 'rtl' : 'ltr']);
      for (const start of positions.starts.slice(1)) {
        if (text.startsWith(family)) expect(start % family.length).toBe(0);
        else expect(text.charAt(start - 1)).toBe(' ');
      }
    }
  });

  it('give the nearest offset for positions between paragraphs', () => {
    const positions = new Positions(texts[5] ?? '');
    for (let position = 0; position <= positions.toEditor((texts[5] ?? '').length); position += 1) {
      const offset = positions.toOffset(position);
      expect(Math.abs(positions.toEditor(offset) - position)).toBeLessThanOrEqual(4);
    }
  });
});
