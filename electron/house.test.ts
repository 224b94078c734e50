// house.test.ts - the shape of the project: headers, rooms, and who may import electron.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '..');
const rooms = ['electron', 'renderer', 'shared', 'fixtures'];

async function sources(): Promise<string[]> {
  const found: string[] = [];
  for (const room of rooms) {
    for (const entry of await readdir(path.join(root, room), { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name);
      if (entry.isFile() && /\.tsx?$/.test(entry.name)) found.push(path.relative(root, file).split(path.sep).join('/'));
    }
  }
  return found;
}

describe('the house', () => {
  it('has a header in every source file that names the file', async () => {
    const without: string[] = [];
    for (const file of await sources()) {
      const first = (await readFile(path.join(root, file), 'utf8')).split('\n')[0] ?? '';
      if (!first.startsWith(`// ${path.basename(file)} - `)) without.push(file);
    }
    expect(without).toEqual([]);
  });

  it('imports electron only in its own host files', async () => {
    const importing: string[] = [];
    for (const file of await sources()) {
      if (/^import [^;]*from 'electron'/m.test(await readFile(path.join(root, file), 'utf8'))) importing.push(file);
    }
    for (const file of importing) expect(file).toMatch(/^electron\/(main|preload|hosts\/(electron\w+|appProtocol|security|windowState))\.ts$/);
    expect(importing.length).toBeGreaterThan(0);
  });

  it('has no folder outside its rooms', async () => {
    const folders = (await readdir(root, { withFileTypes: true }))
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name);
    const allowed = new Set([...rooms, 'docs', 'node_modules', 'out', 'dist']);
    expect(folders.filter((name) => !allowed.has(name))).toEqual([]);
  });

  it('says every string of the interface in the locale files', async () => {
    const shown: string[] = [];
    for (const file of (await sources()).filter((one) => one.startsWith('renderer/') && one.endsWith('.tsx'))) {
      const text = await readFile(path.join(root, file), 'utf8');
      // Words between tags, or in the attributes that people see or hear.
      for (const match of text.matchAll(/>\s*([A-Z][a-z]+(?: [a-z]+)+)[.!?]?\s*<|(?:aria-label|title|placeholder)="([^"]+)"/g))
        shown.push(`${file}: ${match[1] ?? match[2]}`);
    }
    expect(shown).toEqual([]);
  });
});
