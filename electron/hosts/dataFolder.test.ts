// dataFolder.test.ts - the environment's word comes first, then the desktop's, then the usual place.

import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { dataFolder, documentsNamedIn, projectsFolder } from './dataFolder.ts';

afterEach(() => vi.unstubAllEnvs());

it.each([
  { name: 'below the home folder', text: 'XDG_DESKTOP_DIR="$HOME/Desk"\nXDG_DOCUMENTS_DIR="$HOME/Dokumente"\n', expected: '/home/ada/Dokumente' },
  { name: 'on another disk', text: 'XDG_DOCUMENTS_DIR="/data/papers"', expected: '/data/papers' },
  { name: 'with an escaped quotation mark', text: 'XDG_DOCUMENTS_DIR="$HOME/my \\"papers\\""', expected: '/home/ada/my "papers"' },
  { name: 'that is only a comment', text: '# XDG_DOCUMENTS_DIR="$HOME/Old"', expected: null },
  { name: 'that is relative', text: 'XDG_DOCUMENTS_DIR="papers"', expected: null },
])('reads a documents folder $name', ({ text, expected }) => {
  expect(documentsNamedIn(text, '/home/ada')).toBe(expected);
});

it('puts settings and projects where the environment says', () => {
  vi.stubEnv('PRESSMARK_DATA', 'some/data');
  vi.stubEnv('PRESSMARK_PROJECTS', path.join(os.tmpdir(), 'projects'));
  expect(dataFolder()).toBe(path.resolve('some/data'));
  expect(projectsFolder()).toBe(path.join(os.tmpdir(), 'projects'));
});

it('keeps settings in a folder named after the program when the environment says nothing', () => {
  vi.stubEnv('PRESSMARK_DATA', '');
  vi.stubEnv('PRESSMARK_PROJECTS', '');
  expect(path.basename(dataFolder())).toBe('Pressmark');
  expect(path.isAbsolute(dataFolder())).toBe(true);
  expect(path.basename(projectsFolder())).toBe('Pressmark');
});
