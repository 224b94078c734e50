// documents.ts - rows of the table of calls: what is known of documents, what of them is set aside, and their order.

import { type CallRow, NOBODY } from './words.ts';

export const documents: readonly CallRow[] = [
  {
    name: 'what is known about a document',
    method: 'documents.setMetadata',
    input: { documentId: '$other', metadata: { author: 'A. B.', url: '' } },
    gives: 'ok',
  },
  {
    name: 'something unknown about it',
    method: 'documents.setMetadata',
    input: { documentId: '$other', metadata: { mood: 'x' } },
    gives: 'invalid-input',
  },
  {
    name: 'the same about it again',
    method: 'documents.setMetadata',
    input: { documentId: '$other', metadata: { author: 'A. B.' } },
    gives: 'invalid-input',
  },
  {
    name: 'something about nothing',
    method: 'documents.setMetadata',
    input: { documentId: NOBODY, metadata: { author: 'A' } },
    gives: 'document-unknown',
  },
  {
    name: 'a stretch that is not the text',
    method: 'documents.setAside',
    input: { documentId: '$other', add: [{ start: 0, end: 4, kind: 'share' }] },
    gives: 'ok',
  },
  { name: 'a part of it that is', method: 'documents.setAside', input: { documentId: '$other', restore: [{ start: 1, end: 2 }] }, gives: 'ok' },
  {
    name: 'a stretch beyond the text',
    method: 'documents.setAside',
    input: { documentId: '$other', restore: [{ start: 1, end: 99_999 }] },
    gives: 'span-out-of-range',
  },
  {
    name: 'a stretch of no kind',
    method: 'documents.setAside',
    input: { documentId: '$other', add: [{ start: 0, end: 4, kind: 'x' }] },
    gives: 'invalid-input',
  },
  { name: 'where words stand in a file', method: 'documents.original', input: { documentId: '$other', start: 0, end: 5 }, gives: 'ok' },
  { name: 'where no words stand', method: 'documents.original', input: { documentId: '$other', start: 5, end: 5 }, gives: 'span-empty' },
  { name: 'a document with its annotations', method: 'documents.read', input: { documentId: '$document' }, gives: 'ok' },
  { name: 'a document read from UTF-16', method: 'documents.read', input: { documentId: '$other' }, gives: 'ok' },
  { name: 'a document that is not there', method: 'documents.read', input: { documentId: NOBODY }, gives: 'document-unknown' },
  { name: 'a new title', method: 'documents.rename', input: { documentId: '$other', title: ' \u0645\u0631\u062d\u0628\u0627 ' }, gives: 'ok' },
  { name: 'an empty title', method: 'documents.rename', input: { documentId: '$other', title: '  ' }, gives: 'invalid-input' },
  { name: 'a title for nothing', method: 'documents.rename', input: { documentId: NOBODY, title: 'x' }, gives: 'document-unknown' },
  { name: 'a document moved to the front', method: 'documents.move', input: { documentId: '$other', before: '$document' }, gives: 'ok' },
  { name: 'a document moved to the end', method: 'documents.move', input: { documentId: '$other', before: null }, gives: 'ok' },
  { name: 'a move before nothing', method: 'documents.move', input: { documentId: '$other', before: NOBODY }, gives: 'document-unknown' },
  { name: 'a move to nowhere said', method: 'documents.move', input: { documentId: '$other' }, gives: 'invalid-input' },
  { name: 'a removed document', method: 'documents.remove', input: { documentId: '$third' }, gives: 'ok' },
  { name: 'the same document removed again', method: 'documents.remove', input: { documentId: '$third' }, gives: 'document-unknown' },
  { name: 'the removal taken back', method: 'changes.undo', input: {}, gives: 'ok' },
];
