// beginning.ts - rows of the table of calls: the beginning of the story, and inputs of every wrong shape.

import { type CallRow, TEXT, ship, create } from './words.ts';

/** Needs neither memory nor time: what is also played through processes of the command line. */
export const first: readonly CallRow[] = [
  { name: 'the project as it is at first', method: 'project.read', input: {}, gives: 'ok', keeps: { annotator: 'annotatorId' } },
  { name: 'undo with nothing done yet', method: 'changes.undo', input: {}, gives: 'nothing-to-undo' },
  { name: 'a name that is no method', method: 'documents.burn', input: {}, gives: 'unknown-method' },
  {
    name: 'a pasted text with CRLF, emoji and marks',
    method: 'documents.paste',
    input: { text: TEXT },
    gives: 'ok',
    keeps: { document: 'documentId' },
  },
  { name: 'a tagged span', method: 'annotations.create', input: create({ note: 'why\u2028not' }), gives: 'ok', keeps: { annotation: 'ids.0' } },
  {
    name: 'a span that cuts a character',
    method: 'annotations.create',
    input: create({ spans: [{ start: ship, end: ship + 1 }] }),
    gives: 'span-splits-character',
  },
  { name: 'a missing field', method: 'documents.rename', input: { documentId: '$document' }, gives: 'invalid-input' },
  { name: 'undo', method: 'changes.undo', input: {}, gives: 'ok' },
  { name: 'redo', method: 'changes.redo', input: {}, gives: 'ok' },
  { name: 'the list of annotations', method: 'annotations.list', input: {}, gives: 'ok' },
];

export const shapes: readonly CallRow[] = [
  { name: 'a name every object has', method: 'constructor', input: {}, gives: 'unknown-method' },
  { name: 'a name in other letters', method: 'Project.Read', input: {}, gives: 'unknown-method' },
  { name: 'no input at all', method: 'project.read', input: null, gives: 'ok' },
  { name: 'a list as input', method: 'project.read', input: [], gives: 'invalid-input' },
  { name: 'a word as input', method: 'documents.read', input: 'everything', gives: 'invalid-input' },
  { name: 'a number as input', method: 'changes.undo', input: 7, gives: 'invalid-input' },
  { name: 'an id that is a path', method: 'documents.read', input: { documentId: '../../etc/passwd' }, gives: 'invalid-input' },
  { name: 'a field nobody asked for', method: 'annotations.list', input: { everything: true }, gives: 'ok' },
  { name: 'null where a value is needed', method: 'documents.paste', input: { text: null }, gives: 'invalid-input' },
  { name: 'redo with nothing undone', method: 'changes.redo', input: {}, gives: 'nothing-to-redo' },
];
