// noPath.test.ts - no path ever comes from the page: whatever a request names, no file outside of the program's own folders is touched.
//
// The rows of the table of calls are played, each also with a path in place of every one of its words. Every call of the
// file system is written down; a file beside the project holds words that no answer may hold.

import { mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { anApp, how } from '../../../fixtures/build.ts';
import { createProject } from '../../store/createProject.ts';
import { openProject } from '../../store/openProject.ts';
import { callTable } from '../callTable.ts';
import type { CallRow } from '../calls/words.ts';
import { dispatch } from '../dispatch.ts';
import { rootFolder } from '../ownFiles.ts';
import { PATHS, replaced } from './hostileArguments.ts';

const { touched } = vi.hoisted(() => ({ touched: new Set<string>() }));

/** A module of the file system whose every call is written down first. */
const watched = vi.hoisted(() => <T extends object>(original: T): T => {
  const note = (given: readonly unknown[]): void => {
    for (const one of given.slice(0, 2)) if (typeof one === 'string' && /[/\\]/.test(one)) touched.add(one);
  };
  const entries = Object.entries(original).map(([name, value]): [string, unknown] => {
    if (typeof value !== 'function' || /^[A-Z]|^writeFile|^write|^appendFile/.test(name)) {
      // What is written may look like a path; where it is written is the first word alone.
      if (typeof value === 'function' && /^(writeFile|appendFile)/.test(name))
        return [name, (...given: unknown[]): unknown => (note(given.slice(0, 1)), Reflect.apply(value, original, given))];
      return [name, value];
    }
    return [name, (...given: unknown[]): unknown => (note(given), Reflect.apply(value, original, given))];
  });
  return Object.fromEntries(entries) as T;
});
vi.mock('node:fs/promises', async (original) => watched(await original<object>()));

const base = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'pressmark-paths-')));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const SECRET = 'the words of a file that nobody chose';
const home = path.join(base, 'home');
const secret = path.join(base, 'secret.txt');
/** Paths to what is really there, beside those that only might be. */
const paths = [...PATHS, secret, path.relative(path.join(home, 'play'), secret), path.join(home, 'data', '..', '..', 'secret.txt')];

/** Every word in a value, as the keys that lead there; whole files are words to read, not names. */
function wordsIn(value: unknown, at: readonly string[] = []): (readonly string[])[] {
  if (typeof value === 'string') return at.at(-1) === 'base64' ? [] : [at];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => wordsIn(part, [...at, key]));
}

/** Fields that name something. */
const NAMES = /grant|name|title|key|ticket|encoding/;
/** Methods that do much even when a word is wrong. */
const SLOW = /^projects\.|^documents\.(import|beginImport|paste)$|^codebook\./;

const kept = new Map<string, unknown>();
function filled(input: unknown): unknown {
  if (typeof input === 'string') return input.startsWith('$') ? (kept.get(input.slice(1)) ?? input) : input;
  if (Array.isArray(input)) return input.map(filled);
  if (typeof input !== 'object' || input === null) return input;
  return Object.fromEntries(Object.entries(input).map(([key, one]) => [key, filled(one)]));
}
const valueAt = (value: unknown, place: string): unknown =>
  place.split('.').reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), value);

it('touches nothing outside of its own folders, whatever words a request has', async () => {
  writeFileSync(secret, SECRET);
  const app = await anApp(home, { host: 'electron' });
  const folder = path.join(home, 'play');
  await createProject({ folder, title: 'Play', language: 'en', alias: 'A', ...how });
  const defects: unknown[] = [];
  let asked = 0;
  const ask = async ({ method }: CallRow, input: unknown) => {
    // Some rows go to another project; the story is told in the first one.
    if (app.session.current?.folder !== folder) {
      await app.session.close();
      app.adopt(await openProject({ folder, mode: 'write', waitMs: 0, ...how }));
    }
    const answer = await dispatch(app.services, method, input, (thrown) => defects.push(thrown));
    asked += 1;
    expect(JSON.stringify(answer)).not.toContain(SECRET);
    return answer;
  };
  touched.clear();
  const rows = callTable.filter(({ input }) => JSON.stringify(input).length < 2_000);
  for (const [number, row] of rows.entries()) {
    const input = filled(row.input);
    for (const [index, place] of wordsIn(input)
      .slice(0, JSON.stringify(input).length > 50_000 ? 1 : 12)
      .entries()) {
      // Every path is tried in every kind of place; not all of them in each, which would take minutes.
      const offsets = NAMES.test(place.join('.')) && !SLOW.test(row.method) ? [0, 5, 10] : [0];
      for (const offset of offsets) await ask(row, replaced(input, place, paths[(number + index + offset) % paths.length]));
    }
    const answer = await ask(row, input);
    if (answer.ok) for (const [name, place] of Object.entries(row.keeps ?? {})) kept.set(name, valueAt(answer.value, place));
  }
  await app.close();

  expect(defects).toEqual([]);
  expect(asked).toBeGreaterThan(500);
  expect(touched.size).toBeGreaterThan(100);
  const own = [home, path.join(rootFolder(), 'fixtures', 'lesson')].map((one) => one + path.sep);
  const outside = Array.from(touched).filter((file) => !own.some((one) => `${path.resolve(file)}${path.sep}`.startsWith(one)));
  expect(outside).toEqual([]);
  // A title may become the name of a folder: of one folder, where projects lie.
  expect(readdirSync(base).sort()).toEqual(['home', 'secret.txt']);
  expect(readdirSync(home).sort()).toEqual(['data', 'play', 'projects']);
}, 240_000);
