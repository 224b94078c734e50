// projectPath.test.ts - what a project says of itself never leads out of its folder.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Manifest, Original, ProjectPath } from './project.ts';

const bad = [
  '',
  '/etc/passwd',
  '../x',
  'a/../x',
  'a/./x',
  './x',
  '..',
  'a/..',
  'a//x',
  'a/',
  'a\\..\\x',
  'C:/x',
  'a/.hidden',
  'a\0',
  'a/\nx',
  '~/x y',
];

describe('a path in a project', () => {
  it.each(bad)('is not %j', (one) => expect(ProjectPath.safeParse(one).success).toBe(false));

  it('is every path that a real project has', () => {
    const file = path.join(import.meta.dirname, '../../fixtures/projects/format-1/project.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as { files: Record<string, object> };
    expect(Object.keys(manifest.files).length).toBeGreaterThan(3);
    expect(Manifest.safeParse(manifest).success).toBe(true);
    const [entry] = Object.values(manifest.files);
    for (const one of bad) expect(Manifest.safeParse({ ...manifest, files: { ...manifest.files, [one]: entry } }).success, one).toBe(false);
    expect(Manifest.safeParse({ ...manifest, files: { 'codebook.json': { ...entry, sha256: '../../x' } } }).success).toBe(false);
  });

  it('is where an original lies', () => {
    const original = { file: 'originals/ab.txt', name: '../any name at all.txt', mediaType: 'text/plain', encoding: null, bytes: 1, sha256: '' };
    expect(Original.safeParse(original).success).toBe(true);
    for (const file of bad) expect(Original.safeParse({ ...original, file }).success, file).toBe(false);
  });
});
