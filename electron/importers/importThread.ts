// importThread.ts - owns the thread that reads files: starts it when it is needed, ends it when a file takes too long.
//
// One file at a time. A file that takes too much time or memory ends with the thread that reads it, as a refused file with
// a sentence; the next file gets a fresh thread.

import type { Worker } from 'node:worker_threads';
import { AppError } from '../../shared/errors.ts';
import type { Located, Question } from './locate.ts';
import type { FromImporter, ReadPage, ToImporter } from './importWorker.ts';
import { readerThread } from './readerThread.ts';

/** ms that a file may take, the start of the thread included: a person is answered within ten seconds, on a busy machine too. */
const LIMIT_MS = 7_000;
/**
 * On a machine that is busy with other things the thread may not have been let work: one that had less than half of the time
 * goes on until it has had its time, but no longer than this in all, ms.
 */
const BUSY_MS = 45_000;
const LET_WORK = 0.5;
/** ms in which a thread that works says how long it has worked. */
const SAY_MS = 500;
const LEAST_MS = 250;
/**
 * A long file may go on for as long as it comes forward: ms from one step to the next, and in all, as far as its steps so far let
 * expect. A few steps say nothing.
 */
const STEP_MS = 5_000;
const LONGEST_MS = 120_000;
const FEW_STEPS = 10;
/** A packed file that is large packed is no bomb: for each MB more than so many it has so many ms more. */
const LARGE_MB = 4;
const MS_PER_MB = 2_000;
/** ms without a file after which the memory is given back. */
const IDLE_MS = 20_000;
/** So much a thread reads before a fresh one takes its place: what readers keep for the next file adds up. */
const MOST_FILES = 60;
const MOST_BYTES = 40 * 1024 * 1024;
/** Where the program takes as much as this, sooner: after so many files. */
const FULL_MB = 400;
const FEW_FILES = 4;
/** So much the program may take while a file is read; and where it takes much already, by so much it may grow with a fresh thread. */
const MEMORY_MB = 420;
const GROWTH_MB = 80;
/** Times as much for a thread that starts from nothing: what the one before had is at hand for some seconds, ms, and then given back. */
const FROM_NOTHING = 3;
const AT_HAND_MS = 5_000;
/** Times as much for a thread that is there already: what takes more is given a fresh one. */
const GOES_ON = 0.5;
/** How often that is looked at, ms. */
const LOOK_MS = 5;

export interface Limits {
  readonly limitMs: number;
  readonly longestMs: number;
  readonly busyMs: number;
  readonly memoryMb: number;
  readonly growthMb: number;
  /** ms that one which goes on is given at least. */
  readonly leastMs: number;
}

/** ms of the processor that a thread has had so far; endless when it does not say so. */
export type WorkedMs = (worker: Worker) => Promise<number>;

const MEGABYTE = 1024 * 1024;

const tooSlow = (): AppError =>
  new AppError(
    'file-too-slow',
    'Reading this file takes too long and was stopped. Nothing was changed; split it into parts, or save it as plain text.',
    { ended: 1 },
  );
const tooComplex = (): AppError =>
  new AppError(
    'file-too-complex',
    'Reading this file takes more memory than there is for it and was stopped. Nothing was changed; split it into parts, or save it as plain text.',
    { ended: 1 },
  );
const gaveOut = (): AppError =>
  new AppError(
    'file-damaged',
    'The file is damaged in a way that stops its reading. Nothing was changed; save it again in the program that made it.',
  );
const cancelled = (): AppError => new AppError('import-cancelled', 'This file was not read, because the import was cancelled.');

/** Endless also when it does not say so soon. */
const workedMs: WorkedMs = async (worker) => {
  const said = worker.cpuUsage().then(
    ({ user, system }) => (user + system) / 1_000,
    () => Number.POSITIVE_INFINITY,
  );
  return Promise.race([said, new Promise<number>((resolve) => void setTimeout(resolve, SAY_MS, Number.POSITIVE_INFINITY).unref())]);
};

/** ms more than usual. */
const moreTime = (bytes: Uint8Array): number =>
  bytes[0] === 0x50 && bytes[1] === 0x4b ? Math.max(0, bytes.length / MEGABYTE - LARGE_MB) * MS_PER_MB : 0;

interface Job {
  readonly hear: (message: FromImporter) => void;
  readonly fail: (reason: AppError) => void;
}

export class ImportThread {
  readonly #limits: Limits;
  readonly #workedMs: WorkedMs;
  #worker: Worker | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;
  #job: Job | null = null;
  #read = { files: 0, bytes: 0 };
  /** When the last thread was ended. */
  #endedAt = Number.NEGATIVE_INFINITY;

  constructor(limits: Partial<Limits> = {}, worked: WorkedMs = workedMs) {
    const usual = { limitMs: LIMIT_MS, longestMs: LONGEST_MS, busyMs: BUSY_MS, memoryMb: MEMORY_MB, growthMb: GROWTH_MB, leastMs: LEAST_MS };
    this.#limits = { ...usual, ...limits };
    this.#workedMs = worked;
  }

  /**
   * The pages of one file.
   * @param progress told how far a long reading has come.
   * @throws AppError: what the reader says, 'file-too-slow', 'file-too-complex', 'import-cancelled'.
   */
  async read(source: ToImporter['source'], progress: (done: number, total: number) => void = () => {}): Promise<readonly ReadPage[]> {
    const message = await this.#inTurn(async () => {
      try {
        return await this.#askAgain({ source }, progress);
      } finally {
        await this.#renewed(source.bytes.length);
      }
    });
    if (message.kind !== 'pages') throw new Error('the thread answered something else');
    return message.pages;
  }

  /** Where a stretch of a text stands in the file. @throws AppError as `read` does. */
  async locate(source: ToImporter['source'], question: Question): Promise<Located> {
    const message = await this.#inTurn(() => this.#askAgain({ source, question }, () => {}));
    if (message.kind !== 'located') throw new Error('the thread answered something else');
    return message.located;
  }

  async #renewed(bytes: number): Promise<void> {
    this.#read = { files: this.#read.files + 1, bytes: this.#read.bytes + bytes };
    const full = this.#read.files >= FEW_FILES && process.memoryUsage.rss() > FULL_MB * MEGABYTE;
    if (full || this.#read.files >= MOST_FILES || this.#read.bytes >= MOST_BYTES) await this.#end();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => {});
    return turn;
  }

  /** What takes too much memory where other files have left theirs is read again by a fresh thread, in what is left of its time. */
  async #askAgain(question: ToImporter, progress: (done: number, total: number) => void): Promise<FromImporter> {
    const isFresh = this.#worker === null;
    const begun = performance.now();
    try {
      return await this.#ask(question, progress);
    } catch (thrown) {
      const isFull = thrown instanceof AppError && thrown.code === 'file-too-complex' && thrown.values['ended'] !== undefined;
      if (!isFull || isFresh) throw thrown;
      return this.#ask(question, progress, performance.now() - begun);
    }
  }

  /** @param spentMs of the time that the file may take. */
  #ask(question: ToImporter, progress: (done: number, total: number) => void, spentMs = 0): Promise<FromImporter> {
    const begun = performance.now();
    const { longestMs, busyMs, memoryMb, leastMs } = this.#limits;
    const isFresh = this.#worker === null;
    const growthMb = this.#limits.growthMb * (isFresh ? (begun - this.#endedAt < AT_HAND_MS ? 1 : FROM_NOTHING) : GOES_ON);
    const worker = this.#running();
    // A thread that starts cannot say yet.
    const workedBefore = isFresh ? 0 : this.#workedMs(worker);
    const wholeMs = this.#limits.limitMs + moreTime(question.source.bytes);
    const limitMs = Math.max(Math.min(leastMs, wholeMs), wholeMs - spentMs);
    worker.ref();
    clearTimeout(this.#idle);
    return new Promise((resolve, reject) => {
      let limit: NodeJS.Timeout | undefined;
      const most = Math.max(memoryMb * MEGABYTE, process.memoryUsage.rss() + growthMb * MEGABYTE);
      const watch = setInterval(() => {
        if (process.memoryUsage.rss() > most) fail(tooComplex());
      }, LOOK_MS);
      const done = () => {
        clearTimeout(limit);
        clearInterval(watch);
        this.#job = null;
        worker.unref();
        this.#idle = setTimeout(() => void this.close(), IDLE_MS).unref();
      };
      const fail = (reason: AppError): void => {
        done();
        void this.#end().then(() => reject(reason), reject);
      };
      const wait = (ms: number) => {
        clearTimeout(limit);
        limit = setTimeout(() => void late(), ms);
      };
      const late = async (): Promise<void> => {
        const own = limit;
        if (performance.now() - begun >= busyMs) return fail(tooSlow());
        const worked = (await this.#workedMs(worker)) - (await workedBefore);
        // Answered, given up, or come forward meanwhile.
        if (limit !== own || this.#job?.hear !== hear) return;
        const took = performance.now() - begun;
        // Below nothing is one that said how long it has worked only afterwards: that says nothing of now.
        if (worked >= 0 && worked < took * LET_WORK && took < busyMs) wait(Math.min(Math.max(limitMs - worked, leastMs), busyMs - took));
        else fail(tooSlow());
      };
      let first = 0;
      const goOn = (steps: number, total: number): void => {
        const took = performance.now() - begun;
        first ||= took;
        const expected = first + ((took - first) / Math.max(1, steps - 1)) * total;
        if (steps >= FEW_STEPS && expected <= longestMs) wait(Math.min(Math.max(limitMs - took, STEP_MS), Math.max(0, longestMs - took)));
      };
      const hear = (message: FromImporter): void => {
        if (message.kind === 'progress') {
          goOn(message.done, message.total);
          progress(message.done, message.total);
          return;
        }
        done();
        if (message.kind === 'failed') reject(new AppError(message.failure.code, message.failure.message, message.failure.values));
        else resolve(message);
      };
      this.#job = { hear, fail };
      wait(limitMs);
      // A thread is no window: it has no origin.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage(question);
    });
  }

  #running(): Worker {
    if (this.#worker) return this.#worker;
    const worker = readerThread();
    this.#worker = worker;
    const ofThis = (tell: (job: Job) => void) => {
      if (this.#worker === worker && this.#job) tell(this.#job);
    };
    worker.on('message', (message: FromImporter) => ofThis((job) => job.hear(message)));
    worker.on('error', (thrown: NodeJS.ErrnoException) =>
      ofThis((job) => job.fail(thrown.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooComplex() : gaveOut())),
    );
    worker.on('exit', () => {
      ofThis((job) => job.fail(gaveOut()));
      if (this.#worker === worker) this.#worker = null;
    });
    return worker;
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    this.#read = { files: 0, bytes: 0 };
    await worker?.terminate();
    if (worker) this.#endedAt = performance.now();
  }

  /** Gives up the file that is being read; the next one is read as usual. */
  cancel(): void {
    this.#job?.fail(cancelled());
  }

  /** Gives the memory back; a later file starts again. */
  async close(): Promise<void> {
    clearTimeout(this.#idle);
    await this.#inTurn(() => this.#end());
  }
}
