// codebookFiles.ts - the codebook as a file to keep, and a codebook read from a file: our JSON, .qdc, or the codes of a .qdpx.

import { unzip } from 'fflate';
import { AppError, type Remark } from '../../shared/errors.ts';
import type { FileInput, Output } from '../../shared/contract.ts';
import { fromQdc } from '../../shared/formats/fromQdc.ts';
import { toQdc } from '../../shared/formats/toQdc.ts';
import { Codebook } from '../../shared/model/codebook.ts';
import { checkCodebook } from '../../shared/model/codebookRules.ts';
import { readRegularFile } from '../importers/readFile.ts';
import type { ProjectStore } from '../store/projectStore.ts';
import { fileNameFor } from './fileNames.ts';
import type { Grants } from './grants.ts';

export type CodebookFormat = 'json' | 'qdc';

/** A codebook is never larger than this, bytes. */
const MOST_BYTES = 20 * 1024 * 1024;

/** As `codebook` on the command line prints it. */
export const codebookJson = (codebook: Codebook): string => `${JSON.stringify(codebook, null, 2)}\n`;

export async function codebookFile(store: ProjectStore, format: CodebookFormat): Promise<Output<'codebook.export'>> {
  const codebook = await store.codebook();
  const { xml, warnings } = format === 'qdc' ? toQdc(codebook) : { xml: codebookJson(codebook), warnings: [] };
  const mediaType = format === 'qdc' ? 'application/xml' : 'application/json';
  const name = `${fileNameFor(store.project.title)}.${format === 'qdc' ? 'qdc' : 'codebook.json'}`;
  return { file: { name, mediaType, base64: Buffer.from(xml, 'utf8').toString('base64') }, warnings };
}

export async function parseCodebook(store: ProjectStore, grants: Grants, file: FileInput): Promise<Output<'codebook.parse'>> {
  const current = await store.codebook();
  if ('grant' in file) return readCodebook(await readRegularFile(grants.path(file.grant), true), grants.nameOf(file.grant), current);
  return readCodebook(Buffer.from(file.base64, 'base64'), file.name, current);
}

/**
 * The codebook in a file, told apart by its content.
 * @param current the project's: codes of the file that it has too keep their ids.
 * @throws AppError 'codebook-invalid' or 'file-too-large'.
 */
export async function readCodebook(bytes: Uint8Array, name: string, current: Codebook): Promise<{ codebook: Codebook; warnings: Remark[] }> {
  if (bytes.length > MOST_BYTES)
    throw new AppError('file-too-large', `${name} is larger than any codebook can be. Nothing was changed.`, { variant: 'codebook', name });
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const text = textOf(isZip ? await projectOf(bytes, name) : bytes, name);
  if (looksLikeXml(text)) return fromQdc(text, current);
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return notACodebook(name);
  }
  const checked = Codebook.safeParse(json);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    const place = issue && issue.path.length > 0 ? ` at "${issue.path.join('.')}"` : '';
    throw new AppError('codebook-invalid', `${name} is not a Pressmark codebook${place}: ${issue?.message ?? 'wrong shape'}. Nothing was changed.`, {
      variant: 'shape',
      name,
      place: issue?.path.join('.') ?? '',
    });
  }
  checkCodebook(checked.data);
  return { codebook: { ...checked.data, id: current.id }, warnings: [] };
}

/** Whether a text is XML at all: what tells a .qdc from our JSON. */
const looksLikeXml = (words: string): boolean => /^\ufeff?\s*</.test(words);

/** @throws AppError 'codebook-invalid'. */
function notACodebook(name: string): never {
  throw new AppError('codebook-invalid', `${name} is neither a Pressmark codebook (JSON) nor a REFI-QDA codebook (XML). Nothing was changed.`, {
    variant: 'neither',
    name,
  });
}

/** Strict: a letter that cannot be decoded is a question, not a guess. */
function textOf(bytes: Uint8Array, name: string): string {
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  const said = /^<\?xml[^>]{0,200}?encoding=["']([\w.-]{1,40})["']/.exec(Buffer.from(bytes.subarray(0, 300)).toString('latin1'))?.[1];
  try {
    return new TextDecoder(utf16 ?? said ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new AppError('codebook-invalid', `${name} cannot be read as text${said ? ` in ${said}` : ''}. Nothing was changed.`, {
      variant: 'not-text',
      name,
    });
  }
}

/** The project.qde of a .qdpx; nothing else in it is unpacked. */
function projectOf(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const failed = () =>
      reject(
        new AppError('codebook-invalid', `${name} is an archive without a REFI-QDA project in it. Nothing was changed.`, {
          variant: 'no-project',
          name,
        }),
      );
    let found = false;
    const filter = (file: { name: string; originalSize: number }) => {
      const wanted = !found && /^[^/\\]+\.qde$/i.test(file.name) && file.originalSize <= MOST_BYTES;
      found ||= wanted;
      return wanted;
    };
    unzip(bytes, { filter }, (failure, files) => {
      const [only] = failure ? [] : Object.values(files);
      if (only && only.length <= MOST_BYTES) resolve(only);
      else failed();
    });
  });
}
