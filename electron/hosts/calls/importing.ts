// importing.ts - rows of the table of calls: files that come in: taken at once, or proposed and looked through first.

import { type CallRow, NOBODY, edge, file, large, html } from './words.ts';

export const importing: readonly CallRow[] = [
  {
    name: 'files of every kind at once; the bad ones stop nothing',
    method: 'documents.import',
    input: {
      files: [
        ...['utf16le-bom.txt', 'utf16le-nobom.txt', 'windows-1252.txt', 'crlf.txt', 'markdown.md'].map(edge),
        ...['pdf-as.txt', 'zip-as.txt', 'png-as.txt', 'program-as.txt', 'empty.txt', 'only-bom.txt'].map(edge),
        ...['nul.txt', 'lone-surrogate-utf16.txt', 'windows-1251.txt', 'invalid-utf8.bin.txt'].map(edge),
        file('../../etc/a:b\\c.txt', 'A name that is a path.'),
      ],
    },
    gives: 'ok',
    keeps: { other: 'outcomes.0.documentId', third: 'outcomes.3.documentId' },
  },
  { name: 'only bad files', method: 'documents.import', input: { files: [edge('nul.txt'), edge('empty.txt')] }, gives: 'ok' },
  { name: '6 MB that nobody agreed to', method: 'documents.import', input: { files: [large(6)] }, gives: 'ok' },
  { name: '21 MB, agreed to or not', method: 'documents.import', input: { files: [large(21)], large: true }, gives: 'ok' },
  { name: 'a named encoding', method: 'documents.import', input: { files: [edge('windows-1251.txt')], encoding: 'windows-1251' }, gives: 'ok' },
  { name: 'an encoding that is none', method: 'documents.import', input: { files: [edge('bom.txt')], encoding: 'klingon' }, gives: 'ok' },
  { name: 'bytes that are not base64', method: 'documents.import', input: { files: [{ name: 'a.txt', base64: '!!!' }] }, gives: 'ok' },
  { name: 'a file that nobody chose', method: 'documents.import', input: { files: [{ grant: '/etc/passwd' }] }, gives: 'grant-unknown' },
  { name: 'a file without bytes', method: 'documents.import', input: { files: [{ name: 'a.txt' }] }, gives: 'invalid-input' },
  { name: 'an import to cancel when there is none', method: 'documents.cancelImport', input: {}, gives: 'ok' },
  {
    name: 'how a file would begin in an encoding',
    method: 'documents.previewText',
    input: { file: edge('windows-1251.txt'), encoding: 'windows-1251' },
    gives: 'ok',
  },
  { name: 'no files', method: 'documents.import', input: { files: [] }, gives: 'invalid-input' },
  { name: 'a pasted text with a title', method: 'documents.paste', input: { text: 'One line', title: ' My own \u{1f4f0} ' }, gives: 'ok' },
  { name: 'nothing to paste', method: 'documents.paste', input: { text: ' \n\t' }, gives: 'file-empty' },
  { name: 'half of a character pasted', method: 'documents.paste', input: { text: 'broken \ud83d text' }, gives: 'file-lone-surrogate' },
];

/** What was read waits in the program, so no other process can accept it. */
export const proposing: readonly CallRow[] = [
  { name: 'an import in parts', method: 'documents.beginImport', input: {}, gives: 'ok', keeps: { run: 'run' } },
  { name: 'a part of it', method: 'documents.import', input: { files: [file('part.txt', 'One part.')], run: '$run' }, gives: 'ok' },
  { name: 'the parts as one change', method: 'documents.endImport', input: { run: '$run' }, gives: 'ok' },
  { name: 'a part of what is over', method: 'documents.import', input: { files: [edge('bom.txt')], run: '$run' }, gives: 'ticket-unknown' },
  { name: 'what is over, ended again', method: 'documents.endImport', input: { run: '$run' }, gives: 'ticket-unknown' },
  {
    name: 'what files would become',
    method: 'documents.propose',
    input: { files: [file('page.html', html), edge('nul.txt'), file('table.csv', 'title,text\nOne,First row\nTwo,Second row\n')] },
    gives: 'ok',
    keeps: { ticket: 'ticket' },
  },
  { name: 'a page of it', method: 'documents.proposed', input: { ticket: '$ticket', file: 2, page: 1 }, gives: 'ok' },
  { name: 'a page of a file that was refused', method: 'documents.proposed', input: { ticket: '$ticket', file: 1, page: 0 }, gives: 'invalid-input' },
  {
    name: 'a page with its changes not made',
    method: 'documents.proposed',
    input: { ticket: '$ticket', file: 0, page: 0, changes: 'original' },
    gives: 'ok',
  },
  { name: 'a file of it read again', method: 'documents.proposeAgain', input: { ticket: '$ticket', file: 0, changes: 'original' }, gives: 'ok' },
  { name: 'a file that it does not have', method: 'documents.proposeAgain', input: { ticket: '$ticket', file: 9 }, gives: 'invalid-input' },
  {
    name: 'a document in the place of one that is not there',
    method: 'documents.accept',
    input: { ticket: '$ticket', documents: [{ file: 0, page: 0, start: 0, end: 4, title: 'x', metadata: {} }], replaces: [NOBODY] },
    gives: 'document-unknown',
  },
  {
    name: 'a stretch that the page does not have',
    method: 'documents.accept',
    input: { ticket: '$ticket', documents: [{ file: 0, page: 0, start: 0, end: 999, title: 'Too long', metadata: {} }] },
    gives: 'span-out-of-range',
  },
  {
    name: 'metadata of no known key',
    method: 'documents.accept',
    input: { ticket: '$ticket', documents: [{ file: 0, page: 0, start: 0, end: 4, title: 'x', metadata: { mood: 'x' } }] },
    gives: 'invalid-input',
  },
  {
    name: 'two documents of it, as a person wants them',
    method: 'documents.accept',
    input: {
      ticket: '$ticket',
      documents: [
        { file: 2, page: 1, start: 0, end: 6, title: ' Second ', metadata: { outlet: 'Gazette', author: ' ' } },
        { file: 0, page: 0, start: 0, end: 8, title: 'Page', metadata: {}, setAside: [{ start: 0, end: 4, kind: 'menu' }], notes: false },
      ],
    },
    gives: 'ok',
    keeps: { proposed: 'ids.1' },
  },
  { name: 'the same proposal again', method: 'documents.proposed', input: { ticket: '$ticket', file: 0, page: 0 }, gives: 'ticket-unknown' },
  { name: 'a proposal to drop', method: 'documents.propose', input: { files: [file('a.txt', 'Words')] }, gives: 'ok', keeps: { ticket: 'ticket' } },
  { name: 'a proposal dropped', method: 'documents.dropProposal', input: { ticket: '$ticket' }, gives: 'ok' },
  { name: 'a proposal dropped twice', method: 'documents.dropProposal', input: { ticket: '$ticket' }, gives: 'ticket-unknown' },
  { name: 'where words of a page stand', method: 'documents.original', input: { documentId: '$proposed', start: 0, end: 4 }, gives: 'ok' },
  { name: 'the backups', method: 'backups.list', input: {}, gives: 'ok', keeps: { backup: 'backups.0.name' } },
  { name: 'a backup brought back', method: 'backups.restore', input: { name: '$backup' }, gives: 'ok' },
  { name: 'the project deleted, with nothing said of its backups', method: 'projects.delete', input: {}, gives: 'invalid-input' },
];
