// saving.ts - what saving one change costs, in a project of 1,000 and of 100,000 annotations on the same disk.
//
// Measured from the call of the service to its answer, which comes after the flush. Rounds alternate between both projects,
// so that a noisy machine disturbs both alike.

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createAnnotations } from '../../services/annotations.ts';
import { addTexts } from '../../services/newDocuments.ts';
import { importPlainText } from '../../importers/plainText.ts';
import { createProject } from '../../store/createProject.ts';
import { openProject } from '../../store/openProject.ts';
import type { ProjectStore } from '../../store/projectStore.ts';
import { textOf } from '../reliability/work.ts';

const how = { program: 'a measurement', now: () => new Date().toISOString(), newId: () => randomUUID() };
const BATCH = 5_000;
const ROUNDS = 300;

interface Saving {
  /** Median of one save, ms. */
  readonly at1000Ms: number;
  readonly at100000Ms: number;
  readonly ratio: number;
}

async function projectWith(folder: string, annotations: number): Promise<{ store: ProjectStore; documentId: string; characters: number }> {
  await createProject({ folder, title: 'Saving', alias: 'A', ...how });
  const store = await openProject({ folder, mode: 'write', waitMs: 0, ...how });
  const bytes = Buffer.from(textOf(1_000_000));
  const text = await importPlainText('text.txt', bytes);
  const { ids } = await addTexts(store, [{ ...text, name: 'text.txt', bytes }], { key: 'import', values: {} });
  const documentId = ids[0] ?? '';
  for (let made = 0; made < annotations; made += BATCH) {
    const wanted = Array.from({ length: Math.min(BATCH, annotations - made) }, () => one(documentId, text.text.length));
    await createAnnotations(store, wanted);
  }
  await store.fold();
  return { store, documentId, characters: text.text.length };
}

function one(documentId: string, characters: number) {
  const start = Math.floor(Math.random() * (characters - 200));
  return { documentId, spans: [{ start, end: start + 10 + Math.floor(Math.random() * 150) }], tag: 'claim', subtype: 'figure' };
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Every save in it is flushed: the figure is that of the product's own path. */
export async function benchSaving(rounds = ROUNDS): Promise<Saving> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'pressmark-saving-'));
  try {
    const small = await projectWith(path.join(root, 'small'), 1_000);
    const large = await projectWith(path.join(root, 'large'), 100_000);
    const times = new Map([
      [small, [] as number[]],
      [large, [] as number[]],
    ]);
    for (let round = 0; round < rounds; round += 1) {
      for (const [project, taken] of times) {
        const before = performance.now();
        await createAnnotations(project.store, [one(project.documentId, project.characters)]);
        taken.push(performance.now() - before);
      }
    }
    const [at1000Ms = 0, at100000Ms = 0] = [...times.values()].map(median);
    await small.store.close();
    await large.store.close();
    return { at1000Ms, at100000Ms, ratio: at100000Ms / at1000Ms };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
