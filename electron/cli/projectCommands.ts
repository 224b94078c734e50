// projectCommands.ts - the commands that only make, open, check or hand on a project.

import path from 'node:path';
import { type AnnotationRow, ExportFormat } from '../../shared/contract.ts';
import { codeLanguages } from '../../shared/model/codebook.ts';
import { countedOf } from '../../shared/model/documentEntry.ts';
import { dispatch } from '../hosts/dispatch.ts';
import { annotationRows } from '../services/annotationRows.ts';
import { makeExport, makePack, named } from '../services/exports.ts';
import { FIRST_ALIAS } from '../services/projects.ts';
import { readPackFile } from '../services/readPackFile.ts';
import { checkProject } from '../store/checkProject.ts';
import { createProject } from '../store/createProject.ts';
import { readPack, unpackInto } from '../store/packProject.ts';
import { totalOf } from '../store/summary.ts';
import type { ProjectStore } from '../store/projectStore.ts';
import { changeWords } from './changeWords.ts';
import { needed, read, UsageError } from './arguments.ts';
import type { Command } from './commands.ts';
import { asError } from './failure.ts';
import { say, sayError, sayExactly, sayJson } from './output.ts';
import { writeOut } from './writeOut.ts';
import { how, withApp, withStore } from './project.ts';
import { apart } from '../../shared/text/unseen.ts';

export const newProject: Command = async (words) => {
  const { positions, options } = read(words, { title: 'string', language: 'string' }, 1);
  const folder = path.resolve(positions[0] ?? '');
  const title = options.title?.trim() || path.basename(folder) || 'Project';
  const language = codeLanguages.find((one) => one === (options.language ?? 'en'));
  if (!language) throw new UsageError(`--language is one of ${codeLanguages.join(', ')}.`);
  await createProject({ folder, title, language, alias: FIRST_ALIAS, ...how });
  if (words.includes('--json')) sayJson({ folder, title });
  return 0;
};

/** Commands that only read also work beside a program that holds the project. */
const reading = (folder: string | undefined, work: (store: ProjectStore) => Promise<void>): Promise<number> =>
  withStore(folder ?? '', 'any', async (store) => {
    await work(store);
    return 0;
  });

const numbered = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
const annotationsIn = (count: number, aside: number): string =>
  `${numbered(count, 'annotation')}${aside > 0 ? `, ${aside} in what is set aside` : ''}`;

export const documents: Command = (words) => {
  const { positions, options } = read(words, {}, 1);
  return reading(positions[0], async (store) => {
    for (const entry of store.documents) {
      const { id, title, characters, counted = characters, metadata } = entry;
      const byTag: Record<string, number> = {};
      for (const own of Object.values(countedOf(entry))) for (const [tag, count] of Object.entries(own)) byTag[tag] = (byTag[tag] ?? 0) + count;
      const annotations = totalOf(countedOf(entry));
      const aside = totalOf(entry.aside ?? {});
      if (options.json) sayJson({ documentId: id, title, characters, counted, annotations, annotationsAside: aside, counts: byTag, metadata });
      else say(`${id}  ${apart(title)}  (${counted} characters, ${annotationsIn(annotations, aside)})`);
    }
  });
};

export const text: Command = (words) => {
  const { positions } = read(words, {}, 2);
  return reading(positions[0], async (store) => sayExactly(await store.text(positions[1] ?? '')));
};

/** "¶ 5  ", as the window numbers its paragraphs; '' for words that are not found any more. */
function placeOf({ paragraph, aside }: AnnotationRow): string {
  if (aside) return 'set aside  ';
  return paragraph === null ? '' : `¶ ${paragraph}  `;
}

export const annotations: Command = (words) => {
  const { positions, options } = read(words, { document: 'string' }, 1);
  return reading(positions[0], async (store) => {
    for (const row of await annotationRows(store, options.document)) {
      if (options.json) sayJson(row);
      else
        say(
          `${apart(row.tag)}${row.subtype ? `, ${apart(row.subtype)}` : ''}  ${row.start}-${row.end}  ${placeOf(row)}${apart(JSON.stringify(row.quote))}  (${apart(row.annotator)})${row.orphan ? '  not found in the text any more' : ''}`,
        );
    }
  });
};

export const undoOrRedo =
  (which: 'undo' | 'redo'): Command =>
  (words) => {
    const { positions, options } = read(words, {}, 1);
    return withStore(positions[0] ?? '', 'write', async (store) => {
      const annotatorId = store.annotators[0]?.id ?? '';
      const done = which === 'undo' ? await store.undo(annotatorId) : await store.redo(annotatorId);
      if (options.json) sayJson({ revision: done.revision, target: done.target, name: done.name });
      else say(`${apart(changeWords(done.name, done.kind, await store.codebook()))} (step ${done.target})`);
      return 0;
    });
  };

export const exportProject: Command = (words) => {
  const { positions, options } = read(
    words,
    { format: 'string', out: 'string', force: 'boolean', spreadsheet: 'boolean', 'remove-names': 'boolean' },
    1,
  );
  const format = ExportFormat.safeParse(needed(options.format, 'format'));
  if (!format.success) throw new UsageError('--format is one of w3c, csv, xlsx, json.');
  const out = needed(options.out, 'out');
  return withStore(positions[0] ?? '', 'any', async (store) => {
    const make = (one: ProjectStore) => makeExport(one, format.data, options.spreadsheet ?? false);
    await writeOut(out, store.folder, () => named(store, options['remove-names'] ?? false, make), options.force ?? false);
    if (options.json) sayJson({ out, format: format.data });
    return 0;
  });
};

export const pack: Command = (words) => {
  const { positions, options } = read(words, { out: 'string', force: 'boolean', 'remove-names': 'boolean' }, 1);
  const out = needed(options.out, 'out');
  return withStore(positions[0] ?? '', 'any', async (store) => {
    await writeOut(out, store.folder, () => named(store, options['remove-names'] ?? false, makePack), options.force ?? false);
    return 0;
  });
};

export const unpack: Command = async (words) => {
  const { positions } = read(words, {}, 2);
  const files = await readPack(await readPackFile(positions[0] ?? ''));
  await unpackInto(path.resolve(positions[1] ?? ''), files, how);
  return 0;
};

export const check: Command = async (words) => {
  const { positions, options } = read(words, { revision: 'string' }, 1);
  if (options.revision !== undefined && !/^\d+$/.test(options.revision)) throw new UsageError('--revision is a whole number.');
  const wanted = options.revision === undefined ? null : Number(options.revision);
  const result = await checkProject({ folder: path.resolve(positions[0] ?? ''), ...how });
  if (options.json) sayJson(result);
  else
    say(
      `${numbered(result.documents, 'document')}, ${annotationsIn(result.annotations, result.annotationsAside)}, revision ${result.revision ?? 'unknown'}: ${result.state}`,
    );
  for (const problem of [...result.problems, ...result.notes]) sayError(problem);
  if (result.state === 'damaged') return 20;
  if (wanted !== null && (result.revision ?? 0) < wanted) {
    sayError(`Change ${wanted} is not there; the newest is ${result.revision ?? 0}.`);
    return 10;
  }
  return 0;
};

export const call: Command = (words) => {
  const { positions } = read(words, {}, 2, 3);
  const [folder = '', method, given = '{}'] = positions;
  let input: unknown;
  try {
    input = JSON.parse(given);
  } catch {
    throw new UsageError('The third name is not JSON.');
  }
  return withApp(folder, async ({ services }) => {
    const result = await dispatch(services, method, input, (thrown) => sayError(String(thrown)));
    sayJson(result.ok ? result.value : asError(result.error));
    if (!result.ok) sayError(result.error.message);
    return result.ok ? 0 : 1;
  });
};

export const serve: Command = async (words) => {
  const { positions, options } = read(words, { port: 'string' }, 1);
  const port = options.port === undefined ? 0 : Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError('--port is a number from 0 to 65535.');
  const host = await import('../web.ts');
  return host.serve({ open: path.resolve(positions[0] ?? ''), port, window: false });
};
