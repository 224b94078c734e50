// load.ts - a project of 2,000 documents and 200,000 annotations beside one of a hundredth: its list, a document of it, one
// change saved, the annotations of all documents, and the memory that this takes.
//
// Changes alternate between both, and of the openings the quietest of three rounds counts, because machines are noisy.

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { importPlainText } from '../../importers/plainText.ts';
import { createAnnotations } from '../../services/annotations.ts';
import { addTexts } from '../../services/newDocuments.ts';
import { Recent } from '../../services/recent.ts';
import { createProject } from '../../store/createProject.ts';
import { openProject } from '../../store/openProject.ts';
import { textOf } from '../reliability/work.ts';
import { startHost, type StartedHost, temporaryHome } from '../e2eHosts.ts';
import { median } from './benchPage.ts';
import type { Figure } from './figure.ts';

const DOCUMENTS = 2_000;
const FEW = 20;
const EACH = 100;
const BATCH = 5_000;
const CHARACTERS = 5_000;
const TAGS = ['claim', 'attribution', 'loaded', 'sourcing'];
const LIST_MS = 2_000;
const DOCUMENT_MS = 300;
const MOST_RATIO = 1.5;
const MOST_MEMORY = 500;

const how = { program: 'a measurement', now: () => new Date().toISOString(), newId: () => randomUUID() };

interface Place {
  readonly home: string;
  readonly folder: string;
  remove(): void;
}

async function projectOf(documents: number): Promise<Place> {
  const { home, remove } = temporaryHome();
  const folder = path.join(home, 'projects', 'bench');
  await mkdir(path.dirname(folder), { recursive: true });
  await createProject({ folder, title: 'Bench', alias: 'A', ...how });
  const store = await openProject({ folder, mode: 'write', waitMs: 0, ...how });
  const texts = await Promise.all(
    Array.from({ length: documents }, async (_, number) => {
      const name = `account-${number + 1}.txt`;
      const bytes = Buffer.from(`Account ${number + 1}.\n\n${textOf(CHARACTERS)}`);
      return { ...(await importPlainText(name, bytes)), name, bytes };
    }),
  );
  const { ids } = await addTexts(store, texts, { key: 'import', values: {} });
  const wanted = ids.flatMap((documentId) =>
    Array.from({ length: EACH }, (_, number) => {
      const start = 20 + Math.floor((number * (CHARACTERS - 400)) / EACH);
      return { documentId, spans: [{ start, end: start + 8 + ((number * 37) % 120) }], tag: TAGS[number % TAGS.length] ?? '' };
    }),
  );
  for (let made = 0; made < wanted.length; made += BATCH) await createAnnotations(store, wanted.slice(made, made + BATCH));
  const data = path.join(home, 'data');
  await mkdir(data, { recursive: true });
  await (await Recent.open(data)).note(store, how.now());
  await store.close();
  return { home, folder, remove };
}

interface Looked {
  /** ms */
  readonly list: number;
  /** The median of the quietest round. */
  readonly document: number;
  readonly allRead: number;
  /** MB */
  readonly host: number;
  readonly heap: number;
}

/** Opens the project in the window, then documents of it, then the annotations of all. */
async function look({ home }: Place, annotations: number): Promise<Looked> {
  const app = await startHost('browser', home);
  const { page } = app;
  const since = async (act: () => Promise<unknown>): Promise<number> => {
    const begun = performance.now();
    await act();
    return performance.now() - begun;
  };
  const list = await since(async () => {
    await page.getByRole('button', { name: /^Bench/ }).click();
    await page.locator('.shelf [role=row]').first().waitFor();
  });
  await page.locator('.rows .row').first().waitFor();
  const shelf = page.locator('.shelf');
  const opening = async (number: number): Promise<number> => {
    const row = shelf.getByRole('row', { name: `account-${number} `, exact: false }).first();
    // Only the rows near those that are seen are there.
    while (!(await row.isVisible())) await shelf.getByRole('row').last().scrollIntoViewIfNeeded();
    return since(async () => {
      await row.click();
      await page.locator('.sheet').getByText(`Account ${number}.`, { exact: true }).waitFor();
    });
  };
  const rounds: number[][] = [];
  // None is opened twice, because the second time costs less.
  for (const first of [3, 8, 13]) {
    const round: number[] = [];
    for (let number = first; number < first + 5; number += 1) round.push(await opening(number));
    rounds.push(round);
  }
  const document = Math.min(...rounds.map(median));
  const allRead = await since(async () => {
    await page.getByText('All documents', { exact: true }).click();
    await page.getByText(`${annotations} annotations`, { exact: true }).waitFor({ timeout: 120_000 });
  });
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const host = memoryOf(app);
  await app.close();
  return { list, document, allRead, host, heap: usedSize / 1e6 };
}

/** MB that the host has taken at the most; not known where there is no /proc. */
function memoryOf({ pid }: StartedHost): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** ms of one saved change in each: medians. */
async function saving(places: readonly Place[], rounds: number): Promise<number[]> {
  const stores = await Promise.all(places.map(({ folder }) => openProject({ folder, mode: 'write', waitMs: 0, ...how })));
  const times = stores.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, store] of stores.entries()) {
      const documentId = store.documents[round % 10]?.id ?? '';
      await store.annotations(documentId);
      await store.text(documentId);
      const begun = performance.now();
      await createAnnotations(store, [{ documentId, spans: [{ start: round, end: round + 20 }], tag: 'claim' }]);
      times[index]?.push(performance.now() - begun);
    }
  }
  for (const store of stores) await store.close();
  return times.map(median);
}

/** @param rounds of saved changes. @param documents of the large project; fewer for a look. */
export async function benchLoad(rounds = 200, documents = DOCUMENTS): Promise<Figure[]> {
  const places = [await projectOf(FEW), await projectOf(documents)] as const;
  try {
    const [few = 0, many = 0] = await saving(places, rounds);
    const small = await look(places[0], FEW * EACH + rounds);
    const large = await look(places[1], documents * EACH + rounds);
    const name = `${documents.toLocaleString('en')} documents, ${(documents * EACH).toLocaleString('en')} annotations`;
    const figure = (words: string, unit: string, ours: number, theirs: number, most: number | null): Figure => ({
      name: `${name}: ${words}`,
      ours,
      theirs,
      unit,
      ratio: ours / theirs,
      required: most === null ? null : `at most ${most.toLocaleString('en')} ${unit}`,
      ok: most === null || ours <= most,
    });
    return [
      figure('its list', 'ms', large.list, small.list, LIST_MS),
      figure('a document', 'ms', large.document, small.document, DOCUMENT_MS),
      { ...figure('save one change', 'ms', many, few, null), required: `ratio at most ${MOST_RATIO}`, ok: many / few <= MOST_RATIO },
      figure('the annotations of all documents', 'ms', large.allRead, small.allRead, null),
      figure('memory of the host at the most', 'MB', large.host, small.host, MOST_MEMORY),
      figure('memory of the window with all annotations listed', 'MB', large.heap, small.heap, MOST_MEMORY),
    ];
  } finally {
    for (const place of places) place.remove();
  }
}
