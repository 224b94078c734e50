// bench.ts - the page of the bench: one side, opened once, then given more annotations one by one. electron/tools/bench.ts drives it.

import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/parts.css';
import '../styles/annotations.css';
import './bench.css';
import { bare } from './bare.ts';
import { ours } from './ours.tsx';
import { nextFrame, paintedAfter } from './painted.ts';
import { sample } from './sample.ts';
import { theirs } from './theirs.ts';

export interface Side {
  /** From the data in memory to a surface on the page. */
  open(): void;
  isOpen(): boolean;
  close(): void;
  /** Adds one annotation. The answer says whether it is in the page yet. */
  add?(start: number, end: number): () => boolean;
  /** Gives one that is in sight another tag. */
  change?(number: number): () => boolean;
  select?(number: number): () => boolean;
}

/** `add` and its like: ms for each of so many, from the key to the painted frame. */
interface Bench {
  /** ms for opening the text so many times, one after the other; the last one stays open. The first finds nothing compiled. */
  open(count: number): Promise<number[]>;
  add(count: number): Promise<number[]>;
  change(count: number): Promise<number[]>;
  select(count: number): Promise<number[]>;
  /** ms between the frames while the whole text is scrolled through, in order; `moved` px in each frame. */
  scroll(moved: number): Promise<number[]>;
}

const asked = new URLSearchParams(location.search);
const CHARACTERS = Number(asked.get('characters') ?? 100_000);
const ANNOTATIONS = Number(asked.get('annotations') ?? 1_000);
/** What is added lies in the first paragraphs, which are in sight. */
const FIRST = 120;
const STEP = 17;
const LENGTH = 60;

const place = document.querySelector<HTMLElement>('#place') ?? document.body;
const given = sample(CHARACTERS, ANNOTATIONS, Number(asked.get('within') ?? CHARACTERS));
const sides = new Map<string | null, typeof ours>([
  ['theirs', theirs],
  ['bare', bare],
]);
const side = (sides.get(asked.get('side')) ?? ours)(place, given);

async function each(count: number, work: ((number: number) => () => boolean) | undefined): Promise<number[]> {
  const times: number[] = [];
  if (!work) return times;
  for (let number = 0; number < count; number += 1) {
    let isThere = () => false;
    times.push(
      await paintedAfter(
        () => {
          isThere = work(number);
        },
        () => isThere(),
      ),
    );
    // What either side does when it is idle is not part of the next one.
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  return times;
}

const bench: Bench = {
  open: async (count) => {
    const fonts = ['19px "Literata Variable"', '640 33px "Literata Variable"', '12px "Atkinson Hyperlegible Next Variable"'];
    await Promise.all(fonts.map((font) => document.fonts.load(font)));
    const times: number[] = [];
    for (let number = 0; number < count; number += 1) {
      if (number > 0) side.close();
      await new Promise((resolve) => setTimeout(resolve, 250));
      times.push(await paintedAfter(side.open, side.isOpen));
    }
    return times;
  },
  add: (count) => each(count, side.add && ((number) => side.add?.(FIRST + number * STEP, FIRST + number * STEP + LENGTH) ?? (() => true))),
  change: (count) => each(count, side.change),
  select: (count) => each(count, side.select),
  scroll: async (moved) => {
    const scroller = place.querySelector('.scroll') ?? place;
    const times: number[] = [];
    let before = await nextFrame();
    scroller.scrollTop = 0;
    for (let top = -1; scroller.scrollTop > top; ) {
      top = scroller.scrollTop;
      scroller.scrollTop += moved;
      const now = await nextFrame();
      times.push(now - before);
      before = now;
    }
    return times;
  },
};
Object.assign(window, { bench });
