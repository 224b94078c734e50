// fileNames.test.ts - what is made of a title is a name that every file system takes.

import { expect, it, onTestFinished } from 'vitest';
import { anApp, temporaryFolder } from '../../fixtures/build.ts';
import { fileNameFor } from './fileNames.ts';

it.each(['con', 'CON.fire', 'nul .txt', 'Aux. of the harbour', 'com1', 'COM¹.log', 'lpt0'])('is none of a device on Windows: %s', (title) => {
  expect(fileNameFor(title)).toBe('Project');
});

it.each(['Concert', 'auxiliary', 'com10', 'The con'])('is the title where that only looks like one: %s', (title) => {
  expect(fileNameFor(title)).toBe(title);
});

it('holds no signs that turn what is beside it', () => {
  expect(fileNameFor('a\u061cb\u202ec\u2067d')).toBe('a b c d');
});

it.each(['🚢', '渡', '𐌰', 'é'])('is short enough in bytes, and holds whole characters: %s', async (character) => {
  const name = fileNameFor(character.repeat(80));
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(220);
  expect(name).toBe(character.repeat(name.length / character.length));
  const app = await anApp(await temporaryFolder(onTestFinished));
  const { services } = app;
  for (let count = 0; count < 2; count += 1) await services['projects.create']({ title: character.repeat(80) });
  expect((await services['project.read']({})).project.title).toBe(character.repeat(80));
  await app.close();
});
