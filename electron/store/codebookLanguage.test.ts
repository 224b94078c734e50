// codebookLanguage.test.ts - a project whose codes are named in another language keeps them, also when their file is lost.

import { rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { how, reopen, temporaryFolder } from '../../fixtures/build.ts';
import { createProject } from './createProject.ts';

it('is made in a language, and made again in it when its codebook is lost before any backup', async () => {
  const folder = path.join(await temporaryFolder(onTestFinished), 'proyecto');
  await createProject({ folder, title: 'Proyecto', alias: 'A', language: 'es', ...how });
  const store = await reopen(folder);
  const before = await store.codebook();
  expect(before.tags.map((tag) => [tag.id, tag.name])).toEqual([
    ['claim', 'Afirmación'],
    ['attribution', 'Atribución'],
    ['loaded', 'Lenguaje cargado'],
    ['sourcing', 'Procedencia'],
  ]);
  await store.close();
  await rm(path.join(folder, 'codebook.json'));
  await rm(path.join(folder, 'backups'), { recursive: true, force: true });
  const again = await reopen(folder);
  expect(await again.codebook()).toEqual(before);
  await again.close();
});
