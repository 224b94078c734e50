// scale.ts - a text of 1 MB with 10,000 overlapping annotations: beside Recogito, beside the bare text, and beside the same text with 100.
//
// The small one has its 100 in the first hundredth of the text, so that what is in sight is equally dense in both. Rounds
// alternate, so that a noisy machine disturbs all alike.

import { type BenchBrowser, median } from './benchPage.ts';
import type { Figure } from './figure.ts';

const CHARACTERS = 1_000_000;
const MANY = `characters=${CHARACTERS}&annotations=10000`;
const FEW = `characters=${CHARACTERS}&annotations=100&within=${CHARACTERS / 100}`;
/** Recogito takes about half a minute; when it has not painted by then, it counts as this. */
const MOST_MS = 120_000;
const OPENINGS = 3;
const STEPS = 15;
const FRAME = 16;
/** px in each frame, more than anybody reads. */
const SCROLLED = 400;
/** ms. Other programs hold up single frames, also of the bare text; one that we cause is as long at its place in every round. */
const LONG_FRAME = 50;

interface Sizes {
  readonly open: number[];
  readonly add: number[];
  readonly change: number[];
  readonly select: number[];
  readonly heap: number[];
  /** All frames of a round, in order. */
  readonly frames: number[][];
}

const none = (): Sizes => ({ open: [], add: [], change: [], select: [], heap: [], frames: [] });

async function round(browser: BenchBrowser, query: string, into: Sizes): Promise<void> {
  const page = await browser.open(query);
  // Compiled code and nothing else differs between the first opening and the others; a day's work has the others.
  into.open.push(median((await page.ask('open', OPENINGS + 1))?.slice(1) ?? []));
  into.heap.push(await page.heap());
  for (const step of ['select', 'change', 'add'] as const) into[step].push(median((await page.ask(step, step === 'add' ? STEPS : 10)) ?? []));
  into.frames.push((await page.ask('scroll', SCROLLED)) ?? []);
  await page.close();
}

/** ms until Recogito has painted the same; at least that, when it is `capped`. */
async function theirs(browser: BenchBrowser): Promise<{ readonly ms: number; readonly capped: boolean }> {
  const page = await browser.open(`side=theirs&${MANY}`);
  const times = await page.ask('open', 1, MOST_MS).catch(() => null);
  // Not waited for: a page that is still busy does not close in time.
  void page.close().catch(() => {});
  return { ms: times?.[0] ?? MOST_MS, capped: times === null };
}

/** @param rounds of ours; Recogito has one, because it takes so long. */
export async function compareScale(browser: BenchBrowser, rounds: number): Promise<Figure[]> {
  const [many, few, bare] = [none(), none(), none()];
  for (let number = 0; number < rounds; number += 1) {
    await round(browser, `side=ours&${MANY}`, many);
    await round(browser, `side=ours&${FEW}`, few);
    await round(browser, `side=bare&${FEW}`, bare);
  }
  const other = await theirs(browser);
  const mid = (sizes: Sizes, key: Exclude<keyof Sizes, 'frames'>) => median(sizes[key]);
  const steps = (['add', 'change', 'select'] as const).flatMap((step): Figure[] => [
    within(`${step} one of 10,000, key to paint`, mid(many, step), FRAME),
    atMost(`${step} one, of 10,000 to of 100`, mid(many, step), mid(few, step), 1.5),
  ]);
  const [ours, plain] = [alwaysFrames(many.frames), alwaysFrames(bare.frames)];
  const longFrames = ours.filter((one) => one > LONG_FRAME).length;
  return [
    {
      name: `open 1 MB with 10,000 annotations${other.capped ? ' (Recogito: not painted by then)' : ''}`,
      ours: mid(many, 'open'),
      theirs: other.ms,
      unit: 'ms',
      ratio: other.ms / mid(many, 'open'),
      required: 'at least 50',
      ok: other.ms / mid(many, 'open') >= 50,
    },
    atMost('the same, to the bare text', mid(many, 'open'), mid(bare, 'open'), 3),
    ...steps,
    {
      name: `frames over ${LONG_FRAME} ms in every round while scrolling through it`,
      ours: longFrames,
      theirs: plain.filter((one) => one > LONG_FRAME).length,
      unit: '',
      ratio: null,
      required: 'none',
      ok: longFrames === 0,
    },
    told('longest of them', Math.max(...ours), Math.max(...plain), 'ms'),
    {
      name: 'script heap for each annotation out of sight',
      ours: (mid(many, 'heap') - mid(few, 'heap')) / (10_000 - 100),
      theirs: null,
      unit: 'B',
      ratio: null,
      required: 'told; the data itself is in it',
      ok: true,
    },
  ];
}

/** Of each frame the shortest of all rounds. */
const alwaysFrames = (rounds: readonly (readonly number[])[]): number[] =>
  (rounds[0] ?? []).map((_, index) => Math.min(...rounds.map((frames) => frames[index] ?? Number.POSITIVE_INFINITY))).filter(Number.isFinite);

const told = (name: string, ours: number, theirs: number, unit: string): Figure => ({
  name,
  ours,
  theirs,
  unit,
  ratio: ours / theirs,
  required: null,
  ok: true,
});
const within = (name: string, ms: number, most: number): Figure => ({
  name,
  ours: ms,
  theirs: null,
  unit: 'ms',
  ratio: null,
  required: `at most ${most} ms`,
  ok: ms <= most,
});
const atMost = (name: string, ours: number, theirs: number, most: number): Figure => ({
  name,
  ours,
  theirs,
  unit: 'ms',
  ratio: ours / theirs,
  required: `at most ${most}`,
  ok: ours / theirs <= most,
});
