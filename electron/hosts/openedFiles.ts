// openedFiles.ts - files that the program is started with: by a double click, on its command line, from a second start.
//
// Projects are opened by the services; texts are handed to the page as tokens, and it asks and imports as usual.

import { existsSync } from 'node:fs';
import path from 'node:path';
import type { HostEvent } from '../../shared/contract.ts';
import { failureOf } from '../../shared/errors.ts';
import type { App } from '../services/app.ts';

const PROJECT = /\.(pressmark|json)$/i;
const TEXT = /\.(txt|md|markdown)$/i;

const isProjectFolder = (file: string): boolean => existsSync(path.join(file, 'project.json'));

/** The files and project folders among the words of a command line, as absolute paths; switches and other words are left out. */
export function filesNamedIn(words: readonly string[], workingFolder: string): string[] {
  return words
    .filter((word) => word !== '' && !word.startsWith('-'))
    .map((word) => path.resolve(workingFolder, word))
    .filter((file) => PROJECT.test(file) || TEXT.test(file) || isProjectFolder(file));
}

/**
 * Opens the first project among the files, then offers all texts to the page.
 * @param refused told the sentence for the person when the project cannot be opened.
 */
export async function openFiles(
  app: Pick<App, 'grant' | 'openPath'>,
  files: readonly string[],
  send: (event: HostEvent) => void,
  refused: (message: string) => void,
): Promise<void> {
  const project = files.find((file) => !TEXT.test(file));
  if (project !== undefined) {
    try {
      await app.openPath(project);
    } catch (thrown) {
      refused(failureOf(thrown).message);
    }
  }
  const texts = files.filter((file) => TEXT.test(file)).map((file) => ({ grant: app.grant(file), name: path.basename(file) }));
  if (texts.length > 0) send({ type: 'files', files: texts });
}
