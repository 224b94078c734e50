// openProject.ts - opens a project folder for writing, or for reading beside another writer.
//
// What is found (lookAtProject.ts) is checked against what the journal and the manifest say must be there. Damage is set
// aside and repaired from backups and the history (recoverProject.ts); newer and foreign folders are left untouched.

import path from 'node:path';
import type { Notice } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { Change } from '../../shared/model/change.ts';
import type { Manifest } from '../../shared/model/project.ts';
import { Backups } from './backups.ts';
import { errnoOf, saveFailed } from './diskErrors.ts';
import { DamagedFile } from './durableJsonFile.ts';
import type { JournalContent } from './journal.ts';
import { type Found, lookAtProject, refuseWhatIsNoProject } from './lookAtProject.ts';
import { lookAround, putForeignFilesAside } from './otherPlaces.ts';
import { takeInOtherVersions } from './otherVersions.ts';
import { ProjectFiles } from './projectFiles.ts';
import { holderOf, ProjectLock } from './projectLock.ts';
import { ProjectStore } from './projectStore.ts';
import { quarantine } from './quarantine.ts';
import { changesSince, damagedNotice, journalFor, recoveredNotice, recoverManifest, sweep, unwrittenNotice } from './recoverProject.ts';
import type { StoreParts } from './storeParts.ts';
import { Summary } from './summary.ts';
import { fileOf } from './tables.ts';

export interface OpenOptions {
  readonly folder: string;
  /** 'write' needs the lock; 'any' reads when another process has it; 'read' takes no lock and writes nothing. */
  readonly mode: 'write' | 'any' | 'read';
  /** How long 'write' waits for another holder, ms. */
  readonly waitMs: number;
  readonly program: string;
  readonly now: () => string;
  readonly newId: () => string;
}

const SNAPSHOT_TRIES = 12;
/** With these a project can still be read. */
const CANNOT_WRITE = new Set(['EROFS', 'EACCES', 'EPERM', 'ENOSPC', 'EDQUOT', 'EIO']);

/** @throws AppError 'project-missing', 'project-foreign', 'project-newer', 'project-damaged', 'project-locked', ... */
export async function openProject(options: OpenOptions): Promise<ProjectStore> {
  const { folder, mode } = options;
  await refuseWhatIsNoProject(folder);
  if (mode === 'read') return openSnapshot(options, null);
  let lock: ProjectLock;
  try {
    lock = await ProjectLock.acquire(folder, options.program, options.waitMs);
  } catch (thrown) {
    const readOnly = thrown instanceof AppError ? thrown.code === 'project-locked' : CANNOT_WRITE.has(errnoOf(thrown));
    if (mode !== 'any' || !readOnly) throw thrown instanceof AppError ? thrown : saveFailed(thrown);
    return openSnapshot(options, (await holderOf(folder)) ?? 'a folder that cannot be written');
  }
  try {
    return await openLocked(options, lock);
  } catch (thrown) {
    await lock.release();
    throw thrown;
  }
}

async function openLocked(options: OpenOptions, lock: ProjectLock): Promise<ProjectStore> {
  const { folder } = options;
  const found = await lookAtProject(folder);
  if (lock.afterCrash || found.journal?.tail !== 'clean') await sweep(folder);
  const notices: Notice[] = [];
  const keep = async (name: string, bytes: Buffer | null) => (bytes ? path.relative(folder, await quarantine(folder, name, bytes)) : null);

  const journalSound = found.journal !== null && found.journal.tail !== 'damaged';
  const usable = found.manifest !== null && (found.manifestVouched || found.journal === null) ? found.manifest : null;
  let manifest = usable;
  // Another program has touched it and nothing of ours is missing: it is written anew as it should be, and kept as it was found.
  if (usable && found.journal && !found.manifestExact) await keep('project.json', found.manifestBytes);
  if (!manifest) {
    const copy = await keep('project.json', found.manifestBytes);
    // Which of the two was altered cannot be told, and both are written anew.
    await keep('journal.jsonl', found.journalBytes);
    await new Backups(folder).replaceMissing();
    manifest = await recoverManifest(folder, found, options.now());
    notices.push(recoveredNotice('project.json', copy, 'A backup and the history of changes were used; compare the list of documents.'));
  }
  if (!journalSound && !(found.journalBytes === null && manifest.revision === 0)) {
    const copy = await keep('journal.jsonl', found.journalBytes);
    notices.push(recoveredNotice('journal.jsonl', copy, 'The latest changes in it that could be read were kept; changes after them may be missing.'));
  }
  if (found.journal?.tail === 'unwritten') notices.push(unwrittenNotice(await keep('journal.jsonl', found.journalBytes)));
  const changes = await changesSince(folder, manifest.revision, found.journal);
  const recovered = usable === null;
  const places = await lookAround(folder);
  if (!recovered) await putForeignFilesAside(folder, manifest, writtenSince(found.journal, changes), places).catch(() => {});
  const parts = partsFor(options, manifest, found, changes, notices, { lock, strict: false, recovered });
  const journal = await journalFor(folder, manifest, found, changes, journalSound && !recovered);
  const store = await ProjectStore.of({ ...parts, journal });
  if (recovered) await store.renewManifest();
  store.files.notices.push(...(await takeInOtherVersions(store, places)));
  return store;
}

/** Files that this program may have written since the manifest: those of a fold that was cut off, and those that changes are for. */
function writtenSince(journal: JournalContent | null, changes: readonly Change[]): Set<string> {
  const intended = (journal?.intents ?? []).flatMap((intent) => Object.keys(intent));
  return new Set([...intended, ...changes.flatMap((change) => change.edits.flatMap((edit) => fileOf(edit) ?? []))]);
}

function partsFor(
  options: OpenOptions,
  manifest: Manifest,
  found: Found,
  changes: readonly Change[],
  notices: readonly Notice[],
  how: { lock: ProjectLock | null; strict: boolean; recovered: boolean; heldBy?: string | null },
): Omit<StoreParts, 'journal'> {
  const summary = new Summary(manifest);
  const files = new ProjectFiles({
    folder: options.folder,
    projectId: manifest.project.id,
    files: how.recovered ? {} : manifest.files,
    intents: found.journal?.intents ?? [],
    folded: manifest.revision,
    writable: how.lock !== null,
    strict: how.strict,
    summary,
  });
  return {
    folder: options.folder,
    manifest,
    summary,
    files,
    lock: how.lock,
    heldBy: how.heldBy ?? null,
    changes,
    notices,
    now: options.now,
    newId: options.newId,
  };
}

/**
 * A consistent view beside a writer: everything is read and checked; if a fold came in between, again.
 * Nothing is written, not even for a damaged project.
 */
async function openSnapshot(options: OpenOptions, heldBy: string | null): Promise<ProjectStore> {
  for (let attempt = 1; ; attempt += 1) {
    // Without a writer nothing will change by waiting.
    const last = attempt === SNAPSHOT_TRIES || (attempt > 1 && (await holderOf(options.folder)) === null);
    try {
      return await snapshot(options, heldBy, !last);
    } catch (thrown) {
      const worthAnotherLook = thrown instanceof DamagedFile || (thrown instanceof AppError && thrown.code === 'project-damaged');
      if (last || !worthAnotherLook) throw thrown;
      await new Promise<void>((resolve) => setTimeout(resolve, 20 * attempt));
    }
  }
}

async function snapshot(options: OpenOptions, heldBy: string | null, strict: boolean): Promise<ProjectStore> {
  const found = await lookAtProject(options.folder);
  if (!found.manifest || !found.journal || !found.manifestVouched || found.journal.tail === 'damaged') {
    if (strict) throw new DamagedFile('project.json', 'changed', null, 'manifest and journal do not belong together');
    if (!found.manifest)
      throw new AppError(
        'project-damaged',
        'project.json is damaged. Nothing was changed; open the project for writing to repair it from its backups.',
        { variant: 'to-repair' },
      );
  }
  const manifest = found.manifest;
  const changes = await changesSince(options.folder, manifest.revision, found.journal);
  const notices: Notice[] = [];
  if (!found.journal || found.journal.tail === 'damaged') notices.push(damagedNotice('journal.jsonl'));
  else if (!found.manifestVouched) notices.push(damagedNotice('project.json'));
  if (found.journal?.tail === 'unwritten') notices.push(unwrittenNotice(null));
  const store = await ProjectStore.of({
    ...partsFor(options, manifest, found, changes, notices, { lock: null, strict, recovered: false, heldBy }),
    journal: null,
  });
  await store.readAll();
  return store;
}
