// finding.ts - rows of the table of calls: words that are looked for, and tagged where they are found.

import { type CallRow, NOBODY, span } from './words.ts';

export const finding: readonly CallRow[] = [
  { name: 'words in all documents', method: 'search.find', input: { query: 'FERRY' }, gives: 'ok' },
  {
    name: 'an expression in one document, few of many',
    method: 'search.find',
    input: { query: '\\w+', regex: true, documentId: '$document', skip: 1, limit: 2 },
    gives: 'ok',
  },
  { name: 'words in no document', method: 'search.find', input: { query: 'a', documentId: NOBODY }, gives: 'document-unknown' },
  { name: 'no words', method: 'search.find', input: { query: '' }, gives: 'query-invalid' },
  { name: 'half an expression', method: 'search.find', input: { query: '(', regex: true }, gives: 'query-invalid' },
  { name: 'more results than anybody reads', method: 'search.find', input: { query: 'a', limit: 1_000_000 }, gives: 'invalid-input' },
  {
    name: 'two results tagged, one of them twice',
    method: 'search.tag',
    input: { places: ['ferry', 'nine', 'nine'].map((words) => ({ documentId: '$document', ...span(words) })), tag: 'sourcing', subtype: 'gap' },
    gives: 'ok',
  },
  {
    name: 'the same once more',
    method: 'search.tag',
    input: { places: [{ documentId: '$document', ...span('nine') }], tag: 'sourcing', subtype: 'gap' },
    gives: 'ok',
  },
  {
    name: 'a result tagged as nothing',
    method: 'search.tag',
    input: { places: [{ documentId: '$document', ...span('nine') }], tag: 'x' },
    gives: 'tag-unknown',
  },
  { name: 'no result to tag', method: 'search.tag', input: { places: [], tag: 'claim' }, gives: 'invalid-input' },
];
