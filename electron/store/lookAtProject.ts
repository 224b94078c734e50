// lookAtProject.ts - manifest and journal of a folder as they are: what a project is, what is none, and whether the two belong together.

import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { Annotator, DocumentEntry, Manifest, ProjectValue } from '../../shared/model/project.ts';
import { Backups } from './backups.ts';
import { errnoOf, readFailed } from './diskErrors.ts';
import { sha256 } from './durableFile.ts';
import { DamagedFile, parseFile, toBytes } from './durableJsonFile.ts';
import { type JournalContent, parseJournal } from './journal.ts';

/** @throws AppError 'project-missing' or 'project-foreign' for a folder that not even a lock may be put into. */
export async function refuseWhatIsNoProject(folder: string): Promise<void> {
  const found = await stat(folder).catch((thrown: unknown) => {
    throw errnoOf(thrown) === 'ENOENT' || errnoOf(thrown) === 'ENOTDIR'
      ? new AppError('project-missing', `There is no folder ${folder}. Nothing was made; check the name, or whether its drive is connected.`, {
          variant: 'no-folder',
          folder,
        })
      : readFailed(thrown, folder);
  });
  if (!found.isDirectory()) throw new AppError('project-foreign', `${folder} is not a project folder. It was left as it is.`, { folder });
  // Not even a lock is put into a folder that is not ours; what looks like ours is read with care once it is locked.
  const manifest = await bytesOrNull(path.join(folder, 'project.json'));
  if (!manifest?.includes('"pressmark-project"')) await lookAtProject(folder);
}

export interface Found {
  readonly manifest: Manifest | null;
  readonly manifestBytes: Buffer | null;
  readonly journal: JournalContent | null;
  readonly journalBytes: Buffer | null;
  /** True when the manifest says what one says that the journal vouches for. */
  readonly manifestVouched: boolean;
  /** True when it is also that one to the byte. */
  readonly manifestExact: boolean;
}

/** Reads manifest and journal as they are. @throws AppError for newer and foreign folders, or what cannot be read at all. */
export async function lookAtProject(folder: string): Promise<Found> {
  const manifestBytes = await bytesOrNull(path.join(folder, 'project.json'));
  const journalBytes = await bytesOrNull(path.join(folder, 'journal.jsonl'));
  const journal = journalBytes ? parseJournal(journalBytes) : null;
  let manifest: Manifest | null = null;
  try {
    if (manifestBytes) manifest = parseFile('project.json', manifestBytes, Manifest);
  } catch (thrown) {
    if (!(thrown instanceof DamagedFile)) throw thrown;
  }
  if (!manifest) await refuseForeign(folder, manifestBytes, journal);
  if (journalBytes) refuseNewerJournal(journalBytes);
  const vouches = (hash: string) =>
    journal?.header.manifestSha256 === hash || journal?.intents.some((intent) => intent['project.json'] === hash) === true;
  const manifestExact = manifestBytes !== null && vouches(sha256(manifestBytes));
  const manifestVouched =
    manifestExact ||
    (manifest !== null &&
      manifestBytes !== null &&
      vouches(sha256(toBytes(withoutAddedFields(JSON.parse(manifestBytes.toString('utf8')) as Manifest)))));
  const headerDamaged = journal === null || (manifestVouched && manifest !== null && !continues(journal, manifest));
  if (manifest && journalBytes && headerDamaged) {
    // The manifest says what the first line should; the chain proves which of the other lines follow.
    const start = { projectId: manifest.project.id, revision: manifest.revision, hash: manifest.hash };
    return { manifest, manifestBytes, journal: parseJournal(journalBytes, start), journalBytes, manifestVouched: true, manifestExact };
  }
  return { manifest, manifestBytes, journal, journalBytes, manifestVouched, manifestExact };
}

/** Whether the chain of the journal goes through the manifest's state: a first line that was altered breaks it without a trace. */
function continues({ header, changes, hashes }: JournalContent, manifest: Manifest): boolean {
  if (header.projectId !== manifest.project.id) return false;
  if (header.revision === manifest.revision) return header.hash === manifest.hash;
  // A fold that was cut off before its last step leaves a journal that begins earlier.
  return hashes[changes.findIndex((change) => change.revision === manifest.revision)] === manifest.hash;
}

/** The manifest without the fields that this version does not know, as another program may have added some to it. */
function withoutAddedFields(manifest: Manifest): object {
  const known = (value: object, shape: object): object => Object.fromEntries(Object.entries(value).filter(([key]) => Object.hasOwn(shape, key)));
  return {
    ...known(manifest, Manifest.shape),
    project: known(manifest.project, ProjectValue.shape),
    annotators: manifest.annotators.map((one) => known(one, Annotator.shape)),
    documents: manifest.documents.map((one) => known(one, DocumentEntry.shape)),
  };
}

async function bytesOrNull(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (thrown) {
    if (errnoOf(thrown) === 'ENOENT') return null;
    throw readFailed(thrown, path.basename(file));
  }
}

/** A folder whose project.json is not ours is a project only if our journal or backups lie beside it. */
async function refuseForeign(folder: string, manifestBytes: Buffer | null, journal: JournalContent | null): Promise<void> {
  if (journal && (manifestBytes || journal.header.revision > 0 || journal.changes.length > 0)) return;
  if ((await new Backups(folder).list()).length > 0) return;
  if (manifestBytes) {
    throw new AppError('project-foreign', `${folder} holds a project.json that is not Pressmark's. It was left as it is.`, {
      variant: 'manifest',
      folder,
    });
  }
  const names = await readdir(folder);
  throw new AppError('project-missing', `${folder} ${names.length === 0 ? 'is empty' : 'holds no Pressmark project'}. Nothing was changed.`, {
    ...(names.length === 0 ? { variant: 'empty' } : {}),
    folder,
  });
}

function refuseNewerJournal(bytes: Buffer): void {
  const first = /^\{"formatVersion":(\d+)/.exec(bytes.toString('utf8', 0, 64))?.[1];
  if (first && Number(first) > 1) {
    throw new AppError('project-newer', 'This project was written by a newer Pressmark. Nothing was changed; open it with that version.');
  }
}
