// appProtocol.test.ts - the page's scheme gives the page's files and refuses every way out of their folder.

import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answer, readPageFile } from './appProtocol.ts';

let home = '';
let folder = '';

beforeAll(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'pressmark-page-'));
  folder = path.join(home, 'page');
  await mkdir(path.join(folder, 'assets'), { recursive: true });
  await writeFile(path.join(folder, 'index.html'), '<!doctype html><title>Pressmark</title>');
  await writeFile(path.join(folder, 'assets', 'main.js'), 'export {};');
  await writeFile(path.join(folder, 'notes.exe'), 'MZ');
  await writeFile(path.join(folder, '.hidden.txt'), 'hidden');
  await writeFile(path.join(home, 'secret.txt'), 'secret');
  await mkdir(path.join(home, 'page-beside'));
  await writeFile(path.join(home, 'page-beside', 'secret.txt'), 'secret');
  await symlink(path.join(home, 'secret.txt'), path.join(folder, 'link.txt'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

it.each([
  { url: 'app://pressmark/', type: 'text/html; charset=utf-8' },
  { url: 'app://pressmark/index.html#about', type: 'text/html; charset=utf-8' },
  { url: 'app://pressmark/assets/main.js?v=1', type: 'text/javascript; charset=utf-8' },
])('gives $url with its type and the policy', async ({ url, type }) => {
  const response = await answer({ method: 'GET', url }, folder);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe(type);
  expect(response.headers.get('content-security-policy')).toContain("require-trusted-types-for 'script'");
  expect((await response.text()).length).toBeGreaterThan(0);
});

it.each([
  { name: 'encoded dots', pathname: '/%2e%2e/secret.txt' },
  { name: 'encoded slashes', pathname: '/assets%2f..%2f..%2fsecret.txt' },
  { name: 'backslashes', pathname: '/..%5csecret.txt' },
  { name: 'a folder beside with the same beginning', pathname: '/../page-beside/secret.txt' },
  { name: 'an absolute path', pathname: '//etc/passwd.txt' },
  { name: 'a drive letter', pathname: '/C:/secret.txt' },
  { name: 'a NUL', pathname: '/index.html%00.txt' },
  { name: 'a broken escape', pathname: '/%zz.txt' },
  { name: 'a link that leads out', pathname: '/link.txt' },
  { name: 'a hidden file', pathname: '/.hidden.txt' },
  { name: 'a type the page does not use', pathname: '/notes.exe' },
  { name: 'a folder', pathname: '/assets' },
  { name: 'nothing at all', pathname: '' },
])('refuses $name', async ({ pathname }) => {
  expect(await readPageFile(folder, pathname)).toBeNull();
});

it.each([
  { method: 'GET', url: 'app://elsewhere/index.html', status: 404 },
  { method: 'GET', url: 'app://pressmark:80/index.html', status: 404 },
  { method: 'GET', url: 'app://pressmark/../../secret.txt', status: 404 },
  { method: 'GET', url: 'not an address', status: 404 },
  { method: 'POST', url: 'app://pressmark/index.html', status: 405 },
  { method: 'DELETE', url: 'app://pressmark/index.html', status: 405 },
])('answers $method $url with $status', async ({ method, url, status }) => {
  const response = await answer({ method, url }, folder);
  expect(response.status).toBe(status);
  expect(await response.text()).toBe('');
});
