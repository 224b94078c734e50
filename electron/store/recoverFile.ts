// recoverFile.ts - one data file that is damaged or was changed behind us: kept as it was found, and made again from a backup and the history.

import path from 'node:path';
import type { Notice } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { Edit } from '../../shared/model/change.ts';
import { onlyAdds } from '../../shared/model/sameJson.ts';
import type { Backups } from './backups.ts';
import type { DataFile } from './dataFile.ts';
import { exists, sha256 } from './durableFile.ts';
import type { DamagedFile } from './durableJsonFile.ts';
import type { History } from './history.ts';
import { lostNotice } from './lostAnnotations.ts';
import { quarantine } from './quarantine.ts';
import type { Summary } from './summary.ts';
import { AnnotationTable, fileOf, type Table } from './tables.ts';

/** An edit that a table may not contain yet. */
export interface Pending {
  readonly revision: number;
  readonly edit: Edit;
}

export function applyTo(table: Table, pending: Pending): void {
  if (pending.revision <= table.revision) return;
  table.set(pending.edit.id, pending.edit.after);
}

interface Start {
  readonly table: Table;
  /** When the backup was made; null when it is no backup but nothing at all. */
  readonly time: string | null;
}

export class FileRecovery {
  readonly #folder: string;
  readonly #writable: boolean;
  readonly #history: History;
  readonly #backups: Backups;
  readonly #notices: Notice[];
  readonly #summary: Summary;
  readonly #kept = new Set<string>();
  /** Files that begin anew, because nothing has a copy of what was in them. */
  readonly #begun = new Set<string>();

  /** @param writable false while another process writes: nothing is put into quarantine then. */
  constructor(folder: string, writable: boolean, history: History, backups: Backups, notices: Notice[], summary: Summary) {
    this.#folder = folder;
    this.#writable = writable;
    this.#history = history;
    this.#backups = backups;
    this.#notices = notices;
    this.#summary = summary;
  }

  /** Whether bytes with this hash are in quarantine. */
  isKept(hash: string): boolean {
    return this.#kept.has(hash);
  }

  /** Whether this file begins anew, so that what the manifest knows may still be found in its place: it came back. */
  beginsAnew(relative: string): boolean {
    return this.#begun.has(relative);
  }

  /** @returns the path of the copy in the project; null when nothing was kept. */
  async keep(relative: string, bytes: Uint8Array | null): Promise<string | null> {
    if (!bytes || !this.#writable) return null;
    const copy = await quarantine(this.#folder, relative, bytes);
    this.#kept.add(sha256(bytes));
    return path.relative(this.#folder, copy);
  }

  /**
   * The file made again from its newest good copy and every change since. Annotations of which there is no copy cost no
   * more than themselves: their file begins anew with what the history has of it.
   * @param upTo the revision that it must reach. @param pending the changes since. @throws AppError 'project-damaged'.
   */
  async recover(file: DataFile, damage: DamagedFile, upTo: number, pending: readonly Pending[]): Promise<Table> {
    const copy = await this.keep(file.relative, damage.bytes);
    for (const start of await this.#starts(file)) {
      const changes = start.table.revision < upTo ? await this.#history.changes(start.table.revision, upTo) : [];
      const complete = start.table.revision + changes.length >= upTo;
      // Where the manifest and the history are lost as well, nothing says what was in a file that is there.
      const isLost = start.time === null && (!complete || (damage.bytes !== null && upTo === 0 && pending.length === 0));
      const anew = isLost ? await this.#mayBeginAnew(file.relative, start.table, damage) : null;
      if (!complete && isLost && !anew) continue;
      for (const change of changes) {
        for (const edit of change.edits) if (fileOf(edit) === file.relative) applyTo(start.table, { revision: change.revision, edit });
      }
      if (!complete || isLost) this.#countAnew(start.table);
      if (anew) {
        for (const one of pending) applyTo(anew, one);
        this.#begun.add(file.relative);
        this.#notices.push(lostNotice(this.#summary, { relative: file.relative, table: anew, copy }));
        return anew;
      }
      const extended = complete ? extendedTable(file, damage, start.table) : null;
      if (extended) {
        this.#tellExtended(file.relative, copy);
        return extended;
      }
      this.#tell(file.relative, copy, start.time, complete);
      return start.table;
    }
    throw new AppError(
      'project-damaged',
      `${file.relative} is damaged and no copy of it was found in the backups.${copy ? ` What was left of it is kept in ${copy}.` : ''} The rest of the project can be used.`,
      { ...(copy ? { variant: 'kept' } : { variant: 'lost' }), file: file.relative, quarantine: copy ?? '' },
    );
  }

  /** The table, if it is one of annotations, unless the whole project is gone from where it was, as a drive that was pulled out: it comes back as it was. */
  async #mayBeginAnew(relative: string, table: Table, { bytes }: DamagedFile): Promise<AnnotationTable | null> {
    if (!(table instanceof AnnotationTable)) return null;
    await this.#backups.refuseUnread(relative);
    return bytes !== null || (await exists(path.join(this.#folder, 'project.json'))) ? table : null;
  }

  /** Fewer annotations than are remembered are never taken for as many. */
  #countAnew(table: Table): void {
    if (!(table instanceof AnnotationTable)) return;
    const { documentId } = table.toFile();
    this.#summary.uncounted.add(documentId);
    this.#summary.unplaced.add(documentId);
  }

  /** Where a recovery may start: backups from the newest, then nothing at all. */
  async #starts(file: DataFile): Promise<Start[]> {
    const starts: Start[] = [];
    for await (const { bytes, backup } of this.#backups.copies(file.relative)) {
      try {
        starts.push({ table: file.parse(bytes), time: backup.time });
      } catch {
        // A backup that does not parse helps nobody; an older one may.
      }
    }
    const empty = file.empty();
    const rebuilt = empty ? [{ table: empty, time: null }] : [];
    return [...starts, ...rebuilt];
  }

  #tellExtended(relative: string, copy: string | null): void {
    this.#notices.push({
      code: 'fields-added',
      message: `Another program added fields to ${relative}. Everything that was saved is unchanged, so they are kept.`,
      values: { file: relative, quarantine: copy ?? '' },
    });
  }

  #tell(relative: string, copy: string | null, time: string | null, complete: boolean): void {
    const from = time ? `the backup of ${time}` : 'the history of changes';
    const kept = copy ? ` What was found is kept in ${copy}.` : '';
    const loss = complete ? 'Nothing is missing.' : 'Changes made after that backup may be missing; compare before you go on.';
    this.#notices.push({
      code: complete ? 'file-restored' : 'file-restored-in-part',
      message: `${relative} was damaged or changed by another program. It was restored from ${from}. ${loss}${kept}`,
      values: { variant: time ? 'backup' : 'history', file: relative, quarantine: copy ?? '', time: time ?? '' },
    });
  }
}

/** What another program left in the file, when it says all that was saved and only adds fields to it; else null. */
function extendedTable(file: DataFile, damage: DamagedFile, saved: Table): Table | null {
  if (damage.reason !== 'changed' || !damage.bytes) return null;
  try {
    const found = file.parse(damage.bytes);
    found.revision = saved.revision;
    return onlyAdds(saved.toFile(), found.toFile()) ? found : null;
  } catch {
    return null;
  }
}
