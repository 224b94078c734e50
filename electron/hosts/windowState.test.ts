// windowState.test.ts - the window comes back where it was, and never where nobody can reach it.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openWindowState, placeWindow } from './windowState.ts';

const main = { x: 0, y: 24, width: 1440, height: 876 };
const left = { x: -1920, y: 0, width: 1920, height: 1080 };

it.each([
  { name: 'the usual size, placed by the system, the first time', bounds: null, areas: [main], expected: { width: 1366, height: 860 } },
  { name: 'where it was', bounds: { x: 80, y: 60, width: 1000, height: 700 }, areas: [main], expected: { x: 80, y: 60, width: 1000, height: 700 } },
  {
    name: 'on the second screen',
    bounds: { x: -1500, y: 100, width: 1000, height: 700 },
    areas: [main, left],
    expected: { x: -1500, y: 100, width: 1000, height: 700 },
  },
  {
    name: 'its size only, when that screen is gone',
    bounds: { x: -1500, y: 100, width: 1000, height: 700 },
    areas: [main],
    expected: { width: 1000, height: 700 },
  },
  {
    name: 'its size only, when its title bar is above the screen',
    bounds: { x: 80, y: -40, width: 1000, height: 700 },
    areas: [main],
    expected: { width: 1000, height: 700 },
  },
  {
    name: 'its size only, when just a sliver would show',
    bounds: { x: 1400, y: 100, width: 1000, height: 700 },
    areas: [main],
    expected: { width: 1000, height: 700 },
  },
  {
    name: 'no larger than the screen',
    bounds: { x: 0, y: 24, width: 4000, height: 3000 },
    areas: [main],
    expected: { x: 0, y: 24, width: 1440, height: 876 },
  },
  { name: 'never too small to use', bounds: { x: 0, y: 24, width: 10, height: 10 }, areas: [main], expected: { width: 480, height: 400 } },
])('opens the window $name', ({ bounds, areas, expected }) => {
  expect(placeWindow(bounds, areas)).toEqual(expected);
});

it('remembers between starts, and takes a damaged file for no memory', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'pressmark-window-'));
  try {
    const first = await openWindowState(folder);
    expect(first.data.bounds).toBeNull();
    first.data = { ...first.data, bounds: { x: 1, y: 2, width: 800, height: 600 }, maximized: true };
    await first.write();
    expect((await openWindowState(folder)).data).toMatchObject({ bounds: { x: 1, y: 2, width: 800, height: 600 }, maximized: true });
    await writeFile(path.join(folder, 'window.json'), '{"formatVersion": 1, "bounds": "everywhere"');
    expect((await openWindowState(folder)).data.bounds).toBeNull();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
