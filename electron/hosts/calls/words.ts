// words.ts - what the rows of the table of calls are made of: a row, a text with its spans, files, settings.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MethodName } from '../../../shared/contract.ts';
import type { ErrorCode } from '../../../shared/errors.ts';

export interface CallRow {
  readonly name: string;
  /** A method of the contract, or a word that is none. */
  readonly method: MethodName | (string & {});
  readonly input: unknown;
  readonly gives: 'ok' | ErrorCode;
  /** Name to keep under, and where in the answer: "ids.0". */
  readonly keeps?: Readonly<Record<string, string>>;
}

export const NOBODY = '00000000-0000-4000-8000-00000000000f';
export const TEXT =
  'Harbour news\r\nThe ferry \u{1f6a2} left at nine, "unharmed", officials said.\nReports say 47 \u2014 or 4\u0301 7 \u2014 are missing.\n';
export const text = TEXT.replaceAll('\r\n', '\n');
export const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
export const ship = text.indexOf('\u{1f6a2}');
export const edge = (name: string) => ({
  name,
  base64: readFileSync(path.join(import.meta.dirname, '..', '..', '..', 'fixtures', 'edge', name)).toString('base64'),
});
export const file = (name: string, content: string) => ({ name, base64: Buffer.from(content).toString('base64') });
export const large = (megabytes: number) => ({ name: 'large.txt', base64: Buffer.alloc(megabytes * 1024 * 1024, 'words ').toString('base64') });
/** The first word of an annotation goes, and a line comes before. */
export const corrected = `A correction\n${text.replace('left at nine', 'at nine')}`;
export const create = (more: object) => ({ annotations: [{ documentId: '$document', spans: [span('ferry')], tag: 'claim', ...more }] });
export const link = (more: object) => ({ from: '$annotation', to: '$second', kind: 'conflicts-with', ...more });
export const change = (set: object) => ({ ids: ['$annotation'], set });
export const settings = {
  theme: 'dark',
  font: 'sans',
  textSize: 21,
  leading: 1.8,
  documentsPane: { width: 200, open: false },
  inspectorPane: { width: 300, open: true },
  places: {},
  laterField: [null, 'kept'],
};
export const html = '<html><head><title>Ferry</title></head><body><nav>Home</nav><p>The ferry left at nine.</p></body></html>';
