// createProject.ts - a new, empty project in a new or empty folder.
//
// project.json is written last: a folder without it is not a project yet, and making one there can simply be repeated.

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { CodeLanguage } from '../../shared/model/codebook.ts';
import { FORMAT_VERSION, type Manifest } from '../../shared/model/project.ts';
import { errnoOf, saveFailed } from './diskErrors.ts';
import { ensureFolder, sha256, writeDurably } from './durableFile.ts';
import { toBytes } from './durableJsonFile.ts';
import { refuseHalves } from './halfCharacters.ts';
import { Journal } from './journal.ts';
import { ProjectLock } from './projectLock.ts';
import { CodebookTable } from './tables.ts';

export interface NewProject {
  readonly folder: string;
  readonly title: string;
  /** The first annotator's display name. */
  readonly alias: string;
  /** What the codes are named in; English when nothing is said. */
  readonly language?: CodeLanguage | undefined;
  readonly program: string;
  readonly now: () => string;
  readonly newId: () => string;
}

/** What an interrupted attempt may have left behind. */
const OWN_LEFTOVERS = /^(codebook\.json|journal\.jsonl|lock|\.pressmark-[0-9a-f]{16}\.tmp)$/;

/** @throws AppError 'project-exists' when something is in the folder already, or why it could not be written. */
export async function createProject(options: NewProject): Promise<void> {
  const { folder, title, alias } = options;
  refuseHalves([title, alias]);
  await refuseUsedFolder(folder);
  try {
    await ensureFolder(folder);
    const lock = await ProjectLock.acquire(folder, options.program, 2_000);
    try {
      await refuseUsedFolder(folder);
      await writeProject(options);
    } finally {
      await lock.release();
    }
  } catch (thrown) {
    throw saveFailed(thrown);
  }
}

async function refuseUsedFolder(folder: string): Promise<void> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (thrown) {
    if (errnoOf(thrown) === 'ENOENT') return;
    if (errnoOf(thrown) === 'ENOTDIR')
      throw new AppError('project-exists', `${folder} is a file. Nothing was changed; name a new or empty folder.`, { variant: 'file', folder });
    throw saveFailed(thrown);
  }
  if (names.every((name) => OWN_LEFTOVERS.test(name))) return;
  throw new AppError('project-exists', `The folder ${folder} is not empty. Nothing was changed; name a new or empty folder.`, { folder });
}

async function writeProject({ folder, title, alias, language, now, newId }: NewProject): Promise<void> {
  const id = newId();
  const created = now();
  const codebook = toBytes(CodebookTable.initial(id, language).toFile());
  await writeDurably(path.join(folder, 'codebook.json'), codebook);
  const manifest: Manifest = {
    formatVersion: FORMAT_VERSION,
    revision: 0,
    kind: 'pressmark-project',
    project: { id, title },
    created,
    hash: '',
    undoNext: null,
    redoNext: null,
    documents: [],
    annotators: [{ id: newId(), alias, hidden: false, created }],
    annotations: 0,
    links: 0,
    files: { 'codebook.json': { sha256: sha256(codebook), bytes: codebook.length } },
  };
  const bytes = toBytes(manifest);
  const journal = await Journal.create(path.join(folder, 'journal.jsonl'), { projectId: id, revision: 0, hash: '', manifestSha256: sha256(bytes) });
  await journal.close();
  await writeDurably(path.join(folder, 'project.json'), bytes);
}
