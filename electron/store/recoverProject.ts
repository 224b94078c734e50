// recoverProject.ts - what takes the place of a manifest or journal that is damaged, what follows it, and what is said.

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Notice } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { Change } from '../../shared/model/change.ts';
import { Manifest } from '../../shared/model/project.ts';
import { Backups } from './backups.ts';
import { sha256, sweepTemporary } from './durableFile.ts';
import { parseFile } from './durableJsonFile.ts';
import { emptyManifest } from './emptyManifest.ts';
import { History } from './history.ts';
import { Journal, type JournalContent } from './journal.ts';
import type { Found } from './lookAtProject.ts';

export function recoveredNotice(file: string, copy: string | null, rest: string): Notice {
  const kept = copy ? ` What was found is kept in ${copy}.` : '';
  return {
    code: 'file-restored',
    message: `${file} was damaged or missing and was made again. ${rest}${kept}`,
    values: { variant: file === 'journal.jsonl' ? 'journal' : 'project', file, quarantine: copy ?? '' },
  };
}

/** @param copy where the bytes are kept; null as long as nothing is written. */
export function unwrittenNotice(copy: string | null): Notice {
  const kept = copy ? ` What was found is kept in ${copy}.` : '';
  return {
    code: 'journal-unwritten',
    message: `journal.jsonl ends in bytes that were never written, as after a power cut. Every change before them is here; one that was being saved just then is not. If you miss more, look in the backups.${kept}`,
    values: { file: 'journal.jsonl', quarantine: copy ?? '' },
  };
}

export function damagedNotice(file: string): Notice {
  return {
    code: 'file-to-mend',
    message: `${file} is damaged or was changed by another program. Nothing was written; it is mended when the project is next opened for writing.`,
    values: { file },
  };
}

/** Every change after `revision`, from the history where the journal begins later. */
export async function changesSince(folder: string, revision: number, journal: JournalContent | null): Promise<Change[]> {
  const fromJournal = (journal?.changes ?? []).filter((change) => change.revision > revision);
  const base = journal?.header.revision ?? Number.MAX_SAFE_INTEGER;
  if (base <= revision) return fromJournal;
  const fromHistory = await new History(path.join(folder, 'history')).changes(revision, base);
  const last = fromHistory.at(-1)?.revision ?? revision;
  return fromJournal[0] && fromJournal[0].revision !== last + 1 ? fromHistory : [...fromHistory, ...fromJournal];
}

/** @throws AppError 'project-damaged'. */
export async function recoverManifest(folder: string, found: Found, now: string): Promise<Manifest> {
  for await (const { bytes } of new Backups(folder).copies('project.json')) {
    try {
      return parseFile('project.json', bytes, Manifest);
    } catch {
      // An older backup may still be readable.
    }
  }
  const projectId = found.journal?.header.projectId;
  if (projectId) return emptyManifest(folder, projectId, now);
  throw new AppError(
    'project-damaged',
    'project.json is damaged and there is no backup of it. Nothing was changed; the documents and annotations in the folder are as they were.',
    { variant: 'no-backup', folder },
  );
}

/** The journal to go on with: the one found, or a new one with the changes that could be kept. */
export async function journalFor(folder: string, manifest: Manifest, found: Found, changes: readonly Change[], sound: boolean): Promise<Journal> {
  const file = path.join(folder, 'journal.jsonl');
  if (sound && found.journal?.tail === 'unwritten') return Journal.ofGoodLines(file, found.journal);
  if (sound && found.journal) return Journal.of(file, found.journal);
  const manifestSha256 = found.manifestBytes ? sha256(found.manifestBytes) : '';
  return Journal.create(file, { projectId: manifest.project.id, revision: manifest.revision, hash: manifest.hash, manifestSha256 }, changes);
}

/** Removes temp files of a killed writer, in every folder that files are written to. */
export async function sweep(folder: string): Promise<void> {
  for (const name of ['', 'documents', 'links', 'history', 'originals', 'backups', 'backups/objects', 'quarantine'])
    await sweepTemporary(path.join(folder, name));
  const annotations = path.join(folder, 'annotations');
  for (const name of await readdir(annotations).catch(() => [] as string[])) await sweepTemporary(path.join(annotations, name));
}
