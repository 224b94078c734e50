// eachOf.test.ts - several at a time, all of them once, and nothing under way when it has failed.

import { expect, it } from 'vitest';
import { eachOf } from './eachOf.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it('does all of them once, in order of their beginning, several at a time', async () => {
  const begun: number[] = [];
  let [now, most] = [0, 0];
  await eachOf(
    Array.from({ length: 20 }, (_, number) => number),
    async (number) => {
      begun.push(number);
      most = Math.max(most, (now += 1));
      await pause(1);
      now -= 1;
    },
  );
  expect(begun).toEqual(Array.from({ length: 20 }, (_, number) => number));
  expect(most).toBe(4);
});

it('tells the first failure, begins nothing after it and leaves nothing under way', async () => {
  const begun: number[] = [];
  let now = 0;
  const work = eachOf([0, 1, 2, 3, 4, 5, 6, 7], async (number) => {
    begun.push(number);
    now += 1;
    await pause(number === 1 ? 1 : 20);
    now -= 1;
    if (number === 1) throw new Error('no room');
  });
  await expect(work).rejects.toThrow('no room');
  expect(now).toBe(0);
  expect(begun).toEqual([0, 1, 2, 3]);
});
