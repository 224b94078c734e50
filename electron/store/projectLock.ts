// projectLock.ts - one writer for a project folder.
//
// Locks are numbered files in lock/; the highest number counts. To take over, a process creates the next
// number exclusively and then looks again: whoever has the highest keeps it, so two that see the same
// stale lock cannot both win, and nobody ever deletes a lock that might be live. A lock of this
// machine is stale when its process is gone, or is this one and does not know of it: a disk that failed may not have let it
// take its own lock away. One of another machine is stale when its clock stands still.

import { randomBytes, randomUUID } from 'node:crypto';
import { type FileHandle, link, open, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import { errnoOf } from './diskErrors.ts';
import { ensureFolder, sweepTemporary, writeDurably } from './durableFile.ts';

const NAME = /^(\d{12})\.json$/;
const HEARTBEAT_MS = 2_000;
const SILENT_MS = 20_000;
const RETRY_MS = 40;

const Holder = z.looseObject({
  pid: z.int(),
  started: z.string(),
  machine: z.string(),
  program: z.string(),
  released: z.boolean(),
  /** This very lock, among all that its process has ever taken. */
  hold: z.string().optional(),
});
export type Holder = z.infer<typeof Holder>;

/** Locks that this process holds or is about to take, by their `hold`. */
const holds = new Set<string>();

/** When a process was started, as its system counts; '' where that cannot be told. Tells a reused pid from the old one. */
function startOf(pid: number): string {
  if (process.platform !== 'linux') return '';
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

const machine = (): string => {
  try {
    return `${os.hostname()}/${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`;
  } catch {
    return os.hostname();
  }
};

function isRunning(holder: Holder): boolean {
  if (holder.pid === process.pid && holder.started === startOf(process.pid) && holder.hold !== undefined) return holds.has(holder.hold);
  try {
    process.kill(holder.pid, 0);
  } catch (thrown) {
    return errnoOf(thrown) === 'EPERM';
  }
  return holder.started === '' || startOf(holder.pid) === holder.started;
}

const sameHost = (holder: Holder) => holder.machine.split('/')[0] === os.hostname();

export class ProjectLock {
  readonly #file: string;
  readonly #hold: string;
  readonly #timer: NodeJS.Timeout;
  /** True when the holder before did not let go: it was killed, and may have left things half done. */
  readonly afterCrash: boolean;

  private constructor(file: string, hold: string, afterCrash: boolean) {
    this.#file = file;
    this.#hold = hold;
    this.afterCrash = afterCrash;
    this.#timer = setInterval(() => {
      const now = new Date();
      utimes(this.#file, now, now).catch(() => {});
    }, HEARTBEAT_MS);
    this.#timer.unref();
  }

  /**
   * Takes the lock of a project, waiting up to `waitMs` while another process holds it.
   * @throws AppError 'project-locked', naming the holder.
   */
  static async acquire(folder: string, program: string, waitMs: number): Promise<ProjectLock> {
    const until = performance.now() + waitMs;
    for (;;) {
      const hold = randomUUID();
      const taken = await tryAcquire(folder, program, hold);
      if (taken.file) return new ProjectLock(taken.file, hold, taken.holder !== null);
      if (performance.now() >= until) {
        const holder = taken.holder ? describe(taken.holder) : 'another program';
        throw new AppError('project-locked', `The project is open in ${holder}. Nothing was changed; close it there and try again.`, { holder });
      }
      await new Promise<void>((resolve) => setTimeout(resolve, RETRY_MS + Math.random() * RETRY_MS));
    }
  }

  /**
   * Another program takes a lock whose clock stood still, as that of a computer that slept; this one must not write any more then.
   * @throws AppError 'project-locked', naming the holder, or the system's error.
   */
  async refuseWhenTaken(): Promise<void> {
    const highest = await highestLock(path.dirname(this.#file));
    if (!highest || path.basename(highest.file) <= path.basename(this.#file)) return;
    const found = await readHolder(highest.file);
    const holder = found && !found.released ? describe(found) : 'another program';
    throw new AppError(
      'project-locked',
      `The project was opened for writing in ${holder}, because this program did not answer for a while. This was not saved; close the project here and open it again.`,
      { variant: 'taken', holder },
    );
  }

  /** Lets go. The number stays behind, marked: if numbers could start again, a slow contender might win an old one. */
  async release(): Promise<void> {
    clearInterval(this.#timer);
    try {
      await writeDurably(this.#file, Buffer.from(textOf({ ...ownHolder('', this.#hold), released: true })));
    } catch {
      await rm(this.#file, { force: true }).catch(() => {});
    } finally {
      holds.delete(this.#hold);
    }
  }
}

/** Who holds the project now, for people to read; null when nobody does. */
export async function holderOf(folder: string): Promise<string | null> {
  const highest = await highestLock(path.join(folder, 'lock'));
  if (!highest || !(await isLive(highest.file))) return null;
  const holder = await readHolder(highest.file);
  return holder ? describe(holder) : 'another program';
}

function describe(holder: Holder): string {
  return sameHost(holder) ? `${holder.program} (process ${holder.pid})` : `${holder.program} on ${holder.machine.split('/')[0]}`;
}

async function highestLock(locks: string): Promise<{ number: number; file: string } | null> {
  const names = await readdir(locks).catch((thrown: unknown) => {
    if (errnoOf(thrown) === 'ENOENT') return [] as string[];
    throw thrown;
  });
  const highest = names
    .filter((name) => NAME.test(name))
    .sort()
    .at(-1);
  return highest ? { number: Number(highest.slice(0, 12)), file: path.join(locks, highest) } : null;
}

async function readHolder(file: string): Promise<Holder | null> {
  try {
    return Holder.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Lock files appear with their whole content (they are linked into place), so an unreadable one is damage, not a race. */
async function isLive(file: string): Promise<boolean> {
  const holder = await readHolder(file);
  if (holder?.released) return false;
  if (holder && sameHost(holder)) {
    if (holder.machine !== machine()) return false;
    return isRunning(holder);
  }
  const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: 0 }));
  return Date.now() - mtimeMs < SILENT_MS && mtimeMs <= Date.now() + SILENT_MS;
}

interface Attempt {
  /** The lock taken; null when another has it. */
  readonly file: string | null;
  /** The holder before, who crashed, or the one who has it. */
  readonly holder: Holder | null;
}

async function tryAcquire(folder: string, program: string, hold: string): Promise<Attempt> {
  const locks = path.join(folder, 'lock');
  await ensureFolder(locks);
  const highest = await highestLock(locks);
  if (highest && (await isLive(highest.file))) return { file: null, holder: await readHolder(highest.file) };
  const number = (highest?.number ?? 0) + 1;
  const file = path.join(locks, `${String(number).padStart(12, '0')}.json`);
  holds.add(hold);
  try {
    if (!(await createExclusively(file, textOf(ownHolder(program, hold))))) return givenUp(hold, null);
    const winner = await highestLock(locks);
    if (winner?.file !== file) {
      await rm(file, { force: true });
      return givenUp(hold, winner ? await readHolder(winner.file) : null);
    }
  } catch (thrown) {
    // It may be there all the same, and must keep nobody out.
    if ((await readHolder(file))?.hold === hold) await rm(file, { force: true }).catch(() => {});
    holds.delete(hold);
    throw thrown;
  }
  const before = highest ? await readHolder(highest.file) : null;
  await removeLower(locks, number).catch(() => {});
  return { file, holder: before?.released ? null : before };
}

function givenUp(hold: string, holder: Holder | null): Attempt {
  holds.delete(hold);
  return { file: null, holder };
}

const ownHolder = (program: string, hold: string): Holder => ({
  pid: process.pid,
  started: startOf(process.pid),
  machine: machine(),
  program,
  released: false,
  hold,
});
const textOf = (holder: Holder) => `${JSON.stringify(holder, null, 2)}\n`;

/** Lower numbers never count; they are only swept, and may stay when the disk does not let go of them. */
async function removeLower(locks: string, number: number): Promise<void> {
  const names = (await readdir(locks)).filter((name) => NAME.test(name) && Number(name.slice(0, 12)) < number);
  await Promise.all(names.map((name) => rm(path.join(locks, name), { force: true })));
  await sweepTemporary(locks, 60_000);
}

async function createExclusively(file: string, text: string): Promise<boolean> {
  const temporary = path.join(path.dirname(file), `.pressmark-${randomBytes(8).toString('hex')}.tmp`);
  const handle = await open(temporary, 'wx');
  try {
    await handle.writeFile(text);
    // A lock that comes out of a failing disk empty would say nothing of who has it, and keep everybody out for a while.
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await link(temporary, file);
    return true;
  } catch (thrown) {
    if (errnoOf(thrown) === 'EEXIST') return false;
    return createWithoutLinks(file, text);
  } finally {
    await rm(temporary, { force: true }).catch(() => {});
  }
}

/** For file systems without hard links (FAT, some network drives). */
async function createWithoutLinks(file: string, text: string): Promise<boolean> {
  let handle: FileHandle;
  try {
    handle = await open(file, 'wx');
  } catch (thrown) {
    if (errnoOf(thrown) === 'EEXIST') return false;
    throw thrown;
  }
  try {
    await handle.writeFile(text);
    await handle.close();
    return true;
  } catch (thrown) {
    await handle.close().catch(() => {});
    await rm(file, { force: true }).catch(() => {});
    throw thrown;
  }
}
