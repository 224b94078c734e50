// plainText.ts - a .txt or .md file as a document's text: the file's characters exactly.
//
// Byte order mark removed, CRLF and CR turned into LF; no Unicode normalisation, nothing trimmed, Markdown as written.

import path from 'node:path';
import { AppError, type Remark } from '../../shared/errors.ts';
import { beginningOf } from '../../shared/text/codePoints.ts';
import { decodeText, withLineFeeds } from './decodeText.ts';
import { encodingWarning } from './encodingWarning.ts';
import { familyOf, otherFormatOf } from './fileKinds.ts';

export interface ImportedText {
  readonly title: string;
  readonly text: string;
  readonly encoding: string;
  readonly mediaType: string;
  readonly warnings: readonly Remark[];
}

/** @throws AppError: one clear sentence for each file that cannot be taken. */
export async function importPlainText(name: string, bytes: Uint8Array, encoding?: string): Promise<ImportedText> {
  if (bytes.length === 0) throw new AppError('file-empty', 'The file is empty. Nothing was changed.');
  const other = otherFormatOf(bytes);
  if (other) {
    throw new AppError(
      'file-other-format',
      `This is ${other}, not a plain text file, whatever its name says. Nothing was changed; copy its text and paste it, or save it as plain text.`,
      { variant: familyOf(other), kind: other },
    );
  }
  const decoded = await decodeText(bytes, encoding);
  const text = withLineFeeds(decoded.text);
  if (text === '') throw new AppError('file-empty', 'The file holds no characters. Nothing was changed.', { variant: 'no-characters' });
  const warnings = encodingWarning(decoded.worthTelling, decoded.encoding);
  const mediaType = /\.(md|markdown)$/i.test(name) ? 'text/markdown' : 'text/plain';
  return { title: titleOf(name, text), text, encoding: decoded.encoding, mediaType, warnings };
}

/** Of the kinds of files that are read. */
const ENDING = /\.(txt|text|md|markdown|html?|xhtml|mht|mhtml|docx|docm|dotx|odt|ott|fodt|rtf|epub|pdf|csv|tsv|xlsx|xlsm|json|jsonl|ndjson)$/i;

/** The file's name without its ending, on one line. */
const baseOf = (name: string): string =>
  path
    .basename(name)
    .replace(ENDING, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** The file's name without its ending; the first words of the text where the name says nothing. */
export function titleOf(name: string, text: string): string {
  const base = baseOf(name);
  return base !== '' ? base : firstWords(text);
}

/** A hash, an identifier or a long number: nobody called the file that. A date of eight figures says something. */
const NUMBER = /^[\d_. -]*(?:(?=[a-f]*\d)[\da-f]{10,}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})[\d_. -]*$/i;

/** Whether a file has a name that only a program gives. */
export const isNumber = (name: string): boolean => NUMBER.test(baseOf(name));

/** The first line that holds words, cut at a word's end near 80 characters. */
export function firstWords(text: string): string {
  const line =
    text
      .split('\n', 50)
      .find((one) => one.trim() !== '')
      ?.replace(/^#+\s+/, '')
      .trim() ?? 'Untitled';
  if (line.length <= 80) return line;
  const cut = line.slice(0, 80);
  return `${beginningOf(cut, Math.max(cut.lastIndexOf(' '), 40)).trimEnd()}…`;
}
