// find.test.ts - the command `find` as scripts use it: what it prints, in which order, and how it ends.

import { execFile } from 'node:child_process';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { anAppWithText, temporaryFolder } from '../../fixtures/build.ts';

const cli = path.join(import.meta.dirname, '..', 'cli.ts');
const TEXT = 'The ferry.\nA FERRY,\nand cafe\u0301 food: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!';

interface Ended {
  readonly code: number;
  readonly lines: readonly { readonly [key: string]: unknown }[];
}

const run = (...words: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, [cli, ...words], (_error, output) => {
      resolve({ code: child.exitCode ?? -1, lines: output.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)])) });
    });
  });

it('prints each place with the text around it as it is, tags them all in one step, and tells why it cannot', { timeout: 180_000 }, async () => {
  const folder = await temporaryFolder(onTestFinished);
  const { app, documentId, projectFolder } = await anAppWithText(folder, TEXT);
  await app.close();
  const first = { documentId, start: 4, end: 9, before: 'The ', match: 'ferry', after: TEXT.slice(9, 69) };
  const second = { documentId, start: 13, end: 18, before: 'The ferry.\nA ', match: 'FERRY', after: TEXT.slice(18) };
  expect(await run('find', projectFolder, 'ferry')).toEqual({ code: 0, lines: [first, second] });
  expect(await run('find', projectFolder, 'FERRY', '--case', '--word', '--document', documentId)).toEqual({ code: 0, lines: [second] });

  const tagged = await run('find', projectFolder, 'f\\w+y', '--regex', '--tag', 'claim/figure');
  expect(tagged.lines).toEqual([
    { ...first, id: expect.any(String) },
    { ...second, id: expect.any(String) },
  ]);
  expect((await run('find', projectFolder, 'ferry', '--tag', 'claim/figure')).lines).toEqual(tagged.lines);
  expect(await run('find', projectFolder, 'ferry', '--tag', 'claim/figure/more', '--json')).toMatchObject({
    code: 1,
    lines: [{ error: { code: 'subtype-unknown' } }],
  });
  const listed = await run('annotations', projectFolder, '--json');
  expect(listed.lines.map((one) => [one['id'], one['tag'], one['subtype']])).toEqual(tagged.lines.map((one) => [one['id'], 'claim', 'figure']));
  await run('undo', projectFolder, '--json');
  expect((await run('annotations', projectFolder, '--json')).lines).toEqual([]);

  expect(await run('find', projectFolder, '(a+)+$', '--regex', '--json')).toMatchObject({ code: 1, lines: [{ error: { code: 'query-too-slow' } }] });
  expect(await run('find', projectFolder, '(', '--regex', '--json')).toMatchObject({ code: 1, lines: [{ error: { code: 'query-invalid' } }] });
  expect((await run('find', projectFolder)).code).toBe(2);
});

it('finds words on both sides of a caption, and tags them without it', { timeout: 60_000 }, async () => {
  const folder = await temporaryFolder(onTestFinished);
  const text = 'The mayor strongly Gate keepers at the weircondemned it.';
  const { app, documentId, projectFolder } = await anAppWithText(folder, text);
  await app.services['documents.setAside']({ documentId, add: [{ start: 19, end: 43, kind: 'caption' }] });
  await app.close();
  const segments = [
    { start: 10, end: 18 },
    { start: 43, end: 52 },
  ];
  const found = { documentId, start: 10, end: 52, segments, before: 'The mayor ', match: 'strongly condemned', after: ' it.' };
  expect(await run('find', projectFolder, 'STRONGLY condemned', '--word')).toEqual({ code: 0, lines: [found] });
  expect(await run('find', projectFolder, 'ly\\s\\w+ed', '--regex', '--tag', 'claim')).toMatchObject({
    code: 0,
    lines: [{ start: 16, end: 52, segments: [{ start: 16, end: 18 }, segments[1]], match: 'ly condemned' }],
  });
  expect((await run('annotations', projectFolder, '--json')).lines).toMatchObject([{ quote: 'ly condemned' }]);
});
