// tables.test.ts - what undoing does to tables: texts and versions that were added are gone again, and come back.

import { describe, expect, it } from 'vitest';
import { defaultCodebook } from '../../shared/model/codebook.ts';
import { CodebookTable, DocumentTable } from './tables.ts';

const documentId = '00000000-0000-4000-8000-000000000001';
const first = '00000000-0000-4000-8000-000000000002';
const second = '00000000-0000-4000-8000-000000000003';
const revision = (id: string, text: string) => ({
  id,
  previous: null,
  map: null,
  created: '2026-01-01',
  characters: text.length,
  sha256: '',
  original: null,
  text,
});
const value = (textRevisionId: string) => ({
  id: documentId,
  title: 'T',
  position: 1,
  textRevisionId,
  characters: 3,
  textSha256: '',
  metadata: {},
  structure: [],
  setAside: [],
  notes: [],
  created: '2026-01-01',
});

describe('a document', () => {
  it('takes a corrected text, loses it by undoing, and has it again by redoing', () => {
    const table = new DocumentTable({ formatVersion: 1, revision: 0, removed: false, document: value(first), revisions: [revision(first, 'one')] });
    const before = JSON.stringify(table.toFile());
    const corrected = { ...revision(second, 'two'), documentId };
    table.set(second, corrected);
    table.set(documentId, value(second));
    expect([table.text, table.get(second)]).toEqual(['two', corrected]);
    table.set(documentId, value(first));
    table.set(second, null);
    expect(JSON.stringify(table.toFile())).toBe(before);
  });
});

describe('the codebook', () => {
  it('keeps each version, and none that was undone', () => {
    const table = CodebookTable.initial(documentId);
    const before = JSON.stringify(table.toFile());
    const one = defaultCodebook(documentId);
    table.set(documentId, { ...one, version: 2, name: 'second' });
    table.set(documentId, { ...one, version: 3, name: 'third' });
    expect([table.file.codebook.name, table.file.earlier.map((each) => each.version)]).toEqual(['third', [1, 2]]);
    table.set(documentId, { ...one, version: 2, name: 'second' });
    expect(table.file.earlier.map((each) => each.version)).toEqual([1]);
    table.set(documentId, one);
    expect(JSON.stringify(table.toFile())).toBe(before);
  });
});
