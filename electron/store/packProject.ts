// packProject.ts - a whole project in one file and back: .pressmark (a ZIP) and Pressmark JSON.
//
// Both hold every file of the folder but the lock, the backups and what lies in quarantine. Unpacking goes into a fresh
// folder beside the target, is opened once to prove it whole, and only then takes the target's name.

import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, unzip, zip, type AsyncZippable } from 'fflate';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import { FORMAT_VERSION } from '../../shared/model/project.ts';
import { errnoOf, saveFailed } from './diskErrors.ts';
import { ensureFolder, flushFolder, renameWhenFree, writeDurably } from './durableFile.ts';
import { openProject } from './openProject.ts';
import { holderOf } from './projectLock.ts';

/** Every path that a packed project may hold. */
const PACKED =
  /^(project\.json|codebook\.json|journal\.jsonl|(documents|links)\/[0-9a-f-]{36}\.json|annotations\/[0-9a-f-]{36}\/[0-9a-f-]{36}\.json|originals\/([0-9a-f-]{36}|[0-9a-f]{64})\.[a-z0-9]{1,8}|history\/\d{10}\.jsonl)$/;
/** What a project keeps for itself in its folder. */
const OWN = /^(project\.json|codebook\.json|journal\.jsonl|(documents|links|annotations|originals|history|backups|quarantine|lock)(\/.*)?)$/;
const MOST_UNPACKED_BYTES = 2_000_000_000;
const MOST_FILES = 200_000;

const JsonExport = z.looseObject({
  kind: z.literal('pressmark-export'),
  formatVersion: z.int().min(1),
  files: z.record(z.string(), z.union([z.object({ json: z.json() }), z.object({ text: z.string() }), z.object({ base64: z.string() })])),
});

type Files = Map<string, Uint8Array>;

/** All files of a project folder that belong into a pack, by their path in it, in a stable order. */
export async function packedFiles(folder: string): Promise<Files> {
  const files: Files = new Map();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const relatives = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((relative) => PACKED.test(relative))
    .sort();
  for (const relative of relatives) files.set(relative, await readFile(path.join(folder, relative)));
  return files;
}

const STEADY_TRIES = 12;

/** The same of a project that another program may write: read again when it began or ended a fold meanwhile. @throws AppError 'project-locked'. */
export async function steadyFiles(folder: string): Promise<Files> {
  // A fold begins with a line of the journal and ends with a new one.
  const journal = () => readFile(path.join(folder, 'journal.jsonl'));
  for (let attempt = 1; attempt <= STEADY_TRIES; attempt += 1) {
    const before = await journal();
    const files = await packedFiles(folder);
    if (before.equals(await journal())) return files;
  }
  const holder = (await holderOf(folder)) ?? 'another program';
  throw new AppError('project-locked', `The project is open in ${holder}. Nothing was changed; close it there and try again.`, { holder });
}

/** Whether a path, relative to a project's folder, is one that the project writes itself. */
export const isPartOfProject = (relative: string): boolean => OWN.test(relative.split(path.sep).join('/'));

/** The files as a ZIP. */
export function toZip(files: Files): Promise<Uint8Array> {
  const entries: AsyncZippable = Object.fromEntries([...files].map(([relative, bytes]) => [relative, [bytes, { mtime: '2000-01-02T00:00:00Z' }]]));
  return new Promise((resolve, reject) => zip(entries, { level: 6 }, (error, bytes) => (error ? reject(error) : resolve(bytes))));
}

/** The files as one JSON value: JSON files as JSON, journals as text, originals as base64. */
export function toJsonFiles(files: Files): Record<string, { json: unknown } | { text: string } | { base64: string }> {
  return Object.fromEntries(
    [...files].map(([relative, bytes]) => {
      if (relative.startsWith('originals/')) return [relative, { base64: Buffer.from(bytes).toString('base64') }];
      if (relative.endsWith('.jsonl')) return [relative, { text: strFromU8(bytes) }];
      return [relative, { json: JSON.parse(strFromU8(bytes)) as unknown }];
    }),
  );
}

function fromJson(bytes: Uint8Array): Files {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new AppError('pack-damaged', 'The file is not readable JSON. Nothing was changed.', { variant: 'json' });
  }
  const isOurs = typeof json === 'object' && json !== null && 'kind' in json && json.kind === 'pressmark-export';
  if (!isOurs) throw new AppError('pack-foreign', 'The file is not a Pressmark project. Nothing was changed.');
  const parsed = JsonExport.safeParse(json);
  if (!parsed.success)
    throw new AppError('pack-damaged', 'The file is a Pressmark export but parts of it are missing or damaged. Nothing was changed.', {
      variant: 'parts',
    });
  if (parsed.data.formatVersion > FORMAT_VERSION) throw newer();
  const entries = Object.entries(parsed.data.files);
  return checkedFiles(
    entries.map(([relative, content]) => {
      if ('base64' in content) return [relative, Buffer.from(content.base64, 'base64')];
      if ('text' in content) return [relative, Buffer.from(content.text, 'utf8')];
      return [relative, Buffer.from(`${JSON.stringify(content.json, null, 2)}\n`, 'utf8')];
    }),
  );
}

const newer = () =>
  new AppError('project-newer', 'The file was written by a newer Pressmark. Nothing was changed; open it with that version.', { variant: 'file' });

async function fromZip(bytes: Uint8Array): Promise<Files> {
  let total = 0;
  let count = 0;
  let refused: AppError | null = null;
  // What is thrown within the callback would reach nobody, so the entries are looked at outside it.
  const entries = await new Promise<Record<string, Uint8Array>>((resolve, reject) => {
    unzip(
      bytes,
      {
        // Sizes are checked before anything is inflated, and unknown entries are never inflated at all.
        filter: (entry) => {
          count += 1;
          if (PACKED.test(entry.name)) total += entry.originalSize;
          if (total > MOST_UNPACKED_BYTES || count > MOST_FILES)
            refused = new AppError('pack-damaged', 'The file would unpack to more than a project can hold. Nothing was changed.', {
              variant: 'too-large',
            });
          return refused === null && PACKED.test(entry.name);
        },
      },
      (error, entries) => {
        if (refused) reject(refused);
        else if (error)
          reject(
            new AppError('pack-damaged', 'The file is damaged and cannot be unpacked. Nothing was changed; get it again from where it came from.', {
              variant: 'archive',
            }),
          );
        else resolve(entries);
      },
    );
  });
  return checkedFiles(Object.entries(entries));
}

function checkedFiles(entries: [string, Uint8Array][]): Files {
  const files: Files = new Map(entries.filter(([relative]) => PACKED.test(relative)));
  if (!files.has('project.json'))
    throw new AppError('pack-foreign', 'The file holds no Pressmark project. Nothing was changed.', { variant: 'empty' });
  return files;
}

/** The files of a packed project, told by content. @throws AppError 'pack-foreign', 'pack-damaged' or 'project-newer'. */
export async function readPack(bytes: Uint8Array): Promise<Files> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return fromZip(bytes);
  const start = Buffer.from(bytes.subarray(0, 64))
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (start.startsWith('{')) return fromJson(bytes);
  throw new AppError('pack-foreign', 'The file is not a Pressmark project. Nothing was changed.');
}

/**
 * Makes a project folder of packed files. `folder` must be missing or empty.
 * @throws AppError; then nothing is left behind.
 */
export async function unpackInto(folder: string, files: Files, how: { program: string; now: () => string; newId: () => string }): Promise<void> {
  const names = await readdir(folder).catch((thrown: unknown) => {
    if (errnoOf(thrown) === 'ENOENT') return [] as string[];
    throw new AppError('project-exists', `${folder} cannot be used as a project folder. Nothing was changed.`, { variant: 'unusable', folder });
  });
  if (names.length > 0)
    throw new AppError('project-exists', `The folder ${folder} is not empty. Nothing was changed; name a new or empty folder.`, { folder });
  const parent = path.dirname(path.resolve(folder));
  const fresh = path.join(parent, `.pressmark-${randomBytes(8).toString('hex')}`);
  try {
    await ensureFolder(parent);
    await mkdir(fresh);
    for (const [relative, bytes] of files) {
      await ensureFolder(path.dirname(path.join(fresh, relative)));
      await writeDurably(path.join(fresh, relative), bytes);
    }
    await proveWhole(fresh, how);
    await rmdir(folder).catch(() => {});
    await renameWhenFree(fresh, folder);
    await flushFolder(parent);
  } catch (thrown) {
    await rm(fresh, { recursive: true, force: true }).catch(() => {});
    throw saveFailed(thrown);
  }
}

/** Opens the unpacked project for reading: manifest, journal, hashes and schemas must agree. */
async function proveWhole(folder: string, how: { program: string; now: () => string; newId: () => string }): Promise<void> {
  try {
    const store = await openProject({ folder, mode: 'read', waitMs: 0, ...how });
    if (store.notices.length > 0)
      throw new AppError('pack-damaged', 'The packed project is damaged. Nothing was changed; get it again from where it came from.');
    await store.close();
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'project-newer') throw newer();
    if (thrown instanceof AppError && thrown.code === 'pack-damaged') throw thrown;
    throw new AppError('pack-damaged', 'The packed project is damaged. Nothing was changed; get it again from where it came from.');
  }
}
