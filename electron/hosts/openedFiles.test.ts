// openedFiles.test.ts - which words of a command line are files, and who gets them.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { HostEvent } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import { filesNamedIn, openFiles } from './openedFiles.ts';

let home = '';
beforeAll(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'pressmark-opened-'));
  mkdirSync(path.join(home, 'project'));
  writeFileSync(path.join(home, 'project', 'project.json'), '{}');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function run(files: readonly string[], openPath: (file: string) => Promise<void> = () => Promise.resolve()) {
  const events: HostEvent[] = [];
  const refused = vi.fn<(message: string) => void>();
  const opened = vi.fn(openPath);
  const done = openFiles({ grant: (file) => `token of ${path.basename(file)}`, openPath: opened }, files, (event) => events.push(event), refused);
  return done.then(() => ({ events, refused, opened }));
}

it('takes texts, projects and project folders, and leaves switches and other words', () => {
  const words = ['.', '--inspect=0', '-r', 'loader.js', 'a b.txt', './notes.MD', 'lesson.pressmark', 'project', 'other', '', '--x.txt'];
  expect(filesNamedIn(words, home)).toEqual(['a b.txt', 'notes.MD', 'lesson.pressmark', 'project'].map((name) => path.join(home, name)));
});

it('keeps a file that is not there, so that the person is told', () => {
  expect(filesNamedIn(['missing.txt'], home)).toEqual([path.join(home, 'missing.txt')]);
});

it('opens the project and offers all texts to the page as tokens', async () => {
  const { events, opened, refused } = await run(['/t/a.txt', '/t/p.pressmark', '/t/b.md']);
  expect(opened.mock.calls).toEqual([['/t/p.pressmark']]);
  expect(events).toEqual([
    {
      type: 'files',
      files: [
        { grant: 'token of a.txt', name: 'a.txt', project: false },
        { grant: 'token of b.md', name: 'b.md', project: false },
      ],
    },
  ]);
  expect(refused).not.toHaveBeenCalled();
});

it('tells why a project could not be opened, and still offers the texts', async () => {
  const { events, refused } = await run(['/t/p.pressmark', '/t/a.txt'], () =>
    Promise.reject(new AppError('pack-damaged', 'The file is damaged. It was left as it is.')),
  );
  expect(refused).toHaveBeenCalledExactlyOnceWith('The file is damaged. It was left as it is.');
  expect(events).toHaveLength(1);
});

it('says nothing when no file was named', async () => {
  const { events, opened } = await run([]);
  expect(events).toEqual([]);
  expect(opened).not.toHaveBeenCalled();
});

it('tells projects and lists of texts apart by how a .json file begins, and offers every format that is read', async () => {
  const [list, packed, table] = ['list.json', 'packed.json', 'table.xlsx'].map((name) => path.join(home, name));
  writeFileSync(list ?? '', '[{"title":"One","text":"Words."}]');
  writeFileSync(packed ?? '', '{ "kind": "pressmark-export", "formatVersion": 1 }');
  const named = filesNamedIn(['list.json', 'packed.json', 'table.xlsx', 'picture.png'], home);
  expect(named).toEqual([list, packed, table]);
  const { events, opened } = await run(named);
  expect(opened.mock.calls).toEqual([[packed]]);
  expect(events[0]).toMatchObject({ files: [{ name: 'list.json' }, { name: 'table.xlsx' }] });
});
