// coding.ts - rows of the table of calls: codebooks that are changed.

import { defaultCodebook } from '../../../shared/model/codebook.ts';
import { type CallRow, NOBODY, span, file } from './words.ts';

const claims = (more: object) => ({ ...defaultCodebook(NOBODY), ...more });

const codes = defaultCodebook(NOBODY).tags;

const withoutClaim = claims({ tags: codes.slice(1) });

export const coding: readonly CallRow[] = [
  { name: 'how often codes are used', method: 'codebook.usage', input: {}, gives: 'ok' },
  { name: 'a codebook to look at', method: 'codebook.preview', input: { codebook: withoutClaim }, gives: 'ok' },
  {
    name: 'a code dropped with its annotations moved',
    method: 'codebook.change',
    input: {
      codebook: withoutClaim,
      moves: [null, ...(codes[0]?.subtypes ?? []).map((one) => one.id)].map((subtype) => ({
        from: { tag: 'claim', subtype },
        to: { tag: 'loaded', subtype: null },
      })),
    },
    gives: 'ok',
  },
  { name: 'the same codebook again', method: 'codebook.change', input: { codebook: withoutClaim }, gives: 'invalid-input' },
  { name: 'a codebook without tags', method: 'codebook.change', input: { codebook: claims({ tags: [] }) }, gives: 'invalid-input' },
  {
    name: 'two tags with one letter',
    method: 'codebook.change',
    input: { codebook: claims({ tags: codes.map((tag) => ({ ...tag, letter: 'X' })) }) },
    gives: 'codebook-invalid',
  },
  { name: 'the versions so far', method: 'codebook.versions', input: { version: 1 }, gives: 'ok' },
  { name: 'a version to come', method: 'codebook.versions', input: { version: 99 }, gives: 'revision-missing' },
  { name: 'the codebook for other programs', method: 'codebook.export', input: { format: 'qdc' }, gives: 'ok' },
  { name: 'the codebook as our JSON', method: 'codebook.export', input: { format: 'json' }, gives: 'ok', keeps: { codebookFile: 'file.base64' } },
  { name: 'the codebook as something else', method: 'codebook.export', input: { format: 'xlsx' }, gives: 'invalid-input' },
  { name: 'a codebook read', method: 'codebook.parse', input: { file: { name: 'a.json', base64: '$codebookFile' } }, gives: 'ok' },
  { name: 'a text read as a codebook', method: 'codebook.parse', input: { file: file('a.qdc', 'Just words.') }, gives: 'codebook-invalid' },
  { name: 'a codebook that nobody chose', method: 'codebook.parse', input: { file: { grant: '/' } }, gives: 'grant-unknown' },
  {
    name: 'a code from words',
    method: 'codebook.fromWords',
    input: { documentId: '$document', spans: [span('ferry')], tag: 'loaded', name: 'Ferry' },
    gives: 'ok',
  },
  {
    name: 'a code from words under nothing',
    method: 'codebook.fromWords',
    input: { documentId: '$document', spans: [span('ferry')], tag: 'nothing', name: 'Ferry' },
    gives: 'tag-unknown',
  },
  { name: 'the code from words taken back', method: 'changes.undo', input: {}, gives: 'ok' },
  { name: 'the codebook as it was', method: 'changes.undo', input: {}, gives: 'ok' },
];
