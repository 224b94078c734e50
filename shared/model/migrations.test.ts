// migrations.test.ts - older files are brought to the newest format step by step, and never past it.

import { describe, expect, it } from 'vitest';
import { isNewer, type Migration, migrated, migrations } from './migrations.ts';
import { FORMAT_VERSION } from './project.ts';

const steps: readonly Migration[] = [
  { from: 2, step: (_file, json) => ({ ...json, second: 'renamed', first: undefined }) },
  { from: 1, step: (file, json) => ({ ...json, first: file }) },
];

describe('migrations', () => {
  it('has a step for every format before this one', () => {
    for (let version = 1; version < FORMAT_VERSION; version += 1) expect(migrations.filter(({ from }) => from === version)).toHaveLength(1);
  });

  it('takes every step in its order, keeps unknown fields, and says the new format', () => {
    const before = { formatVersion: 1, own: 7 };
    expect(migrated('a.json', before, steps, 3)).toEqual({ formatVersion: 3, own: 7, second: 'renamed' });
    expect(migrated('a.json', before, steps, 2)).toEqual({ formatVersion: 2, own: 7, first: 'a.json' });
    expect(before).toEqual({ formatVersion: 1, own: 7 });
  });

  it('leaves files of the newest format, and files that say none, as they are', () => {
    for (const json of [{ formatVersion: 3 }, { other: 1 }, [1], null, 'text']) expect(migrated('a.json', json, steps, 3)).toBe(json);
  });

  it('refuses to guess a step that is missing', () => {
    expect(() => migrated('a.json', { formatVersion: 3 }, steps, 4)).toThrow('no migration from format 3');
  });

  it('knows a newer format', () => {
    expect(isNewer({ formatVersion: FORMAT_VERSION + 1 })).toBe(true);
    expect(isNewer({ formatVersion: FORMAT_VERSION })).toBe(false);
    expect(isNewer({ formatVersion: '9' })).toBe(false);
  });
});
