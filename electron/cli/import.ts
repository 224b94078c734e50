// import.ts - the command that brings files in: one line for each document that was made, one for each file that was not.

import path from 'node:path';
import type { ImportOutcome } from '../../shared/contract.ts';
import { failureOf } from '../../shared/errors.ts';
import { read, UsageError } from './arguments.ts';
import { asError } from './failure.ts';
import { importPaths } from '../importers/importPaths.ts';
import { say, sayError, sayJson } from './output.ts';
import { withApp } from './project.ts';
import { apart } from '../../shared/text/unseen.ts';

const kinds = { encoding: 'string', large: 'boolean', recursive: 'boolean', split: 'boolean', changes: 'string' } as const;

/** @returns 1 when a file could not be taken; the others are in the project all the same. */
export async function importFiles(words: readonly string[]): Promise<number> {
  const { positions, options } = read(words, kinds, 2, Number.POSITIVE_INFINITY);
  const [folder = '', ...named] = positions;
  const { encoding, large = false, split = false, changes } = options;
  if (changes !== undefined && changes !== 'original' && changes !== 'accepted') throw new UsageError('--changes is original or accepted.');
  const files = await importPaths(named, options.recursive ?? false);
  return withApp(folder, async ({ services, grant }) => {
    const granted = files.map((file) => ({ grant: grant(path.resolve(file)) }));
    const { outcomes } = await services['documents.import']({ files: granted, large, encoding, changes, split }).catch((thrown: unknown) => ({
      // What could not be saved is told for each of the files, none of which is in the project then.
      outcomes: files.map((file) => ({ file, documents: [], error: failureOf(thrown) })),
    }));
    for (const [index, { documents, error }] of outcomes.entries()) {
      const file = files[index] ?? '';
      if (error) {
        if (options.json) sayJson({ file, ...asError(error) });
        const isFolder = error.code === 'file-not-regular' && error.values?.['variant'] === 'folder' && !options.recursive;
        sayError(`${file}: ${isFolder ? error.message.replace(/\.$/, '; --recursive takes the files in it.') : error.message}`);
      }
      for (const document of documents) tell(document, file, options.json ?? false, documents.length > 1);
    }
    return outcomes.some((one) => one.error) ? 1 : 0;
  });
}

/** A part of a file (the row of a table, a file in an archive) is named too. */
function tell(
  { documentId, title, page, characters, setAside, metadata, warnings }: ImportOutcome['documents'][number],
  file: string,
  json: boolean,
  isOneOfSeveral: boolean,
): void {
  const part = page === path.basename(file) ? {} : { page };
  if (json) {
    sayJson({ documentId, title, file, ...part, characters, setAside, metadata, warnings });
    return;
  }
  say(`${documentId}  ${apart(title)}  (${characters} characters)`);
  const of = isOneOfSeveral ? `${file}, “${apart(title)}”` : file;
  for (const warning of warnings) sayError(`${of}: ${warning.message}`);
}
