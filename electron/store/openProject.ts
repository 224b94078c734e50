// openProject.ts - opens a project folder for writing, or for reading beside another writer.
//
// What is found is checked against what the journal and the manifest say must be there. Damage is set aside and
// repaired from backups and the history; newer and foreign folders are left untouched.

import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Notice } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { Change } from '../../shared/model/change.ts';
import { Annotator, DocumentEntry, Manifest, ProjectValue } from '../../shared/model/project.ts';
import { Backups } from './backups.ts';
import { errnoOf, readFailed, saveFailed } from './diskErrors.ts';
import { sha256, sweepTemporary } from './durableFile.ts';
import { DamagedFile, parseFile, toBytes } from './durableJsonFile.ts';
import { History } from './history.ts';
import { Journal, type JournalContent, parseJournal } from './journal.ts';
import { lookAround, putForeignFilesAside } from './otherPlaces.ts';
import { takeInOtherVersions } from './otherVersions.ts';
import { ProjectFiles } from './projectFiles.ts';
import { holderOf, ProjectLock } from './projectLock.ts';
import { ProjectStore, type StoreParts } from './projectStore.ts';
import { quarantine } from './quarantine.ts';
import { fileOf } from './tables.ts';
import { emptyManifest } from './emptyManifest.ts';

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

async function refuseWhatIsNoProject(folder: string): Promise<void> {
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
  if (!manifest?.includes('"pressmark-project"')) await look(folder);
}

interface Found {
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
async function look(folder: string): Promise<Found> {
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

async function openLocked(options: OpenOptions, lock: ProjectLock): Promise<ProjectStore> {
  const { folder } = options;
  const found = await look(folder);
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

function recoveredNotice(file: string, copy: string | null, rest: string): Notice {
  const kept = copy ? ` What was found is kept in ${copy}.` : '';
  return {
    code: 'file-restored',
    message: `${file} was damaged or missing and was made again. ${rest}${kept}`,
    values: { variant: file === 'journal.jsonl' ? 'journal' : 'project', file, quarantine: copy ?? '' },
  };
}

function damagedNotice(file: string): Notice {
  return {
    code: 'file-to-mend',
    message: `${file} is damaged or was changed by another program. Nothing was written; it is mended when the project is next opened for writing.`,
    values: { file },
  };
}

/** Every change after `revision`, from the history where the journal begins later. */
async function changesSince(folder: string, revision: number, journal: JournalContent | null): Promise<Change[]> {
  const fromJournal = (journal?.changes ?? []).filter((change) => change.revision > revision);
  const base = journal?.header.revision ?? Number.MAX_SAFE_INTEGER;
  if (base <= revision) return fromJournal;
  const fromHistory = await new History(path.join(folder, 'history')).changes(revision, base);
  const last = fromHistory.at(-1)?.revision ?? revision;
  return fromJournal[0] && fromJournal[0].revision !== last + 1 ? fromHistory : [...fromHistory, ...fromJournal];
}

async function recoverManifest(folder: string, found: Found, now: string): Promise<Manifest> {
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

async function journalFor(folder: string, manifest: Manifest, found: Found, changes: readonly Change[], sound: boolean): Promise<Journal> {
  const file = path.join(folder, 'journal.jsonl');
  if (sound && found.journal) return Journal.of(file, found.journal);
  const manifestSha256 = found.manifestBytes ? sha256(found.manifestBytes) : '';
  const journal = await Journal.create(file, { projectId: manifest.project.id, revision: manifest.revision, hash: manifest.hash, manifestSha256 });
  for (const change of changes) await journal.append(change);
  return journal;
}

function partsFor(
  options: OpenOptions,
  manifest: Manifest,
  found: Found,
  changes: readonly Change[],
  notices: readonly Notice[],
  how: { lock: ProjectLock | null; strict: boolean; recovered: boolean; heldBy?: string | null },
): Omit<StoreParts, 'journal'> {
  const files = new ProjectFiles({
    folder: options.folder,
    projectId: manifest.project.id,
    files: how.recovered ? {} : manifest.files,
    intents: found.journal?.intents ?? [],
    folded: manifest.revision,
    writable: how.lock !== null,
    strict: how.strict,
  });
  return {
    folder: options.folder,
    manifest,
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
  const found = await look(options.folder);
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
  const store = await ProjectStore.of({
    ...partsFor(options, manifest, found, changes, notices, { lock: null, strict, recovered: false, heldBy }),
    journal: null,
  });
  await store.readAll();
  return store;
}

/** Removes temp files of a killed writer, in every folder that files are written to. */
async function sweep(folder: string): Promise<void> {
  for (const name of ['', 'documents', 'links', 'history', 'originals', 'backups', 'backups/objects', 'quarantine'])
    await sweepTemporary(path.join(folder, name));
  const annotations = path.join(folder, 'annotations');
  for (const name of await readdir(annotations).catch(() => [] as string[])) await sweepTemporary(path.join(annotations, name));
}
