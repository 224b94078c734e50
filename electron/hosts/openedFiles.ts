// openedFiles.ts - files that the program is started with: by a double click, on its command line, from a second start.
//
// Projects are opened by the services; texts are handed to the page as tokens, and it asks and imports as usual.

import { existsSync } from 'node:fs';
import path from 'node:path';
import type { HostEvent } from '../../shared/contract.ts';
import { failureOf } from '../../shared/errors.ts';
import { projectEndings, textEndings } from '../../shared/page/fileEndings.ts';
import { isPackedProject } from '../services/granted.ts';
import type { App } from '../services/app.ts';

const ours = new Set([...textEndings, ...projectEndings]);
const isOurs = (file: string): boolean => ours.has(path.extname(file).slice(1).toLowerCase());

/** A project's folder, its project.json, or a packed project. */
const isProject = async (file: string): Promise<boolean> => isProjectFolder(file) || (await isPackedProject(file));
const isProjectFolder = (file: string): boolean => existsSync(path.join(file, 'project.json'));

/** The files and project folders among the words of a command line, as absolute paths; switches and other words are left out. */
export function filesNamedIn(words: readonly string[], workingFolder: string): string[] {
  return words
    .filter((word) => word !== '' && !word.startsWith('-'))
    .map((word) => path.resolve(workingFolder, word))
    .filter((file) => isOurs(file) || isProjectFolder(file));
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
  const asked = await Promise.all(files.map((file) => isProject(file)));
  const project = files.find((_, index) => asked[index]);
  if (project !== undefined) {
    try {
      await app.openPath(project);
    } catch (thrown) {
      refused(failureOf(thrown).message);
    }
  }
  const texts = files.filter((_, index) => !asked[index]).map((file) => ({ grant: app.grant(file), name: path.basename(file), project: false }));
  if (texts.length > 0) send({ type: 'files', files: texts });
}
