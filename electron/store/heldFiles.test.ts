// heldFiles.test.ts - what is loaded stays up to a size; what must stay does.

import { describe, expect, it } from 'vitest';
import { HeldFiles } from './heldFiles.ts';

function held(most: number, mayGo: (key: string) => boolean = () => true) {
  const files = new HeldFiles<string>(most);
  const loads: string[] = [];
  const get = (key: string, bytes = 10) =>
    files.get(
      key,
      () => {
        loads.push(key);
        return Promise.resolve('x'.repeat(bytes));
      },
      (value) => value.length,
      mayGo,
    );
  return { files, loads, get };
}

describe('held files', () => {
  it('let go of what was used least recently', async () => {
    const { files, loads, get } = held(30);
    for (const key of ['a', 'b', 'c', 'a', 'd']) await get(key);
    expect(files.values().map(([key]) => key)).toEqual(['c', 'a', 'd']);
    await get('b');
    expect(loads).toEqual(['a', 'b', 'c', 'd', 'b']);
  });

  it('keep what may not go, and one that is larger than all room', async () => {
    const { files, get } = held(30, (key) => key !== 'a');
    for (const key of ['a', 'b', 'c', 'd']) await get(key);
    await get('large', 100);
    expect(files.values().map(([key]) => key)).toEqual(['a', 'large']);
  });

  it('load once for all who ask meanwhile, and forget a failure', async () => {
    const { files, loads, get } = held(30);
    await Promise.all([get('a'), get('a')]);
    expect(loads).toEqual(['a']);
    const fail = () => Promise.reject(new Error('refused'));
    await expect(
      files.get(
        'b',
        fail,
        () => 1,
        () => true,
      ),
    ).rejects.toThrow('refused');
    expect(files.peek('b')).toBeUndefined();
  });
});
