// load.ts - a large project is as quick as a small one, and does not fill the memory: the bench's figures as a promise.

import { benchLoad } from '../bench/load.ts';
import type { Part } from './part.ts';

export const load: Part = {
  name: 'load',
  promise: 'A project of 2,000 documents and 200,000 annotations is worked on like a small one',
  needsRoot: false,
  partOfTests: false,
  run: async ({ quick }) => {
    const figures = await benchLoad(quick ? 30 : undefined, quick ? 100 : undefined);
    return {
      figure: figures
        .map(({ name, ours, unit, ratio }) => `${name.split(': ').at(-1)} ${ours.toFixed(0)} ${unit} (${ratio?.toFixed(1)} times)`)
        .join('; '),
      held: figures.every(({ ok }) => ok),
    };
  },
};
