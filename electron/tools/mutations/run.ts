// run.ts - gives the import thread broken files, and counts what becomes of them: read, refused, or what must never be.

import { AppError } from '../../../shared/errors.ts';
import { ImportThread } from '../../importers/importThread.ts';
import type { Source } from '../../importers/readers/reader.ts';
import { randomFrom } from '../random.ts';
import { mutated } from './mutate.ts';
import { specimens } from './specimens.ts';

/** ms that no file may take, whatever comes of it. */
const MOST_MS = 10_000;

export interface MutationReport {
  readonly count: number;
  /** By code of the refusal; `read` for those that were read. */
  readonly outcomes: ReadonlyMap<string, number>;
  /** ms, and which input took so long. */
  readonly slowest: { readonly ms: number; readonly name: string; readonly seed: number };
  /** Bytes that the process took at its most, all threads together; with which input, and how many it took before that. */
  readonly peak: { readonly bytes: number; readonly name: string; readonly seed: number; readonly before: number };
  /** Defects: a crash, a hang, a text that leads nowhere. */
  readonly faults: readonly string[];
  /** What readers threw without a sentence of their own, by where: they are refused, but nobody thought of them. */
  readonly surprises: ReadonlyMap<string, number>;
}

/** What comes before the code when the thread had to be ended: at its limit of time or memory, else it is a crash. */
const ENDED = 'ended by ';

const mostBytes = (): number => process.resourceUsage().maxRSS * 1024;

/** @param only tries these formats alone, as the end of a name: `.docx`. */
export async function runMutations(
  count: number,
  seed: number,
  only = '',
  told: (done: number, fault: Source | null) => void = () => {},
): Promise<MutationReport> {
  const all = (await specimens()).filter(({ name }) => name.endsWith(only));
  const thread = new ImportThread();
  const outcomes = new Map<string, number>();
  const surprises = new Map<string, number>();
  const faults: string[] = [];
  let slowest = { ms: 0, name: '', seed: 0 };
  let peak = { bytes: mostBytes(), name: 'the start', seed: 0, before: 0 };
  for (let index = 0; index < count; index += 1) {
    const own = seed + index;
    const random = randomFrom(own);
    const specimen = all[index % all.length];
    const other = all[Math.floor(random() * all.length)];
    if (!specimen || !other) throw new Error('There is nothing to break.');
    const source = { name: specimen.name, bytes: mutated(specimen, other, random), options: {} };
    const before = faults.length;
    const rss = process.memoryUsage.rss();
    const begun = performance.now();
    const outcome = await thread.read(source).then(
      (pages) => {
        for (const { text, structure, reading } of pages)
          for (const { start, end } of [...structure, ...reading.setAside, ...reading.articles])
            if (start < 0 || end > text.length || start > end) faults.push(`${specimen.name}, seed ${own}: a stretch lies outside of the text`);
        return 'read';
      },
      (thrown: unknown) => {
        if (!(thrown instanceof AppError)) return 'internal';
        const { reason, ended } = thrown.values;
        if (reason !== undefined) surprises.set(String(reason), (surprises.get(String(reason)) ?? 0) + 1);
        return ended === undefined ? thrown.code : `${ENDED}${thrown.code}`;
      },
    );
    const ms = performance.now() - begun;
    if (ms > MOST_MS) faults.push(`${specimen.name}, seed ${own}: ${ms.toFixed(0)} ms`);
    if (ms > slowest.ms) slowest = { ms, name: specimen.name, seed: own };
    if (mostBytes() > peak.bytes) peak = { bytes: mostBytes(), name: specimen.name, seed: own, before: rss };
    if (outcome === 'internal' || outcome === `${ENDED}file-damaged`)
      faults.push(`${specimen.name}, seed ${own}: ${outcome} after ${ms.toFixed(0)} ms`);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    told(index + 1, faults.length > before || outcome.startsWith(ENDED) ? source : null);
  }
  await thread.close();
  return { count, outcomes, slowest, peak, faults, surprises };
}
