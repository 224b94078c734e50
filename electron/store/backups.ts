// backups.ts - rolling copies of a project inside its folder, sharing unchanged files by their hash.
//
// A backup is a small list (path -> hash) beside objects/<hash>. It is made from files whose hashes the manifest
// vouches for. Kept: the newest of each of the last seven days, and the ten newest before a risky step or at a close.

import { readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { ProjectPath, Sha256 } from '../../shared/model/project.ts';
import { errnoOf, readFailed } from './diskErrors.ts';
import { ensureFolder, exists, sha256, writeDurably } from './durableFile.ts';
import { eachOf } from './eachOf.ts';
import { toBytes } from './durableJsonFile.ts';
import { quarantine } from './quarantine.ts';

const DAYS_KEPT = 7;
const OTHERS_KEPT = 10;
const NAME = /^\d{10}-[a-z-]+-\d{8}T\d{6}\.json$/;

export type BackupReason = 'close' | 'import' | 'bulk' | 'migration';

const BackupList = z.looseObject({
  formatVersion: z.literal(1),
  kind: z.literal('pressmark-backup'),
  reason: z.string(),
  time: z.string(),
  revision: z.int(),
  files: z.record(ProjectPath, Sha256),
});
export type BackupList = z.infer<typeof BackupList> & { readonly name: string };

export class Backups {
  readonly #project: string;
  readonly #folder: string;

  constructor(projectFolder: string) {
    this.#project = projectFolder;
    this.#folder = path.join(projectFolder, 'backups');
  }

  #object(hash: string): string {
    return path.join(this.#folder, 'objects', hash);
  }

  /** All readable backups, newest first. */
  async list(): Promise<BackupList[]> {
    const lists: BackupList[] = [];
    for (const name of (await this.#names()).reverse()) {
      try {
        lists.push({ ...BackupList.parse(JSON.parse(await readFile(path.join(this.#folder, name), 'utf8'))), name });
      } catch {
        // A list that cannot be read protects nothing; the others still do.
      }
    }
    return lists;
  }

  /** Of the files of lists, oldest first. */
  async #names(): Promise<string[]> {
    return (await readdir(this.#folder).catch(() => [] as string[])).filter((one) => NAME.test(one)).sort();
  }

  /** The bytes with this hash, if a backup holds them whole. */
  async bytes(hash: string): Promise<Uint8Array | null> {
    const bytes = await readFile(this.#object(hash)).catch(() => null);
    return bytes && sha256(bytes) === hash ? bytes : null;
  }

  /** Tells a file of which there is no copy from one whose copies cannot be read just now. @throws AppError 'file-unreadable'. */
  async refuseUnread(relative: string): Promise<void> {
    const read = (file: string) =>
      readFile(file).catch((thrown: unknown) => {
        if (errnoOf(thrown) !== 'ENOENT') throw readFailed(thrown, path.relative(this.#project, file));
      });
    await readdir(this.#folder).catch(() => read(this.#folder));
    for (const name of await this.#names()) await read(path.join(this.#folder, name));
    for (const { files } of await this.list()) if (files[relative]) await read(this.#object(files[relative]));
  }

  /** Puts back what the newest backup has and the project has not: files that are gone, not those that are there. */
  async replaceMissing(): Promise<void> {
    const [newest] = await this.list();
    for (const [relative, hash] of Object.entries(newest?.files ?? {})) {
      const file = path.join(this.#project, relative);
      const bytes = relative === 'project.json' || (await exists(file)) ? null : await this.bytes(hash);
      if (!bytes) continue;
      await ensureFolder(path.dirname(file));
      await writeDurably(file, bytes);
    }
  }

  /** The newest whole copies of one file of the project, newest first. */
  async *copies(relative: string): AsyncGenerator<{ bytes: Uint8Array; backup: BackupList }> {
    for (const backup of await this.list()) {
      const hash = backup.files[relative];
      const bytes = hash ? await this.bytes(hash) : null;
      if (bytes) yield { bytes, backup };
    }
  }

  /**
   * Makes a backup of `files` (path in the project -> hash, or null to take the file as it is).
   * Files whose bytes do not have the stated hash are left out: a backup never learns damage. A copy that was damaged is made anew, and kept as it was found.
   */
  async make(reason: BackupReason, revision: number, time: string, files: ReadonlyMap<string, string | null>): Promise<void> {
    await ensureFolder(path.join(this.#folder, 'objects'));
    const kept: Record<string, string> = {};
    const [newest] = await this.list();
    const settled = settledFiles(newest);
    await eachOf(files, async ([relative, stated]) => {
      const hash = stated ?? settled.get(relative);
      if (hash && (await this.#holds(hash, newest))) {
        kept[relative] = hash;
        return;
      }
      const bytes = await readFile(path.join(this.#project, relative)).catch(() => null);
      if (!bytes) return;
      const actual = sha256(bytes);
      if (hash && hash !== actual) return;
      if (!(await this.#holds(actual, newest))) await this.#put(actual, bytes);
      kept[relative] = actual;
    });
    const stamp = time.replace(/[-:]/g, '').slice(0, 15);
    const list = { formatVersion: 1, kind: 'pressmark-backup', reason, time, revision, files: kept };
    await writeDurably(path.join(this.#folder, `${String(revision).padStart(10, '0')}-${reason}-${stamp}.json`), toBytes(list));
    await this.#prune();
  }

  /** Writes a copy; what is found damaged in its place is kept. */
  async #put(hash: string, bytes: Uint8Array): Promise<void> {
    const damaged = await readFile(this.#object(hash)).catch(() => null);
    if (damaged) await quarantine(this.#project, hash, damaged);
    await writeDurably(this.#object(hash), bytes);
  }

  /** Whether there is a whole copy of the bytes with this hash. One that was written to since the newest backup is read to know. */
  async #holds(hash: string, newest: BackupList | undefined): Promise<boolean> {
    const found = await stat(this.#object(hash)).catch(() => null);
    if (found === null) return false;
    return (newest !== undefined && found.mtimeMs < Date.parse(newest.time)) || (await this.bytes(hash)) !== null;
  }

  async #prune(): Promise<void> {
    const lists = await this.list();
    const keep = new Set(lists.slice(0, OTHERS_KEPT).map((one) => one.name));
    const days = new Set<string>();
    for (const one of lists) {
      const day = one.time.slice(0, 10);
      if (days.has(day) || days.size >= DAYS_KEPT) continue;
      days.add(day);
      keep.add(one.name);
    }
    // Too old is what is older than all that are kept, once there are ten of them.
    const oldest = lists.length < OTHERS_KEPT ? '' : ([...keep].sort()[0] ?? '');
    const read = new Set(lists.map((one) => one.name));
    const [going, unread] = [[] as string[], [] as string[]];
    for (const name of await this.#names()) {
      if (keep.has(name)) continue;
      // One that could not be read just now, or by this version, stays until it is that old.
      (read.has(name) || name < oldest ? going : unread).push(name);
    }
    for (const name of going) await rm(path.join(this.#folder, name), { force: true });
    // What it names is not known, so all of it stays as well.
    if (unread.length > 0) return;
    const used = new Set(lists.filter((list) => keep.has(list.name)).flatMap((list) => Object.values(list.files)));
    const objects = await readdir(path.join(this.#folder, 'objects'));
    for (const name of objects.filter((one) => !used.has(one))) await rm(path.join(this.#folder, 'objects', name), { force: true });
  }
}

/** Files of the history that nothing is added to any more, as the newest backup has them: what became of them since is damage. */
function settledFiles(newest: BackupList | undefined): ReadonlyMap<string, string> {
  const history = Object.entries(newest?.files ?? {}).filter(([relative]) => relative.startsWith('history/'));
  return new Map(history.sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, -1));
}
