// bench.ts - the page of the bench: one side, opened once, then given more annotations one by one. electron/tools/bench.ts drives it.

import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/parts.css';
import '../styles/annotations.css';
import './bench.css';
import { ours } from './ours.tsx';
import { paintedAfter } from './painted.ts';
import { sample } from './sample.ts';
import { theirs } from './theirs.ts';

export interface Side {
  /** From the data in memory to a surface on the page. */
  open(): void;
  isOpen(): boolean;
  close(): void;
  /** Adds one annotation. The answer says whether it is in the page yet. */
  add(start: number, end: number): () => boolean;
}

interface Bench {
  /** ms for opening the text so many times, one after the other; the last one stays open. The first finds nothing compiled. */
  open(count: number): Promise<number[]>;
  /** ms for each of so many annotations that are added in sight. */
  add(count: number): Promise<number[]>;
}

const CHARACTERS = 100_000;
const ANNOTATIONS = 1_000;
/** What is added lies in the first paragraphs, which are in sight. */
const FIRST = 120;
const STEP = 17;
const LENGTH = 60;

const place = document.querySelector<HTMLElement>('#place') ?? document.body;
const given = sample(CHARACTERS, ANNOTATIONS);
const side = new URLSearchParams(location.search).get('side') === 'theirs' ? theirs(place, given) : ours(place, given);

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
  add: async (count) => {
    const times: number[] = [];
    for (let number = 0; number < count; number += 1) {
      let isThere = () => false;
      const start = FIRST + number * STEP;
      times.push(
        await paintedAfter(
          () => {
            isThere = side.add(start, start + LENGTH);
          },
          () => isThere(),
        ),
      );
      // What either side does when it is idle is not part of the next one.
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    return times;
  },
};
Object.assign(window, { bench });
