// callTable.ts - one table of calls, good and bad, for every method: what hosts.test.ts plays through all hosts.
//
// Pure data. The rows are one story, played in order on one project. "$name" in an input is what an earlier row
// kept under that name; `gives` is 'ok' or the code of the failure.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MethodName } from '../../shared/contract.ts';
import { defaultCodebook } from '../../shared/model/codebook.ts';
import type { ErrorCode } from '../../shared/errors.ts';

export interface CallRow {
  readonly name: string;
  /** A method of the contract, or a word that is none. */
  readonly method: MethodName | (string & {});
  readonly input: unknown;
  readonly gives: 'ok' | ErrorCode;
  /** Name to keep under, and where in the answer: "ids.0". */
  readonly keeps?: Readonly<Record<string, string>>;
}

const NOBODY = '00000000-0000-4000-8000-00000000000f';
const TEXT =
  'Harbour news\r\nThe ferry \u{1f6a2} left at nine, "unharmed", officials said.\nReports say 47 \u2014 or 4\u0301 7 \u2014 are missing.\n';
const text = TEXT.replaceAll('\r\n', '\n');
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const ship = text.indexOf('\u{1f6a2}');

const edge = (name: string) => ({
  name,
  base64: readFileSync(path.join(import.meta.dirname, '..', '..', 'fixtures', 'edge', name)).toString('base64'),
});
const file = (name: string, content: string) => ({ name, base64: Buffer.from(content).toString('base64') });
const large = (megabytes: number) => ({ name: 'large.txt', base64: Buffer.alloc(megabytes * 1024 * 1024, 'words ').toString('base64') });

/** The first word of an annotation goes, and a line comes before. */
const corrected = `A correction\n${text.replace('left at nine', 'at nine')}`;

const create = (more: object) => ({ annotations: [{ documentId: '$document', spans: [span('ferry')], tag: 'claim', ...more }] });
const link = (more: object) => ({ from: '$annotation', to: '$second', kind: 'conflicts-with', ...more });
const change = (set: object) => ({ ids: ['$annotation'], set });
const settings = {
  theme: 'dark',
  font: 'sans',
  textSize: 21,
  leading: 1.8,
  documentsPane: { width: 200, open: false },
  inspectorPane: { width: 300, open: true },
  places: {},
  laterField: [null, 'kept'],
};

/** Needs neither memory nor time: what is also played through processes of the command line. */
const first: readonly CallRow[] = [
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
export const ROWS_AS_PROCESSES = first.length;

const shapes: readonly CallRow[] = [
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

const importing: readonly CallRow[] = [
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

const html = '<html><head><title>Ferry</title></head><body><nav>Home</nav><p>The ferry left at nine.</p></body></html>';

/** What was read waits in the program, so no other process can accept it. */
const proposing: readonly CallRow[] = [
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

const documents: readonly CallRow[] = [
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

const annotating: readonly CallRow[] = [
  {
    name: 'two annotations in one step, with stretches, roles and all',
    method: 'annotations.create',
    input: {
      annotations: [
        {
          documentId: '$document',
          spans: [span('left at nine'), span('unharmed')],
          tag: 'attribution',
          subtype: 'mixed',
          voice: 'quoted',
          confidence: 'unsure',
          attributes: { polarity: 'asserted', parent: null },
          roles: [{ role: 'speaker', spans: [span('officials')] }],
          quote: 'left at nine \u2026 unharmed',
        },
        { documentId: '$other', spans: [{ start: 0, end: 3 }], tag: 'sourcing', subtype: 'gap' },
      ],
    },
    gives: 'ok',
    keeps: { quoted: 'ids.0', second: 'ids.1' },
  },
  { name: 'an empty span', method: 'annotations.create', input: create({ spans: [{ start: 3, end: 3 }] }), gives: 'span-empty' },
  { name: 'a span turned round', method: 'annotations.create', input: create({ spans: [{ start: 9, end: 3 }] }), gives: 'span-empty' },
  {
    name: 'a span beyond the text',
    method: 'annotations.create',
    input: create({ spans: [{ start: 0, end: text.length + 1 }] }),
    gives: 'span-out-of-range',
  },
  { name: 'a span before the text', method: 'annotations.create', input: create({ spans: [{ start: -1, end: 3 }] }), gives: 'invalid-input' },
  { name: 'half an offset', method: 'annotations.create', input: create({ spans: [{ start: 0.5, end: 3 }] }), gives: 'invalid-input' },
  { name: 'no span', method: 'annotations.create', input: create({ spans: [] }), gives: 'invalid-input' },
  { name: 'a forged quote', method: 'annotations.create', input: create({ quote: 'submarine' }), gives: 'quote-mismatch' },
  { name: 'an unknown tag', method: 'annotations.create', input: create({ tag: 'truth' }), gives: 'tag-unknown' },
  { name: "another tag's subtype", method: 'annotations.create', input: create({ subtype: 'slogan' }), gives: 'subtype-unknown' },
  { name: 'an unknown document', method: 'annotations.create', input: create({ documentId: NOBODY }), gives: 'document-unknown' },
  { name: 'an unknown voice', method: 'annotations.create', input: create({ voice: 'the crowd' }), gives: 'invalid-input' },
  { name: 'a new subtype and note', method: 'annotations.change', input: change({ subtype: 'figure', note: 'a\nb' }), gives: 'ok' },
  { name: 'another tag', method: 'annotations.change', input: change({ tag: 'loaded' }), gives: 'ok' },
  {
    name: 'one detail more and a line below the note',
    method: 'annotations.change',
    input: change({ someAttributes: { checkable: 'yes', basis: null }, noteBelow: 'c' }),
    gives: 'ok',
  },
  { name: 'another place', method: 'annotations.change', input: change({ spans: [span('4\u0301 7')] }), gives: 'ok' },
  {
    name: 'a place that cuts a character',
    method: 'annotations.change',
    input: change({ spans: [{ start: ship + 1, end: ship + 4 }] }),
    gives: 'span-splits-character',
  },
  { name: 'a tag that is none', method: 'annotations.change', input: change({ tag: '' }), gives: 'tag-unknown' },
  { name: 'a change of nothing', method: 'annotations.change', input: { ids: [NOBODY], set: { note: null } }, gives: 'annotation-unknown' },
  { name: 'a correction that is looked at first', method: 'texts.preview', input: { documentId: '$document', text: corrected }, gives: 'ok' },
  { name: 'no correction kept yet', method: 'drafts.list', input: {}, gives: 'ok' },
  { name: 'a correction kept half way', method: 'drafts.keep', input: { documentId: '$document', text: 'A correction\nhalf' }, gives: 'ok' },
  {
    name: 'the same, a word further',
    method: 'drafts.keep',
    input: { documentId: '$document', text: 'A correction\nhalf way \u{1f6a2}' },
    gives: 'ok',
  },
  { name: 'a correction of nothing kept', method: 'drafts.keep', input: { documentId: NOBODY, text: 'x' }, gives: 'document-unknown' },
  { name: 'a correction without words kept', method: 'drafts.keep', input: { documentId: '$document' }, gives: 'invalid-input' },
  { name: 'a correction kept at a path', method: 'drafts.keep', input: { documentId: '../settings', text: 'x' }, gives: 'invalid-input' },
  { name: 'the kept corrections', method: 'drafts.list', input: {}, gives: 'ok' },
  { name: 'the kept correction', method: 'drafts.read', input: { documentId: '$document' }, gives: 'ok' },
  { name: 'a correction that was never kept', method: 'drafts.read', input: { documentId: '$other' }, gives: 'ok' },
  { name: 'the kept correction of nothing', method: 'drafts.read', input: { documentId: NOBODY }, gives: 'document-unknown' },
  { name: 'the kept correction thrown away', method: 'drafts.drop', input: { documentId: '$document' }, gives: 'ok' },
  { name: 'the same thrown away again', method: 'drafts.drop', input: { documentId: '$document' }, gives: 'ok' },
  { name: 'no correction kept any more', method: 'drafts.list', input: {}, gives: 'ok' },
  { name: 'the same text again', method: 'texts.correct', input: { documentId: '$document', text: TEXT }, gives: 'text-unchanged' },
  { name: 'a corrected text', method: 'texts.correct', input: { documentId: '$document', text: corrected }, gives: 'ok' },
  { name: 'a text corrected to nothing', method: 'texts.correct', input: { documentId: '$document', text: '' }, gives: 'file-empty' },
  {
    name: 'a newer version of a file',
    method: 'texts.correctFromFile',
    input: { documentId: '$document', file: file('b.txt', `${corrected}More was said.\n`) },
    gives: 'ok',
  },
  {
    name: 'a newer version that is a picture',
    method: 'texts.correctFromFile',
    input: { documentId: '$document', file: edge('png-as.txt') },
    gives: 'file-other-format',
  },
  {
    name: 'the texts that a document has had',
    method: 'texts.revisions',
    input: { documentId: '$document' },
    gives: 'ok',
    keeps: { firstText: 'revisions.0.id', lastText: 'revisions.2.id' },
  },
  { name: 'an earlier text', method: 'texts.read', input: { documentId: '$document', textRevisionId: '$firstText' }, gives: 'ok' },
  {
    name: 'a text that was never there',
    method: 'texts.read',
    input: { documentId: '$document', textRevisionId: NOBODY },
    gives: 'revision-missing',
  },
  {
    name: 'back to the text of now',
    method: 'texts.goBack',
    input: { documentId: '$document', textRevisionId: '$lastText' },
    gives: 'text-unchanged',
  },
  { name: 'back to the first text', method: 'texts.goBack', input: { documentId: '$document', textRevisionId: '$firstText' }, gives: 'ok' },
  { name: 'forward to the last text', method: 'texts.goBack', input: { documentId: '$document', textRevisionId: '$lastText' }, gives: 'ok' },
  { name: 'places that a person has looked at', method: 'texts.confirm', input: { ids: ['$quoted'] }, gives: 'ok' },
  { name: 'the unsure place back', method: 'changes.undo', input: {}, gives: 'ok' },
  { name: 'a deletion with one unknown id', method: 'annotations.delete', input: { ids: ['$second', NOBODY] }, gives: 'annotation-unknown' },
  { name: 'a deletion', method: 'annotations.delete', input: { ids: ['$second', '$second'] }, gives: 'ok' },
  { name: 'the deletion taken back', method: 'changes.undo', input: {}, gives: 'ok' },
  {
    name: 'a role given twice, which is one role of two stretches',
    method: 'annotations.change',
    input: change({ tag: 'attribution', roles: ['left', 'nine'].map((words) => ({ role: 'content', spans: [span(words)] })) }),
    gives: 'ok',
  },
  {
    name: 'a cue of two stretches',
    method: 'annotations.change',
    input: change({ roles: [{ role: 'cue', spans: [span('left'), span('nine')] }] }),
    gives: 'invalid-input',
  },
  {
    name: 'stretches of one role over one another',
    method: 'annotations.change',
    input: change({ roles: [{ role: 'content', spans: [span('left at'), span('at nine')] }] }),
    gives: 'invalid-input',
  },
  {
    name: 'a role that is none',
    method: 'annotations.change',
    input: change({ roles: [{ role: 'chorus', spans: [span('left')] }] }),
    gives: 'invalid-input',
  },
  {
    name: 'a lost role that was never there',
    method: 'annotations.change',
    input: change({ roles: [{ role: 'speaker', lost: true }] }),
    gives: 'invalid-input',
  },
  {
    name: 'attributes of any kind',
    method: 'annotations.change',
    input: change({ attributes: { polarity: 'denied', own: { deep: [1, null] } } }),
    gives: 'ok',
  },
  {
    name: 'a choice that the codebook does not have',
    method: 'annotations.change',
    input: change({ attributes: { polarity: 'sung' } }),
    gives: 'invalid-input',
  },
  { name: 'what was written for an attribute', method: 'annotations.values', input: { attribute: 'polarity' }, gives: 'ok' },
  { name: 'an attribute that every object has', method: 'annotations.values', input: { attribute: 'constructor' }, gives: 'ok' },
  { name: 'a parent that is itself', method: 'annotations.change', input: change({ parent: '$annotation' }), gives: 'parent-unknown' },
  { name: 'a link across documents', method: 'links.create', input: link({ note: 'which?' }), gives: 'ok', keeps: { link: 'id' } },
  { name: 'the same link again', method: 'links.create', input: link({}), gives: 'link-exists' },
  { name: 'the same two in another way', method: 'links.create', input: link({ kind: 'backs' }), gives: 'ok' },
  { name: 'a link to itself', method: 'links.create', input: link({ to: '$annotation' }), gives: 'link-to-itself' },
  { name: 'a link to nothing', method: 'links.create', input: link({ to: NOBODY }), gives: 'annotation-unknown' },
  { name: 'a link to a document', method: 'links.create', input: link({ to: '$document' }), gives: 'annotation-unknown' },
  { name: 'a link of no kind', method: 'links.create', input: link({ kind: 'proves' }), gives: 'link-kind-unknown' },
  { name: 'a link without its end', method: 'links.create', input: link({ to: undefined }), gives: 'invalid-input' },
  { name: 'a link of another kind', method: 'links.change', input: { id: '$link', set: { kind: 'repeats' } }, gives: 'ok' },
  { name: 'a link turned round', method: 'links.change', input: { id: '$link', set: { from: '$second', to: '$annotation' } }, gives: 'ok' },
  { name: 'a link made like another', method: 'links.change', input: { id: '$link', set: { ...link({ kind: 'backs' }) } }, gives: 'link-exists' },
  { name: 'a change of no link', method: 'links.change', input: { id: NOBODY, set: { note: null } }, gives: 'link-unknown' },
  { name: 'the links of all', method: 'links.list', input: {}, gives: 'ok' },
  { name: 'the links of a document', method: 'links.list', input: { documentId: '$other' }, gives: 'ok' },
  { name: 'the links of an annotation', method: 'links.list', input: { annotationId: '$second' }, gives: 'ok' },
  { name: 'the links of nothing', method: 'links.list', input: { annotationId: NOBODY }, gives: 'annotation-unknown' },
  { name: 'a deletion that takes links along', method: 'annotations.delete', input: { ids: ['$second'] }, gives: 'ok' },
  { name: 'the links after it', method: 'links.list', input: {}, gives: 'ok' },
  { name: 'a link that went along, removed', method: 'links.delete', input: { ids: ['$link'] }, gives: 'link-unknown' },
  { name: 'all of it taken back', method: 'changes.undo', input: {}, gives: 'ok' },
  { name: 'a removed link', method: 'links.delete', input: { ids: ['$link', '$link'] }, gives: 'ok' },
  { name: 'all annotations as they are kept', method: 'annotations.read', input: {}, gives: 'ok' },
  { name: "one document's annotations", method: 'annotations.list', input: { documentId: '$document' }, gives: 'ok' },
  { name: "no document's annotations", method: 'annotations.list', input: { documentId: NOBODY }, gives: 'document-unknown' },
];

const finding: readonly CallRow[] = [
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

const project: readonly CallRow[] = [
  { name: "an annotator's new name", method: 'annotators.rename', input: { annotatorId: '$annotator', alias: 'Zo\u00eb' }, gives: 'ok' },
  { name: 'a name for nobody', method: 'annotators.rename', input: { annotatorId: NOBODY, alias: 'Zo\u00eb' }, gives: 'annotator-unknown' },
  { name: 'an annotator hidden', method: 'annotators.show', input: { annotatorId: '$annotator', shown: false }, gives: 'ok' },
  { name: 'an annotator half shown', method: 'annotators.show', input: { annotatorId: '$annotator', shown: 'yes' }, gives: 'invalid-input' },
  { name: "the project's new title", method: 'project.rename', input: { title: 'Ferry / fire: "\u706b"' }, gives: 'ok' },
  { name: 'a title of 201 letters', method: 'project.rename', input: { title: 'x'.repeat(201) }, gives: 'invalid-input' },
  { name: 'an export as Web Annotations', method: 'exports.make', input: { format: 'w3c' }, gives: 'ok' },
  { name: 'an export as a table', method: 'exports.make', input: { format: 'csv' }, gives: 'ok' },
  { name: 'an export for spreadsheets', method: 'exports.make', input: { format: 'csv', spreadsheet: true }, gives: 'ok' },
  { name: 'an export of everything', method: 'exports.make', input: { format: 'json' }, gives: 'ok', keeps: { json: 'base64' } },
  { name: 'an export as something else', method: 'exports.make', input: { format: 'docx' }, gives: 'invalid-input' },
  { name: 'the packed project', method: 'projects.pack', input: {}, gives: 'ok', keeps: { pack: 'base64' } },
  { name: 'the project after all this', method: 'project.read', input: {}, gives: 'ok' },
];

const program: readonly CallRow[] = [
  { name: 'the state of the program', method: 'app.state', input: {}, gives: 'ok' },
  { name: 'settings', method: 'settings.write', input: { settings }, gives: 'ok' },
  { name: 'letters too small to read', method: 'settings.write', input: { settings: { ...settings, textSize: 2 } }, gives: 'invalid-input' },
  { name: 'a new project', method: 'projects.create', input: { title: 'A: new / one' }, gives: 'ok' },
  { name: 'a project without a title', method: 'projects.create', input: { title: '' }, gives: 'invalid-input' },
  { name: 'the sample lesson', method: 'projects.openSample', input: {}, gives: 'ok' },
  { name: 'the sample lesson again', method: 'projects.openSample', input: {}, gives: 'ok' },
  { name: 'a packed project', method: 'projects.openFile', input: { file: { name: 'Copy.pressmark', base64: '$pack' } }, gives: 'ok' },
  { name: 'an exported project', method: 'projects.openFile', input: { file: { name: 'Copy.json', base64: '$json' } }, gives: 'ok' },
  { name: 'a text as a project', method: 'projects.openFile', input: { file: file('a.pressmark', 'Just words.') }, gives: 'pack-foreign' },
  { name: "somebody else's archive", method: 'projects.openFile', input: { file: edge('zip-as.txt') }, gives: 'pack-foreign' },
  { name: 'a torn archive', method: 'projects.openFile', input: { file: file('a.pressmark', 'PK\u0003\u0004torn') }, gives: 'pack-damaged' },
  { name: 'a project that nobody chose', method: 'projects.openFile', input: { file: { grant: '/' } }, gives: 'grant-unknown' },
  { name: 'leaving the project', method: 'projects.close', input: {}, gives: 'ok' },
  {
    name: 'the state with settings and recent projects',
    method: 'app.state',
    input: {},
    gives: 'ok',
    keeps: { recent: 'recent.0.key', older: 'recent.1.key' },
  },
  { name: 'a recent project', method: 'projects.openRecent', input: { key: '$older' }, gives: 'ok' },
  { name: 'a recent project that is none', method: 'projects.openRecent', input: { key: '/etc' }, gives: 'project-missing' },
  { name: 'a forgotten project', method: 'projects.forget', input: { key: '$recent' }, gives: 'ok' },
  { name: 'a project forgotten twice', method: 'projects.forget', input: { key: '$recent' }, gives: 'ok' },
  { name: 'a dialog for texts', method: 'files.chooseTexts', input: {}, gives: 'not-available' },
  { name: 'a dialog for a folder of texts', method: 'files.chooseFolder', input: {}, gives: 'not-available' },
  { name: 'a dialog for projects', method: 'files.chooseProject', input: {}, gives: 'not-available' },
  { name: 'a dialog to save', method: 'files.save', input: { file: { name: 'a.txt', mediaType: 'text/plain', base64: '' } }, gives: 'not-available' },
  { name: 'a file to save without a name', method: 'files.save', input: { file: { base64: '' } }, gives: 'invalid-input' },
  { name: 'a PDF to save', method: 'files.savePdf', input: { name: '../a' }, gives: 'not-available' },
  { name: 'the history', method: 'history.list', input: { limit: 3 }, gives: 'ok' },
  { name: 'a page of the history that is too long', method: 'history.list', input: { limit: 5000 }, gives: 'invalid-input' },
  { name: 'the project as it was', method: 'history.look', input: { revision: 2 }, gives: 'ok' },
  { name: 'a text as it was', method: 'history.read', input: { revision: 2, documentId: '$document' }, gives: 'ok' },
  { name: 'a text before it was there', method: 'history.read', input: { revision: 0, documentId: '$document' }, gives: 'document-unknown' },
  { name: 'a state that is still to come', method: 'history.restore', input: { revision: 100_000 }, gives: 'revision-missing' },
  { name: 'an earlier state brought back', method: 'history.restore', input: { revision: 2 }, gives: 'ok' },
  { name: 'the same state brought back once more', method: 'history.restore', input: { revision: 2 }, gives: 'ok' },
  { name: 'the later state brought back', method: 'changes.undo', input: {}, gives: 'ok' },
  { name: 'undo after it all', method: 'changes.undo', input: {}, gives: 'ok' },
];

const claims = (more: object) => ({ ...defaultCodebook(NOBODY), ...more });
const codes = defaultCodebook(NOBODY).tags;
const withoutClaim = claims({ tags: codes.slice(1) });

const coding: readonly CallRow[] = [
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

export const callTable: readonly CallRow[] = [
  ...first,
  ...shapes,
  ...importing,
  ...documents,
  ...annotating,
  ...coding,
  ...finding,
  ...project,
  ...program,
  ...proposing,
];

/** So many at the end need one program that lives through all of them. */
export const ROWS_OF_ONE_PROGRAM = proposing.length;
