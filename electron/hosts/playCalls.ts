// playCalls.ts - plays rows of the table of calls through one host, on a project of its own.

import { mkdtemp, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { how } from '../../fixtures/build.ts';
import type { Result } from '../../shared/errors.ts';
import { createProject } from '../store/createProject.ts';
import type { CallRow } from './calls/words.ts';
import { Comparison } from './comparable.ts';

/** A host that is ready for calls. */
export interface Player {
  readonly folder: string;
  readonly call: (method: string, input: unknown) => Promise<unknown>;
  readonly end: () => Promise<void>;
}
/** Starts a host that keeps everything below `folder`, where the project lies at `projectIn(folder)`. */
type Start = (folder: string) => Promise<Player>;

export const projectIn = (folder: string): string => path.join(folder, 'play');

const NOTHING_KEPT = '00000000-0000-4000-8000-00000000000e';

/** The input with "$name" replaced by what was kept under that name. */
function filled(input: unknown, kept: ReadonlyMap<string, unknown>): unknown {
  if (typeof input === 'string') return input.startsWith('$') ? (kept.get(input.slice(1)) ?? NOTHING_KEPT) : input;
  if (Array.isArray(input)) return input.map((one) => filled(one, kept));
  if (typeof input !== 'object' || input === null) return input;
  return Object.fromEntries(Object.entries(input).map(([key, one]) => [key, filled(one, kept)]));
}

const valueAt = (value: unknown, place: string): unknown =>
  place.split('.').reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), value);

/** An answer as it came, and as it can be compared with another host's. */
export interface Played {
  readonly result: Result<unknown>;
  readonly comparable: unknown;
}

/** Plays the rows on a fresh project. @returns one answer per row. */
export async function play(start: Start, rows: readonly CallRow[]): Promise<Played[]> {
  // The temporary folder may be reached through a link; answers tell where it really is.
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'pressmark-hosts-')));
  await createProject({ folder: projectIn(folder), title: 'Ferry fire', alias: 'A', ...how });
  const player = await start(folder);
  const comparison = new Comparison(folder);
  const kept = new Map<string, unknown>();
  const played: Played[] = [];
  try {
    for (const { method, input, keeps = {} } of rows) {
      const result = (await player.call(method, filled(input, kept))) as Result<unknown>;
      for (const [name, place] of Object.entries(keeps)) kept.set(name, result.ok ? valueAt(result.value, place) : undefined);
      played.push({ result, comparable: await comparison.of(result) });
    }
  } finally {
    await player.end();
    await rm(folder, { recursive: true, force: true });
  }
  return played;
}
