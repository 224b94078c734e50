// qdcXml.ts - the codes of a REFI-QDA file (codebook .qdc, or the project.qde of a .qdpx) as plain values.
//
// Elements are known by their local name, whatever the namespace. Nothing outside is ever read, and an entity that the
// file itself defines is refused rather than expanded.

import { SaxesParser } from 'saxes';
import { AppError, type ErrorValues } from '../errors.ts';

export interface QdcCode {
  readonly name: string;
  readonly guid: string | undefined;
  readonly color: string | undefined;
  readonly isCodable: string | undefined;
  description: string;
  readonly children: QdcCode[];
}

export interface QdcFile {
  readonly origin: string;
  readonly codes: readonly QdcCode[];
  /** Sets of codes, which Pressmark has no place for. */
  readonly sets: number;
}

const MOST_CODES = 20_000;
const DEEPEST = 100;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** @throws AppError 'codebook-invalid' with the place in the file. */
export function readQdcXml(xml: string): QdcFile {
  const parser = new SaxesParser();
  const roots: QdcCode[] = [];
  const path: string[] = [];
  const open: QdcCode[] = [];
  let origin = '';
  let [sets, codes] = [0, 0];
  let [isCodebook, hasCodebook] = [false, false];
  parser.on('error', (error) => refuse('not-xml', `The file is not whole XML (${error.message.replace(/\.$/, '')})`));
  parser.on('opentag', ({ name, attributes }) => {
    const element = local(name);
    const attribute = (wanted: string) => Object.entries(attributes).find(([key]) => local(key).toLowerCase() === wanted)?.[1];
    if (path.length === 0) origin = attribute('origin') ?? '';
    path.push(element);
    if (path.length > DEEPEST) refuse('too-deep', `The file nests its elements more than ${DEEPEST} deep`, { most: DEEPEST });
    if (element === 'CodeBook') [isCodebook, hasCodebook] = [true, true];
    if (!isCodebook) return;
    if (element === 'Set') sets += 1;
    if (element !== 'Code') return;
    codes += 1;
    if (codes > MOST_CODES) refuse('too-many-codes', `The file has more than ${MOST_CODES} codes`, { most: MOST_CODES });
    const code: QdcCode = {
      name: attribute('name') ?? '',
      guid: attribute('guid'),
      color: attribute('color'),
      isCodable: attribute('iscodable'),
      description: '',
      children: [],
    };
    (open.at(-1)?.children ?? roots).push(code);
    open.push(code);
  });
  const words = (text: string): void => {
    const code = open.at(-1);
    if (code && path.at(-1) === 'Description' && path.at(-2) === 'Code') code.description += text;
  };
  parser.on('text', words);
  parser.on('cdata', words);
  parser.on('closetag', ({ name }) => {
    path.pop();
    if (!isCodebook) return;
    if (local(name) === 'Code') open.pop();
    if (local(name) === 'CodeBook') isCodebook = false;
  });
  // The parser tells what it meets in the middle of its work; the first refusal ends it.
  parser.write(xml.replace(/^\ufeff/, '')).close();
  if (!hasCodebook) refuse('no-codebook', 'There is no CodeBook element in the file, so it is no codebook of REFI-QDA');
  if (codes === 0) refuse('no-codes', 'The codebook in the file has no codes');
  return { origin, codes: roots, sets };
}

function refuse(variant: string, sentence: string, values: ErrorValues = {}): never {
  throw new AppError('codebook-invalid', `${sentence}. Nothing was changed.`, { variant, ...values });
}
